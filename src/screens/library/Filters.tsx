import type { Article } from '../../core/article/article.ts';
import { READING_STATES, type ReadingState } from '../../core/article/readingState.ts';
import {
  LIBRARY_ORDERS,
  type LibraryOrder,
  type Query,
  valueAsked,
  withFilter,
} from '../../core/query/query.ts';
import { languageOf, libraryOrder, type Standing } from '../../core/search/shelf.ts';
import { languageName } from '../../ui/dates.ts';
import { Views } from './Views.tsx';

const STATE_NAMES: Record<ReadingState, string> = {
  unread: 'Unread',
  reading: 'Reading',
  finished: 'Finished',
};

const ORDER_NAMES: Record<LibraryOrder, string> = {
  newest: 'Newest first',
  title: 'By title',
  shortest: 'Shortest first',
  longest: 'Longest first',
};

interface FiltersProps {
  articles: readonly Article[];
  line: string;
  query: Query;
  standing: (article: Article) => Standing;
  onChange: (line: string) => void;
}

/** The filters at hand. What is chosen here stands in the line of words, and the other way round. */
export function Filters({ articles, line, query, standing, onChange }: FiltersProps) {
  const asked = valueAsked(query, 'is');
  const order = libraryOrder(query.by);
  const isRanked = query.terms.length > 0 && query.by === null;
  const unsaid = query.terms.length > 0 ? '' : LIBRARY_ORDERS[0];
  const states = articles.map((article) => standing(article));
  const shelves: { name: string; state: ReadingState | null; count: number }[] = [
    { name: 'All', state: null, count: articles.length },
    ...READING_STATES.map((state) => ({
      name: STATE_NAMES[state],
      state,
      count: states.filter((standing) => standing.state === state).length,
    })),
  ];
  return (
    <nav className="filters" aria-label="Filters">
      <ul className="shelves">
        {shelves.map(({ name, state, count }) => (
          <li key={name}>
            <button
              type="button"
              className="shelf"
              aria-pressed={asked === state}
              onClick={() => onChange(withFilter(line, 'is', state))}
            >
              <span>{name}</span> <span className="shelf-count">{count}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="shelf"
            aria-pressed={asked === 'favourite'}
            onClick={() =>
              onChange(withFilter(line, 'is', asked === 'favourite' ? null : 'favourite'))
            }
          >
            <span>Favourites</span>{' '}
            <span className="shelf-count">
              {states.filter(({ favourite }) => favourite).length}
            </span>
          </button>
        </li>
      </ul>
      <Views line={line} onChange={onChange} />
      <div className="choices">
        <Languages
          articles={articles}
          chosen={valueAsked(query, 'lang')}
          onChoose={(lang) => onChange(withFilter(line, 'lang', lang))}
        />
        <select
          aria-label="Order"
          value={isRanked ? '' : order}
          onChange={({ target }) =>
            onChange(withFilter(line, 'by', target.value === unsaid ? null : target.value))
          }
        >
          {query.terms.length > 0 && <option value="">Best first</option>}
          {LIBRARY_ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_NAMES[order]}
            </option>
          ))}
        </select>
      </div>
    </nav>
  );
}

interface LanguagesProps {
  articles: readonly Article[];
  chosen: string | null;
  onChoose: (lang: string | null) => void;
}

function Languages({ articles, chosen, onChoose }: LanguagesProps) {
  const languages = [...new Set(articles.map(languageOf))]
    .map((lang) => ({ lang, name: languageName(lang) ?? 'Unknown language' }))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (languages.length < 2 && !chosen) return null;
  return (
    <select
      aria-label="Language"
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value || null)}
    >
      <option value="">All languages</option>
      {languages.map(({ lang, name }) => (
        <option key={lang} value={lang}>
          {name}
        </option>
      ))}
    </select>
  );
}
