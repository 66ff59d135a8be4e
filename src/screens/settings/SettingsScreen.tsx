import { useEffect, useState } from 'react';
import { places } from '../../paths.ts';
import { keepStorage, storageKept } from '../../platform/persistence.ts';
import { useKeeping } from '../../stores/ledger.ts';
import { setSetting, TEXT_SIZES, useSettings } from '../../stores/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ReadingSettings } from '../../ui/ReadingSettings.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import './settings.css';

const KEYS: [string, string][] = [
  ['j / k', 'Next or previous article; in a text, paragraph'],
  ['Enter', 'Open'],
  ['/', 'Search'],
  ['h', 'Highlight the selection'],
  ['1 to 5', 'Highlight in that colour'],
  ['n', 'Highlight and write a note'],
  ['#', 'Delete the open highlight'],
  ['f', 'Favourite'],
  ['o', 'Open the original'],
  ['z', 'Undo'],
  ['g, then l, n, s', 'Go to library, notebook, settings'],
  ['Esc', 'Leave one layer'],
];

export function SettingsScreen() {
  const settings = useSettings();
  return (
    <>
      <title>Settings · Lutrin</title>
      <TopBar places={places} />
      <main id="main" tabIndex={-1} className="settings">
        <h1>Settings</h1>
        <section aria-labelledby="reading">
          <h2 id="reading">Reading</h2>
          <ReadingSettings settings={settings} sizes={TEXT_SIZES} onChange={setSetting} />
          <p className="settings-sample">
            The lectern holds one page, well lit, and nothing that you did not put there. “Read
            slowly,” said the old verger, “and mark what you will want again.”
          </p>
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">Keys</h2>
          <Choice
            label="Single keys"
            names={{ on: 'On', off: 'Off' }}
            value={settings.singleKeys ? 'on' : 'off'}
            onChange={(value) => void setSetting('singleKeys', value === 'on')}
          />
          <dl className="keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Storage />
      </main>
    </>
  );
}

function Storage() {
  const durable = useKeeping(({ durable }) => durable);
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    void storageKept().then(setKept);
  }, []);
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">Storage</h2>
      <p>
        {durable
          ? 'Your highlights, notes and places are written to this device the moment you make them. Nothing is sent anywhere: there is no account and no server.'
          : 'This browser can’t keep your highlights and notes beyond this visit.'}
      </p>
      {durable && kept === false && (
        <p className="settings-line">
          The browser may clear them when the device runs out of space.{' '}
          <Button onClick={() => void keepStorage().then(setKept)}>Ask it to keep them</Button>
        </p>
      )}
      {durable && kept && <p>The browser has promised not to clear them by itself.</p>}
    </section>
  );
}
