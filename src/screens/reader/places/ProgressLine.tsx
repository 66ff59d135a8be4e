import { Trans, useLingui } from '@lingui/react/macro';
import { type StoreApi, useStore } from 'zustand';
import type { Article } from '../../../core/article/article.ts';
import { useKeeping } from '../../../stores/ledger.ts';
import { useMinutesOf } from '../../../stores/pace.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { percentName } from '../../../ui/counted.ts';
import { WayBackIcon, WayOnIcon } from '../../../ui/icons.tsx';
import { PageTurner } from './PageTurner.tsx';
import type { Pages } from './usePages.ts';
import type { Whereabouts } from './usePlace.ts';
import type { Travel } from './useTravel.ts';
import './progressLine.css';

interface ProgressLineProps {
  article: Article;
  whereabouts: StoreApi<Whereabouts>;
  travel: Travel;
  pages: Pages;
  /** Pages are turned from right to left. */
  rtl: boolean;
  /** The share that the reader would return to after a jump; null where there was none. */
  back: number | null;
  onBack: () => void;
}

/** At the foot of the window: how far the reader is, what is left at their own pace, and the way back from jumps. */
export function ProgressLine(props: ProgressLineProps) {
  const { t } = useLingui();
  const { article, whereabouts, travel, pages, rtl, back, onBack } = props;
  const pending = useKeeping(({ pending }) => pending > 0);
  const minutesOf = useMinutesOf();
  const percent = useStore(whereabouts, ({ reached }) => Math.round(reached * 100));
  const left = useStore(whereabouts, ({ reached }) =>
    minutesOf({ words: article.words * (1 - reached), lang: article.lang }),
  );
  const atEnd = useStore(whereabouts, ({ reached }) => reached >= 1);
  return (
    <footer className="progress-line">
      {back !== null && (
        <p className="progress-back">
          <Button onClick={onBack}>
            <Trans>Return to {percentName(back)}</Trans>
          </Button>
        </p>
      )}
      <progress className="progress-bar" max={100} value={percent} aria-label={t`Read so far`} />
      <div className="progress-foot">
        {(travel.behind || travel.ahead) && (
          <span className="progress-travel">
            <IconButton
              label={t`Back to the last place`}
              shortcut="<"
              disabled={!travel.behind}
              onClick={() => travel.go('behind')}
            >
              <WayBackIcon />
            </IconButton>
            <IconButton
              label={t`Forward to the next place`}
              shortcut=">"
              disabled={!travel.ahead}
              onClick={() => travel.go('ahead')}
            >
              <WayOnIcon />
            </IconButton>
          </span>
        )}
        <PageTurner {...pages} rtl={rtl} />
        <p className="progress-words">
          {pending && `${t`saving`} · `}
          {atEnd ? t`Read to the end` : t`${percent}\u00A0% · ${left}\u00A0min left`}
        </p>
      </div>
    </footer>
  );
}
