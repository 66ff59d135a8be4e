import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { paths } from '../../paths.ts';
import { offerAnnotations, useAnnotationFile } from '../../stores/annotationFile.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { faultOf } from './faults.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { useStaged } from './useStaged.ts';
import './importAnnotations.css';

/** A file of annotations: chosen, read, looked at, brought in or given up. */
export function ImportAnnotationsScreen() {
  const { t } = useLingui();
  const file = useAnnotationFile(({ file }) => file);
  const staged = useStaged(file);
  useFilesDropped();
  return (
    <div className="import-annotations">
      <PageTitle>{t`Import annotations`}</PageTitle>
      <header className="import-annotations-bar">
        <BackLink to={paths.notebook} name={t`Notebook`} />
      </header>
      <main id="main" tabIndex={-1}>
        <h1>
          <Trans>Import annotations</Trans>
        </h1>
        <div role="alert">
          {file && staged && 'fault' in staged && (
            <p className="import-annotations-fault">{faultOf(file.name, staged.fault)}</p>
          )}
        </div>
        {(!file || (staged && 'fault' in staged)) && <ChooseFile />}
        {file && !staged && (
          <p role="status">
            {t`Reading “${`\u2068${file.name}\u2069`}” and looking for its passages…`}{' '}
            <Button onClick={() => offerAnnotations(null)}>
              <Trans>Cancel</Trans>
            </Button>
          </p>
        )}
        {file && staged && 'counts' in staged && <ImportPreview name={file.name} staged={staged} />}
      </main>
    </div>
  );
}

function useFilesDropped(): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) offerAnnotations(file);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
}
