import { apply, emptyLedger, type Things } from '../journal/ledger.ts';
import type { Change, Fields, Kind } from '../journal/operation.ts';
import { KINDS } from '../journal/operation.ts';
import { furthestOfBoth, type Meeting } from './furthest.ts';
import type { Entry } from './library.ts';

/** What a backup's entries amount to: the reader's data as they stood when it was made. */
export function contentsOf(entries: readonly Entry[]): Things {
  const ledger = emptyLedger();
  for (const entry of entries) apply(ledger, entry);
  return ledger.things;
}

/** What a reader would count. */
export interface Counts {
  articles: number;
  highlights: number;
  notes: number;
}

/** How much there is; with `beside`, how much that these ids do not name. */
export function countsOf(things: Things, beside?: Living): Counts {
  const { articles, highlights } = livingIn(things);
  const known = new Set([...(beside?.articles ?? []), ...(beside?.highlights ?? [])]);
  const marked = highlights.filter((id) => !known.has(id));
  return {
    articles: articles.filter((id) => !known.has(id)).length,
    highlights: marked.length,
    notes: marked.filter((id) => things.highlight.get(id)?.note).length,
  };
}

/** Ids of the highlights and own articles that exist and are not deleted. */
export interface Living {
  articles: string[];
  highlights: string[];
}

export function livingIn({ article, highlight }: Things): Living {
  return {
    articles: [...article].flatMap(([id, thing]) => (isOwn(thing) ? id : [])),
    highlights: [...highlight].flatMap(([id, thing]) => (isMarked(thing) ? id : [])),
  };
}

function isMarked(thing: Partial<Fields['highlight']>): boolean {
  return (thing.home !== undefined || thing.about !== undefined) && !thing.deletedAt;
}

function isOwn(thing: Partial<Fields['article']>): boolean {
  return thing.own !== undefined && !thing.deletedAt;
}

/** How a backup is taken in: `add` keeps all there is; `revive` also gives back what was deleted since; `replace` makes all as it was then. */
export type Way = 'add' | 'revive' | 'replace';

/** What taking a backup in changes beside adding its entries, which `now` has already. */
export function changesFor(way: Way, meeting: Meeting): Change[] {
  const { now, backup } = meeting;
  if (way === 'replace') return difference(now, backup);
  return [...(way === 'revive' ? revival(now, backup) : []), ...furthestOfBoth(meeting)];
}

/** The changes that make `from` the same as `to`. */
export function difference(from: Things, to: Things): Change[] {
  return KINDS.flatMap((kind) => {
    const ids = new Set([...from[kind].keys(), ...to[kind].keys()]);
    return [...ids].flatMap((id) =>
      changesBetween(kind, id, from[kind].get(id) ?? {}, to[kind].get(id) ?? {}),
    );
  });
}

/** The changes that give back what is deleted in `from` and stands in `to`, as it stands there. */
export function revival(from: Things, to: Things): Change[] {
  const back = (kind: 'highlight' | 'article') =>
    [...to[kind]].flatMap(([id, wanted]) => {
      const now = from[kind].get(id);
      return now?.deletedAt && !wanted.deletedAt ? changesBetween(kind, id, now, wanted) : [];
    });
  return [...back('article'), ...back('highlight')];
}

function changesBetween(kind: Kind, id: string, from: object, to: object): Change[] {
  const [before, after] = [new Map(Object.entries(from)), new Map(Object.entries(to))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)))
    .map((field) => ({ kind, id, field, value: after.get(field) ?? null }) as Change);
}
