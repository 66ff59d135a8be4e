import type { Article } from '../../core/article/article.ts';
import { READING_STATES, type ReadingState } from '../../core/article/readingState.ts';
import {
  languageOf,
  type Query,
  SORTS,
  type Sort,
  type Standing,
} from '../../core/search/shelf.ts';
import { languageName } from '../../ui/dates.ts';

const STATE_NAMES: Record<ReadingState, string> = {
  unread: 'Unread',
  reading: 'Reading',
  finished: 'Finished',
};

const SORT_NAMES: Record<Sort, string> = {
  newest: 'Newest first',
  title: 'By title',
  shortest: 'Shortest first',
  longest: 'Longest first',
};

interface FiltersProps {
  articles: readonly Article[];
  query: Query;
  standing: (article: Article) => Standing;
  onChange: (
    values: { [name in 'state' | 'lang' | 'favourites' | 'sort']?: string | null },
  ) => void;
}

export function Filters({ articles, query, standing, onChange }: FiltersProps) {
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
              aria-pressed={query.state === state && !query.favourites}
              onClick={() => onChange({ state, favourites: null })}
            >
              <span>{name}</span> <span className="shelf-count">{count}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="shelf"
            aria-pressed={query.favourites}
            onClick={() => onChange({ favourites: query.favourites ? null : 'yes', state: null })}
          >
            <span>Favourites</span>{' '}
            <span className="shelf-count">
              {states.filter(({ favourite }) => favourite).length}
            </span>
          </button>
        </li>
      </ul>
      <div className="choices">
        <Languages articles={articles} query={query} onChange={onChange} />
        <select
          aria-label="Order"
          value={query.sort}
          onChange={(event) =>
            onChange({ sort: event.target.value === 'newest' ? null : event.target.value })
          }
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_NAMES[sort]}
            </option>
          ))}
        </select>
      </div>
    </nav>
  );
}

function Languages({ articles, query, onChange }: Omit<FiltersProps, 'standing'>) {
  const languages = [...new Set(articles.map(languageOf))]
    .map((lang) => ({ lang, name: languageName(lang) ?? 'Unknown language' }))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (languages.length < 2 && !query.lang) return null;
  return (
    <select
      aria-label="Language"
      value={query.lang ?? ''}
      onChange={(event) => onChange({ lang: event.target.value || null })}
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
