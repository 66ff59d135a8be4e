import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router';
import type { Entry } from '../../core/entries/entry.ts';
import type { Asked } from '../../core/search/asked.ts';
import { snippetOf } from '../../core/search/snippet.ts';
import { paths } from '../../paths.ts';
import { Marked } from '../../ui/Marked.tsx';
import './foundMarks.css';

/** More are in the notebook. */
const MOST = 4;

interface FoundMarksProps {
  line: string;
  asked: Asked;
  entries: readonly Entry[];
}

/** The highlights and notes that a line finds: the first ones, and the way to all. */
export function FoundMarks({ line, asked, entries }: FoundMarksProps) {
  const { t } = useLingui();
  const { pathname, search } = useLocation();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="found-marks">
      <h2 id="found-marks" className="library-label">
        <Trans>Highlights and notes</Trans>
      </h2>
      <ul className="found-marks" aria-label={t`Highlights and notes`}>
        {entries.slice(0, MOST).map(({ id, article, words, note, color }) => {
          const found = snippetOf([note, words].filter(Boolean), asked, null);
          return (
            <li key={id} className={`excerpt excerpt-${color}`}>
              <Link to={paths.highlight(article, id)} state={{ from: pathname + search }}>
                <bdi>
                  <Marked {...(found ?? { text: words || note, marks: [] })} />
                </bdi>
              </Link>
            </li>
          );
        })}
      </ul>
      <Link
        className="found-marks-all"
        to={`${paths.notebook}?${new URLSearchParams({ q: line })}`}
      >
        {plural(entries.length, {
          one: 'See it in the notebook',
          other: 'See all # in the notebook',
        })}
      </Link>
    </section>
  );
}
