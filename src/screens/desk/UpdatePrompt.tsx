import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { activateWaiting, register } from '../../platform/serviceWorker.ts';
import { settled } from '../../stores/ledger.ts';
import { keepLibrary, useShellKept } from '../../stores/offline.ts';
import { Button } from '../../ui/Button.tsx';

/** Tells of a new version and waits: nothing reloads unless the reader says so. */
export function UpdatePrompt() {
  const { t } = useLingui();
  const [news, setNews] = useState<'none' | 'waiting' | 'elsewhere'>('none');
  useEffect(() => {
    void register(import.meta.env.BASE_URL, {
      onWaiting: () => setNews('waiting'),
      onControllerChange: () => setNews('elsewhere'),
    }).then((kept) => {
      useShellKept.setState({ settled: true, kept });
      if (kept) void keepLibrary();
    });
  }, []);
  return (
    <div role="status">
      {news !== 'none' && (
        <p className="notice">
          <span>
            {news === 'waiting'
              ? t`A new version is ready. Your place and your notes are kept.`
              : t`Another tab brought in a new version. Your place and your notes are kept.`}
          </span>
          <Button look="accent" onClick={() => void settled().then(activateWaiting)}>
            <Trans>Reload</Trans>
          </Button>
          <Button onClick={() => setNews('none')}>
            <Trans>Later</Trans>
          </Button>
        </p>
      )}
    </div>
  );
}
