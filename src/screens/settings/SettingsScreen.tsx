import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { paths, places } from '../../paths.ts';
import { LANGUAGES } from '../../platform/language.ts';
import { setSetting, TEXT_SIZES, useSettings } from '../../stores/settings.ts';
import { alwaysFrom, readSources, useSources } from '../../stores/sources.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ownName } from '../../ui/dates.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ReadingSettings } from '../../ui/ReadingSettings.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { ColorNames } from './ColorNames.tsx';
import { Keys } from './Keys.tsx';
import { LookupSites } from './LookupSites.tsx';
import '../../ui/page.css';
import './settings.css';

export function SettingsScreen() {
  const { t } = useLingui();
  const settings = useSettings();
  return (
    <>
      <PageTitle>{t`Settings`}</PageTitle>
      <TopBar places={places} />
      <main id="main" tabIndex={-1} className="page settings">
        <h1>
          <Trans>Settings</Trans>
        </h1>
        <Language value={settings.language} />
        <section aria-labelledby="reading">
          <h2 id="reading">
            <Trans>Reading</Trans>
          </h2>
          <ReadingSettings settings={settings} sizes={TEXT_SIZES} onChange={setSetting} />
          <p className="settings-sample">
            <Trans>
              The lectern holds one page, well lit, and nothing that you did not put there. “Read
              slowly,” said the old verger, “and mark what you will want again.”
            </Trans>
          </p>
        </section>
        <section aria-labelledby="highlights">
          <h2 id="highlights">
            <Trans>Highlights</Trans>
          </h2>
          <p className="settings-hint">
            <Trans>What each colour means to you; everything uses these names.</Trans>
          </p>
          <ColorNames />
          <Choice
            label={t`Marks`}
            names={{ off: t`Painted`, on: t`For screen readers` }}
            value={settings.marks ? 'on' : 'off'}
            onChange={(value) => void setSetting('marks', value === 'on')}
          />
        </section>
        <LookupSites />
        <Pictures />
        <ReadingTime />
        <YourData />
        <Keys />
      </main>
    </>
  );
}

/** What the app speaks; each language calls itself by its own name. */
function Language({ value }: { value: string }) {
  const { t } = useLingui();
  const own = LANGUAGES.map((lang) => [lang, ownName(lang)]);
  return (
    <section aria-labelledby="language">
      <h2 id="language">
        <Trans>Language</Trans>
      </h2>
      <Choice
        label={t`Language of the app`}
        names={{ system: t`As the system`, ...Object.fromEntries(own) }}
        value={value}
        onChange={(language) => void setSetting('language', language)}
      />
    </section>
  );
}

/** The sources whose pictures are always shown, each to be taken back. */
function Pictures() {
  const always = useSources(({ always }) => always);
  useEffect(() => {
    void readSources();
  }, []);
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">
        <Trans>Pictures</Trans>
      </h2>
      <p>
        <Trans>
          Pictures of other sites are not fetched until you ask for one; then it is kept on this
          device.
        </Trans>
      </p>
      {[...(always ?? [])].sort().map((host) => (
        <p key={host} className="settings-line">
          <Trans>Always shown from {host}</Trans>{' '}
          <Button onClick={() => void alwaysFrom(host, false)}>
            <Trans>Ask again for {host}</Trans>
          </Button>
        </p>
      ))}
    </section>
  );
}

/** What is written down of reading has a screen of its own. */
function ReadingTime() {
  return (
    <section aria-labelledby="reading-time">
      <h2 id="reading-time">
        <Trans>Statistics</Trans>
      </h2>
      <p>
        <Trans>
          How long you read is written down on this device, for you alone.{' '}
          <Link to={paths.statistics}>Look at it, stop it or delete it</Link>
        </Trans>
      </p>
    </section>
  );
}

/** Where everything about keeping lives has a screen of its own. */
function YourData() {
  return (
    <section aria-labelledby="your-data">
      <h2 id="your-data">
        <Trans>Your data</Trans>
      </h2>
      <p>
        <Trans>Everything is on this device alone.</Trans>{' '}
        <Link to={paths.yourData}>
          <Trans>Backup, restore, trash and storage</Trans>
        </Link>
      </p>
    </section>
  );
}
