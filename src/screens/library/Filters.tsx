import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Article } from '../../core/article/article.ts';
import { lengthOf } from '../../core/article/length.ts';
import { standingWithOriginal } from '../../core/article/nearCopies.ts';
import {
  LIBRARY_ORDERS,
  type LibraryOrder,
  type Query,
  valueAsked,
  withFilter,
} from '../../core/query/query.ts';
import { languageOf, libraryOrder } from '../../core/search/listed.ts';
import { useOriginals } from '../../stores/copies.ts';
import { useMinutesOf } from '../../stores/pace.ts';
import { useStandingOf } from '../../stores/standing.ts';
import { languageTitle } from '../../ui/dates.ts';
import { Views } from './Views.tsx';
import './filters.css';

const ORDER_NAMES: Record<LibraryOrder, MessageDescriptor> = {
  newest: msg`Newest first`,
  title: msg`By title`,
  shortest: msg`Shortest first`,
  longest: msg`Longest first`,
};

/** What one often asks for. An empty value: everything but the archive. */
const CHOICES = [
  [
    ['', msg`All`],
    ['inbox', msg`Inbox`],
    ['later', msg`Later`],
    ['archived', msg({ message: 'Archive', context: 'shelf' })],
  ],
  [
    ['unread', msg({ message: 'Unread', context: 'shelf' })],
    ['reading', msg({ message: 'Reading', context: 'shelf' })],
    ['finished', msg({ message: 'Finished', context: 'shelf' })],
    ['favourite', msg`Favourites`],
    ['quick', msg`Quick reads`],
    ['long', msg`Long reads`],
  ],
] as const;

interface FiltersProps {
  articles: readonly Article[];
  line: string;
  query: Query;
  onChange: (line: string) => void;
}

/** The filters at hand. What is chosen here stands in the line of words, and the other way round. */
export function Filters({ articles, line, query, onChange }: FiltersProps) {
  const { t, i18n } = useLingui();
  const asked = valueAsked(query, 'is');
  const order = libraryOrder(query.by);
  const isRanked = query.terms.length > 0 && query.by === null;
  const unsaid = query.terms.length > 0 ? '' : LIBRARY_ORDERS[0];
  const counts = useCounts(articles);
  return (
    <nav className="filters" aria-label={t`Filters`}>
      <div className="choices-lists">
        {CHOICES.map((group) => (
          <ul key={group[0][0]} className="choices-list">
            {group.map(([value, name]) => (
              <li key={value}>
                <button
                  type="button"
                  className="choice-line"
                  aria-pressed={(asked ?? '') === value}
                  onClick={() =>
                    onChange(withFilter(line, 'is', asked === value ? null : value || null))
                  }
                >
                  <span>{t(name)}</span>{' '}
                  <span className="choice-count">{i18n.number(counts.get(value) ?? 0)}</span>
                </button>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <Views line={line} onChange={onChange} />
      <div className="choices">
        <Languages
          articles={articles}
          chosen={valueAsked(query, 'lang')}
          onChoose={(lang) => onChange(withFilter(line, 'lang', lang))}
        />
        <select
          aria-label={t`Order`}
          value={isRanked ? '' : order}
          onChange={({ target }) =>
            onChange(withFilter(line, 'by', target.value === unsaid ? null : target.value))
          }
        >
          {query.terms.length > 0 && <option value="">{t`Best first`}</option>}
          {LIBRARY_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(ORDER_NAMES[order])}
            </option>
          ))}
        </select>
      </div>
    </nav>
  );
}

/** How many articles each choice would show: a near-copy only where its original is not shown. */
function useCounts(articles: readonly Article[]): ReadonlyMap<string, number> {
  const standingOf = useStandingOf();
  const minutesOf = useMinutesOf();
  const originals = useOriginals(articles);
  return useMemo(() => {
    const standing = standingWithOriginal(originals, standingOf);
    const choicesOf = (article: Article): readonly (string | null)[] => {
      const { state, shelf, favourite } = standing(article.id);
      const liked = favourite ? 'favourite' : null;
      if (shelf === 'archive') return [liked, 'archived'];
      return [liked, '', shelf, state, lengthOf(minutesOf(article))];
    };
    const counts = new Map<string, number>();
    for (const article of articles) {
      const original = originals.get(article.id);
      const shown = original ? choicesOf(original) : [];
      for (const choice of choicesOf(article))
        if (choice !== null && !shown.includes(choice))
          counts.set(choice, (counts.get(choice) ?? 0) + 1);
    }
    return counts;
  }, [articles, originals, standingOf, minutesOf]);
}

interface LanguagesProps {
  articles: readonly Article[];
  chosen: string | null;
  onChoose: (lang: string | null) => void;
}

function Languages({ articles, chosen, onChoose }: LanguagesProps) {
  const { t } = useLingui();
  const all = useMemo(() => [...new Set(articles.map(languageOf))], [articles]);
  const languages = all
    .map((lang) => ({ lang, name: languageTitle(lang) ?? t`Unknown language` }))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (languages.length < 2 && !chosen) return null;
  return (
    <select
      aria-label={t`Language`}
      value={chosen ?? ''}
      onChange={({ target }) => onChoose(target.value || null)}
    >
      <option value="">{t`All languages`}</option>
      {languages.map(({ lang, name }) => (
        <option key={lang} value={lang}>
          {name}
        </option>
      ))}
    </select>
  );
}
