import { Trans, useLingui } from '@lingui/react/macro';
import { DRIFT_PACES, setSetting } from '../../../stores/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Drifting } from './useDrift.ts';
import './driftControls.css';

/** While the text scrolls by itself: how fast, and the way to stop it. */
export function DriftControls({ on, pace, stop }: Drifting) {
  const { t } = useLingui();
  if (!on) return null;
  const slower = DRIFT_PACES.findLast((one) => one < pace);
  const faster = DRIFT_PACES.find((one) => one > pace);
  return (
    <section className="drift" data-drift aria-label={t`Scroll by itself`}>
      <Button
        aria-label={t`Slower`}
        disabled={!slower}
        onClick={() => slower && void setSetting('driftPace', slower)}
      >
        −
      </Button>
      <span className="drift-pace">{t`${pace} words a minute`}</span>
      <Button
        aria-label={t`Faster`}
        disabled={!faster}
        onClick={() => faster && void setSetting('driftPace', faster)}
      >
        +
      </Button>
      <Button onClick={stop}>
        <Trans>Stop</Trans>
      </Button>
    </section>
  );
}
