import { i18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { readingState } from '../../core/article/readingState.ts';
import { lastDays, sharesBy, totalsOf } from '../../core/statistics/sums.ts';
import { paths, places } from '../../paths.ts';
import { useArticles } from '../../stores/articles.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { useProgress } from '../../stores/progress.ts';
import { deleteReadings, useReadings } from '../../stores/readings.ts';
import { setSetting, useSettings } from '../../stores/settings.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { languageTitle } from '../../ui/dates.ts';
import { TopBar } from '../../ui/TopBar.tsx';
import { DayColumns } from './DayColumns.tsx';
import { durationName } from './duration.ts';
import { Shares } from './Shares.tsx';
import '../../ui/page.css';
import './statistics.css';

/** So many days are drawn: six weeks. */
const DAYS = 42;

/** What was read, for the reader's eyes alone. */
export function StatisticsScreen() {
  const { t } = useLingui();
  const readings = useReadings();
  const [now] = useState(() => Date.now());
  const days = useMemo(() => lastDays(readings, now, DAYS), [readings, now]);
  const { statistics } = useSettings();
  const title = t`Statistics`;
  return (
    <>
      <title>{`${title} · Lutrin`}</title>
      <TopBar places={places} />
      <main id="main" tabIndex={-1} className="page statistics">
        <BackLink to={paths.settings} name={t`Settings`} />
        <h1>{title}</h1>
        <p className="statistics-hint">
          <Trans>
            Only you see this: it stays on this device, and in your backups. A minute counts while
            the article is in front of you and you do something with it.
          </Trans>
        </p>
        {readings.length === 0 ? (
          <p className="statistics-hint">
            <Trans>Nothing has been read yet.</Trans>
          </p>
        ) : (
          <>
            <Totals />
            <DayColumns days={days} />
            <Shares
              title={t`By source`}
              shares={sharesBy(readings, ({ source }) => source)}
              unnamed={t`Source not known`}
            />
            <Shares
              title={t`By language`}
              shares={sharesBy(readings, ({ language }) => language?.split('-')[0] ?? null).map(
                (share) => ({ ...share, name: languageTitle(share.name) }),
              )}
              unnamed={t`Language not known`}
            />
          </>
        )}
        <section className="statistics-choices" aria-label={t`What is written down`}>
          <Choice
            label={t`Count reading time`}
            names={{ on: t`On`, off: t`Off` }}
            value={statistics ? 'on' : 'off'}
            onChange={(value) => void setSetting('statistics', value === 'on')}
          />
          {readings.length > 0 && (
            <Button
              onClick={() => {
                void deleteReadings();
                notifyUndoable(t`Statistics deleted`);
              }}
            >
              <Trans>Delete the statistics</Trans>
            </Button>
          )}
        </section>
      </main>
    </>
  );
}

function Totals() {
  const { t } = useLingui();
  const { ms, articles, days } = totalsOf(useReadings());
  const figures = [
    [t`Reading time`, durationName(ms)],
    [t`Articles`, articles],
    [t`Articles finished`, useFinished()],
    [t`Days`, days],
  ] as const;
  return (
    <dl className="totals">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof figure === 'number' ? i18n.number(figure) : figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How many articles were read to their end, or are said to be. */
function useFinished(): number {
  const articles = useArticles();
  const progress = useProgress();
  return useMemo(() => {
    const ids = new Set([...articles.keys(), ...progress.keys()]);
    const isFinished = (id: string) =>
      readingState(progress.get(id)?.furthest, articles.get(id)?.finished) === 'finished';
    return [...ids].filter(isFinished).length;
  }, [articles, progress]);
}
