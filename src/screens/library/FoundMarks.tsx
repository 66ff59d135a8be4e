import { Link, useLocation } from 'react-router';
import type { Entry } from '../../core/entries/entry.ts';
import type { Asked } from '../../core/search/asked.ts';
import { snippetOf } from '../../core/search/snippet.ts';
import { paths } from '../../paths.ts';
import { Marked } from '../../ui/Marked.tsx';

/** More are in the notebook. */
const MOST = 4;

interface FoundMarksProps {
  line: string;
  asked: Asked;
  entries: readonly Entry[];
}

/** The highlights and notes that a line finds: the first ones, and the way to all. */
export function FoundMarks({ line, asked, entries }: FoundMarksProps) {
  const { pathname, search } = useLocation();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="found-marks">
      <h2 id="found-marks" className="library-label">
        Highlights and notes
      </h2>
      <ul className="found-marks" aria-label="Highlights and notes">
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
        {entries.length === 1
          ? 'See it in the notebook'
          : `See all ${entries.length} in the notebook`}
      </Link>
    </section>
  );
}
