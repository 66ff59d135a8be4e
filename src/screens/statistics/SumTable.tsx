import { i18n } from '@lingui/core';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { durationName } from './duration.ts';

interface SumTableProps {
  /** Id of what names the table. */
  labelledBy: string;
  className?: string;
  /** What the first column holds. */
  of: string;
  /** Where the head does not show, the figures say themselves what they count. */
  headClass?: string;
  rows: readonly { key: string; name: ReactNode; ms: number; articles: number }[];
}

/** How long was read, and how many articles, one row a day or a share. */
export function SumTable({ labelledBy, className, of, headClass, rows }: SumTableProps) {
  return (
    <table className={className} aria-labelledby={labelledBy}>
      <thead className={headClass}>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">
            <Trans>Read</Trans>
          </th>
          <th scope="col">
            <Trans>Articles</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, ms, articles }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{durationName(ms)}</td>
            <td>
              {headClass ? (
                <Plural value={articles} one="# article" other="# articles" />
              ) : (
                i18n.number(articles)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
