import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { offerAnnotations } from '../../stores/annotationFile.ts';
import { Button } from '../../ui/Button.tsx';

/** Where a file is chosen. */
export function ChooseFile() {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className="import-annotations-hint">
        <Trans>
          Choose or drop a file of W3C annotations (JSON-LD, as Lutrin exports them) or Hypothesis’
          JSON export. Each passage is looked for in your articles; you see what was found before
          anything is kept. Nothing leaves this device.
        </Trans>
      </p>
      <Button look="accent" onClick={() => input.current?.click()}>
        <Trans>Choose a file…</Trans>
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        aria-label={t`File of annotations`}
        hidden
        onChange={(event) => offerAnnotations(event.target.files?.[0] ?? null)}
      />
    </>
  );
}
