import type { Article } from '../article/article.ts';
import { lengthOf } from '../article/length.ts';
import { READING_STATES, type ReadingState } from '../article/readingState.ts';
import type { Shelf } from '../article/shelf.ts';
import type { Entry } from '../entries/entry.ts';
import { once } from '../highlight/once.ts';
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
 * The articles that a line asks for, in its order. `hits` are those that its words occur in, the best first; null: all. Where
 * no order is asked for, the best go first, or else the newest. What is archived stands
 * aside while one only looks for something to read, and is found by whatever else is asked for.
 */
export function listed(
  articles: readonly Article[],
  { conditions, by }: Pick<Query, 'conditions' | 'by'>,
  around: ListSurroundings,
  hits: readonly Article[] | null,
): Article[] {
  const isAsked = holds(conditions, around.isUnattached);
  const isBrowsing = !hits && conditions.every(isBrowsed);
  const isShown = (article: Article) =>
    !(isBrowsing && around.standingOf(article.id).shelf === 'archive') &&
    (conditions.length === 0 || isAsked(new ListedThing(article, around)));
  const order = libraryOrder(by);
  if (!hits) return inOrder(articles, order, around.standingOf).filter(isShown);
  const shown = hits.filter(isShown);
  return by === null ? shown : ORDERS[order](shown, around.standingOf);
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

/** An article as filters see it: what no filter asks for is not looked up. */
class ListedThing implements Thing {
  readonly source: Article;
  private readonly around: ListSurroundings;

  constructor(source: Article, around: ListSurroundings) {
    this.source = source;
    this.around = around;
  }

  get state() {
    return this.standing.state;
  }
  get favourite() {
    return this.standing.favourite;
  }
  get shelf() {
    return this.standing.shelf;
  }
  get length() {
    return lengthOf(this.around.minutesOf(this.source));
  }
  get tags() {
    return [this.source, ...this.marked].flatMap(({ id }) => this.around.tagsOf(id));
  }
  get marked() {
    return this.around.markedIn(this.source.id);
  }
  get time() {
    return knownDateOf(this.source, this.standing);
  }

  private get standing(): Standing {
    return this.around.standingOf(this.source.id);
  }
}

type Ordered = (
  articles: readonly Article[],
  standingOf: ListSurroundings['standingOf'],
) => Article[];

const ORDERS: Record<LibraryOrder, Ordered> = {
  newest: (articles, standingOf) =>
    sortedBy(articles, (article) => -dateOf(article, standingOf(article.id))),
  title: (articles) => articles.toSorted((a, b) => a.title.localeCompare(b.title)),
  shortest: (articles) => sortedBy(articles, ({ words }) => words),
  longest: (articles) => sortedBy(articles, ({ words }) => -words),
};

const sorted = once((_: readonly Article[]) => new Map<LibraryOrder, readonly Article[]>());

/** A list in an order, found once for each list: what orders articles stays as long as they do. */
function inOrder(
  articles: readonly Article[],
  order: LibraryOrder,
  standingOf: ListSurroundings['standingOf'],
): readonly Article[] {
  const known = sorted(articles);
  const ordered = known.get(order) ?? ORDERS[order](articles, standingOf);
  known.set(order, ordered);
  return ordered;
}

/** In ascending order of a number that is asked for once an article; of equals the first goes first. */
function sortedBy(articles: readonly Article[], keyOf: (article: Article) => number): Article[] {
  const keyed = articles.map((article) => ({ article, key: keyOf(article) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ article }) => article);
}

/** The undated are neither before nor after anything. */
function knownDateOf(article: Article, standing: Standing): number {
  const date = dateOf(article, standing);
  return Number.isFinite(date) ? date : Number.NaN;
}

/** When an article was published, or else when it came in; the undated last. */
function dateOf(article: Article, { addedAt }: Standing): number {
  const published = publishedTime(article);
  const time = Number.isNaN(published) ? (addedAt ?? published) : published;
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

const publishedTime = once(({ publishedAt }: Article) => Date.parse(publishedAt ?? ''));

/** Unlike a difference, right for infinities too. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
