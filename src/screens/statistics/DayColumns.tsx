import { Trans, useLingui } from '@lingui/react/macro';
import type { DaySum } from '../../core/statistics/sums.ts';
import { dayName } from '../../ui/dates.ts';
import { durationName } from './duration.ts';
import { SumTable } from './SumTable.tsx';

const MINUTE_MS = 60_000;
/** What the plot may reach up to, so that its lines stand at whole numbers. Minutes. */
const HEIGHTS = [10, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440];
/** In units of the drawing, which is stretched to the room that there is. */
const HEIGHT = 100;
const STEP = 10;
const COLUMN = 7;

/** Minutes a day as columns, and the same as a table. */
export function DayColumns({ days }: { days: readonly DaySum[] }) {
  const { t } = useLingui();
  const most = Math.max(...days.map(({ ms }) => ms)) / MINUTE_MS;
  const top = HEIGHTS.find((height) => height >= most) ?? 1440;
  const read = days.filter(({ ms }) => ms > 0);
  return (
    <section aria-labelledby="by-day">
      <h2 id="by-day">
        <Trans>Minutes a day</Trans>
      </h2>
      <div className="plot" aria-hidden="true">
        <span className="plot-top">{durationName(top * MINUTE_MS)}</span>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {[0, 0.5, 1].map((share) => (
            <line
              key={share}
              x1="0"
              x2={days.length * STEP}
              y1={share * HEIGHT}
              y2={share * HEIGHT}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {days.map(({ day, ms }, index) => {
            const height = Math.max(ms > 0 ? 1 : 0, (ms / MINUTE_MS / top) * HEIGHT);
            return (
              <rect key={day} x={index * STEP} y={HEIGHT - height} width={COLUMN} height={height}>
                <title>{`${dayName(day)}: ${durationName(ms)}`}</title>
              </rect>
            );
          })}
        </svg>
        <p className="plot-ends">
          <span>{dayName(days[0]?.day ?? null)}</span>
          <span>
            <Trans>Today</Trans>
          </span>
        </p>
      </div>
      <details className="as-table">
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <SumTable
          labelledBy="by-day"
          of={t`Day`}
          rows={read
            .toReversed()
            .map(({ day, ms, articles }) => ({ key: day, name: dayName(day), ms, articles }))}
        />
      </details>
    </section>
  );
}
