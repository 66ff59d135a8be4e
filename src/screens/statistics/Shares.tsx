import { Plural, Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { ShareSum } from '../../core/statistics/sums.ts';
import { Button } from '../../ui/Button.tsx';
import { durationName } from './duration.ts';

/** As many as are seen at a glance. */
const SHOWN = 8;

interface SharesProps {
  title: string;
  shares: readonly ShareSum[];
  /** What is said of those that have no name. */
  unnamed: string;
}

/** How much was read of each, as a table whose rows have a bar. */
export function Shares({ title, shares, unnamed }: SharesProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const most = Math.max(...shares.map(({ ms }) => ms));
  const shown = all ? shares : shares.slice(0, SHOWN);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="shares" aria-labelledby={id}>
        <thead className="hidden-text">
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>Read</Trans>
            </th>
            <th scope="col">
              <Trans>Articles</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, ms, articles }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name ?? unnamed}</bdi>
                <svg
                  className="bar"
                  aria-hidden="true"
                  viewBox="0 0 100 1"
                  preserveAspectRatio="none"
                >
                  <rect width={(ms / most) * 100} height="1" />
                </svg>
              </th>
              <td>{durationName(ms)}</td>
              <td>
                <Plural value={articles} one="# article" other="# articles" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shares.length > shown.length && (
        <Button onClick={() => setAll(true)}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </section>
  );
}
