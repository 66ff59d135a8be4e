import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { isSafari, keepStorage, storageKept, storageUsed } from '../../platform/persistence.ts';
import { useKeeping } from '../../stores/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { sizeName } from '../../ui/counted.ts';

/** Where the data are and whether they stay. */
export function Storage() {
  const { t } = useLingui();
  const durable = useKeeping(({ storage }) => storage !== 'memory');
  const [kept, setKept] = useState<boolean | null>(null);
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    void storageKept().then(setKept);
    void storageUsed().then(setUsed);
  }, []);
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">
        <Trans>Storage</Trans>
      </h2>
      <p>
        {durable
          ? t`Your highlights, notes and places are written to this device the moment you make them. Nothing is sent anywhere: there is no account and no server.`
          : t`This browser can’t keep your highlights and notes beyond this visit: back them up before you leave.`}
      </p>
      {used !== null && (
        <p className="your-data-fact">
          <Trans>About {sizeName(used)} are in use, the app and its articles included.</Trans>
        </p>
      )}
      {durable && kept === false && (
        <>
          <p>
            <Trans>The browser may clear them when the device runs out of space.</Trans>
          </p>
          <div className="your-data-acts">
            <Button onClick={() => void keepStorage().then(setKept)}>
              <Trans>Ask it to keep them</Trans>
            </Button>
          </div>
        </>
      )}
      {durable && kept && (
        <p>
          <Trans>The browser has promised not to clear them by itself.</Trans>
        </p>
      )}
      {isSafari() && (
        <p>
          <Trans>
            Safari clears what a site keeps when it is not opened for a week. Install Lutrin (Share,
            then Add to Home Screen or Add to Dock): what it keeps there stays.
          </Trans>
        </p>
      )}
    </section>
  );
}
