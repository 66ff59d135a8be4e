import type { Article } from '../article/article.ts';
import { lengthOf } from '../article/length.ts';
import { READING_STATES, type ReadingState } from '../article/readingState.ts';
import type { Shelf } from '../article/shelf.ts';
import type { Entry } from '../entries/entry.ts';
import { holds, type Thing } from '../query/holds.ts';
import { type Condition, LIBRARY_ORDERS, type LibraryOrder, type Query } from '../query/query.ts';
import { mainLanguage } from './stemmers.ts';

/** What the reader's data say of an article. */
export interface Standing {
  state: ReadingState;
  favourite: boolean;
  shelf: Shelf;
  /** Milliseconds since 1970; of an article that the reader brought in. */
  addedAt: number | null;
}

/** What is said of articles elsewhere, by their ids. */
export interface ListSurroundings {
  standingOf: (article: string) => Standing;
  /** Reading time. */
  minutesOf: (article: Pick<Article, 'words' | 'lang'>) => number;
  /** The tags of an article or of something that is marked. */
  tagsOf: (id: string) => readonly string[];
  markedIn: (article: string) => readonly Entry[];
  isUnattached: (entry: Entry) => boolean;
}

/**
 * The articles that a line asks for, in its order. `hits` are the ids of those that its words occur in, with how good each
 * is, 0 the best; null: all. Where no order is asked for, the best go first, or else the newest. What is archived stands
 * aside while one only looks for something to read, and is found by whatever else is asked for.
 */
export function listed(
  articles: readonly Article[],
  { conditions, by }: Pick<Query, 'conditions' | 'by'>,
  around: ListSurroundings,
  hits: ReadonlyMap<string, number> | null,
): Article[] {
  const isAsked = holds(conditions, around.isUnattached);
  const isBrowsing = !hits && conditions.every(isBrowsed);
  const shown = articles.filter(
    (article) =>
      !(isBrowsing && around.standingOf(article.id).shelf === 'archive') &&
      (!hits || hits.has(article.id)) &&
      (conditions.length === 0 || isAsked(thingOf(article, around))),
  );
  if (hits && by === null)
    return shown.sort((a, b) => (hits.get(a.id) ?? 0) - (hits.get(b.id) ?? 0));
  return shown.sort(ORDERS[libraryOrder(by)](around.standingOf));
}

/** Whether it asks for what there is to read, rather than for something that one has in mind. */
function isBrowsed({ filter, value }: Condition): boolean {
  return filter === 'lang' || (filter === 'is' && BROWSED.includes(value));
}

const BROWSED = [...READING_STATES, 'quick', 'long'] as readonly string[];

/** The order of the library that a line names; newest first where it names none. */
export function libraryOrder(by: Query['by']): LibraryOrder {
  return LIBRARY_ORDERS.find((order) => order === by) ?? LIBRARY_ORDERS[0];
}

/** Main language of an article; "und" where it is not known. */
export function languageOf({ lang }: Article): string {
  return mainLanguage(lang) || 'und';
}

function thingOf(article: Article, around: ListSurroundings): Thing {
  const standing = around.standingOf(article.id);
  const marked = around.markedIn(article.id);
  return {
    source: article,
    state: standing.state,
    favourite: standing.favourite,
    shelf: standing.shelf,
    length: lengthOf(around.minutesOf(article)),
    tags: [article, ...marked].flatMap(({ id }) => around.tagsOf(id)),
    marked,
    time: knownDateOf(article, standing),
  };
}

type Compare = (a: Article, b: Article) => number;

const ORDERS: Record<LibraryOrder, (standingOf: ListSurroundings['standingOf']) => Compare> = {
  newest: (standingOf) => {
    const dates = new Map<Article, number>();
    const date = (article: Article) => {
      const known = dates.get(article);
      if (known !== undefined) return known;
      const found = dateOf(article, standingOf(article.id));
      dates.set(article, found);
      return found;
    };
    return (a, b) => compare(date(b), date(a));
  },
  title: () => (a, b) => a.title.localeCompare(b.title),
  shortest: () => (a, b) => a.words - b.words,
  longest: () => (a, b) => b.words - a.words,
};

/** The undated are neither before nor after anything. */
function knownDateOf(article: Article, standing: Standing): number {
  const date = dateOf(article, standing);
  return Number.isFinite(date) ? date : Number.NaN;
}

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
