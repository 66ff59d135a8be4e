import { Trans, useLingui } from '@lingui/react/macro';
import { paths, places } from '../../paths.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { BackUp } from './BackUp.tsx';
import { Restore } from './Restore.tsx';
import { Restored } from './Restored.tsx';
import { Storage } from './Storage.tsx';
import { Trash } from './Trash.tsx';
import '../../ui/page.css';
import './yourData.css';

/** Everything the reader has: taken away, brought back, cleared. */
export function YourDataScreen() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Your data`}</PageTitle>
      <TopBar places={places} />
      <main id="main" tabIndex={-1} className="page your-data">
        <BackLink to={paths.settings} name={t`Settings`} />
        <h1>
          <Trans>Your data</Trans>
        </h1>
        <BackUp />
        <Restore />
        <Restored />
        <Trash />
        <Storage />
      </main>
    </>
  );
}
