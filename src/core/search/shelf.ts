import type { Article } from '../article/article.ts';
import { READING_STATES, type ReadingState } from '../article/readingState.ts';

export const SORTS = ['newest', 'title', 'shortest', 'longest'] as const;
export type Sort = (typeof SORTS)[number];

/** What the library shows, as its address says it. */
export interface Query {
  words: string;
  lang: string | null;
  state: ReadingState | null;
  favourites: boolean;
  sort: Sort;
}

/** What the reader's data say of an article. */
export interface Standing {
  state: ReadingState;
  favourite: boolean;
  /** Milliseconds since 1970; of an article that the reader brought in. */
  addedAt: number | null;
}

/** The query in an address. Unknown values are as if they were not there. */
export function queryOf(params: { get(name: string): string | null }): Query {
  const state = params.get('state') as ReadingState;
  const sort = params.get('sort') as Sort;
  return {
    words: params.get('q') ?? '',
    lang: params.get('lang'),
    state: READING_STATES.includes(state) ? state : null,
    favourites: params.get('favourites') === 'yes',
    sort: SORTS.includes(sort) ? sort : 'newest',
  };
}

/** The articles that a query asks for, in its order. `hits` are the ids that its words occur in; null: all. */
export function shelf(
  articles: readonly Article[],
  query: Omit<Query, 'words'>,
  standing: (article: Article) => Standing,
  hits: ReadonlySet<string> | null,
): Article[] {
  return articles
    .filter((article) => {
      const { state, favourite } = standing(article);
      return (
        (!hits || hits.has(article.id)) &&
        (!query.lang || languageOf(article) === query.lang) &&
        (!query.state || state === query.state) &&
        (!query.favourites || favourite)
      );
    })
    .sort(ORDERS[query.sort](standing));
}

/** Main language of an article: "pt" of "pt-BR"; "und" where it is not known. */
export function languageOf({ lang }: Article): string {
  return lang?.split('-')[0]?.toLowerCase() ?? 'und';
}

type Order = (a: Article, b: Article) => number;

const ORDERS: Record<Sort, (standing: (article: Article) => Standing) => Order> = {
  newest: (standing) => (a, b) => compare(dateOf(b, standing(b)), dateOf(a, standing(a))),
  title: () => (a, b) => a.title.localeCompare(b.title),
  shortest: () => (a, b) => a.words - b.words,
  longest: () => (a, b) => b.words - a.words,
};

/** When an article was published, or else when it came in; the undated last. */
function dateOf({ publishedAt }: Article, { addedAt }: Standing): number {
  const published = Date.parse(publishedAt ?? '');
  const time = Number.isNaN(published) ? (addedAt ?? published) : published;
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** Unlike a difference, right for infinities too. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
