import type { Article } from '../article/article.ts';
import type { Home } from '../highlight/anchor.ts';
import type { Color } from '../highlight/color.ts';
import { articleOfHighlight, homeNow } from '../highlight/homeNow.ts';
import type { Style } from '../highlight/style.ts';
import type { Fields } from '../journal/operation.ts';
import { type Annotation, type JsonObject, type Place, wholeOf } from './annotation.ts';
import { inCodePoints } from './codePoints.ts';
import { grouped } from './grouped.ts';
import { highlightIri, sourceOf } from './names.ts';

/** A highlight or a whole-article note with all that leaves with it. */
export interface Marked {
  id: string;
  /** Id of the article that it is in or about. */
  article: string;
  /** Where it was made, or where the reader attached it since; null for a note on the whole article. */
  home: Home | null;
  /** The reader keeps it as a note: its words stand nowhere in the article as it is now. */
  detached: boolean;
  color: Color;
  style: Style;
  note: string;
  tags: readonly string[];
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Null where nothing has changed since it was made. */
  changedAt: number | null;
  foreign: JsonObject | null;
}

/** What a source is called and where it stands. */
export type Cited = Pick<
  Article,
  'id' | 'title' | 'byline' | 'site' | 'url' | 'publishedAt' | 'lang'
>;

/** Where an exporter finds what highlights only name. */
export interface Sources {
  cited: (article: string) => Cited | undefined;
  /** The text of a revision; the same object each time. Without it no positions are written. */
  ground: (revision: string) => { text: string } | undefined;
}

/** Everything marked or noted that is not deleted, in the order it was made. `changedAt`: null where nothing changed. */
export function markedIn(
  highlights: ReadonlyMap<string, Partial<Fields['highlight']>>,
  tags: ReadonlyMap<string, readonly string[]>,
  changedAt: (id: string) => number | null,
): Marked[] {
  const all: Marked[] = [];
  const isBlank = (id: string, { home, note, foreign }: Partial<Fields['highlight']>) =>
    !home && !note && !foreign && !tags.has(id);
  for (const [id, fields] of highlights) {
    const article = articleOfHighlight(fields);
    if (!article || fields.deletedAt || isBlank(id, fields)) continue;
    all.push({
      id,
      article,
      home: homeNow(fields) ?? null,
      detached: fields.detached ?? false,
      color: fields.color ?? 'saffron',
      style: fields.style ?? 'fill',
      note: fields.note ?? '',
      tags: tags.get(id) ?? [],
      createdAt: fields.createdAt ?? 0,
      changedAt: changedAt(id),
      foreign: fields.foreign ?? null,
    });
  }
  return all.sort((a, b) => a.createdAt - b.createdAt);
}

/** Passages that came as one annotation know the highlight of the first. */
export function partOf({ foreign }: Pick<Marked, 'foreign'>): string | null {
  const main = foreign?.partOf;
  return typeof main === 'string' ? main : null;
}

/** Highlights as annotations, in their order. Passages that came as one leave as one. */
export function annotationsOf(marked: readonly Marked[], sources: Sources): Annotation[] {
  const here = new Set(marked.map(({ id }) => id));
  const parts = grouped(marked, (one) => partOf(one) ?? '');
  return marked
    .filter((one) => !here.has(partOf(one) ?? ''))
    .map((one) => annotationOf(one, parts.get(one.id) ?? [], sources));
}

function annotationOf(marked: Marked, parts: readonly Marked[], sources: Sources): Annotation {
  const { id, note, tags, createdAt, changedAt, foreign } = marked;
  return {
    id: highlightIri(id),
    places: [marked, ...parts].map((one) => placeOf(one, sources)),
    note,
    tags: [...tags],
    createdAt,
    modifiedAt: changedAt,
    foreign: partOf(marked) ? null : foreign,
  };
}

function placeOf(marked: Marked, { cited, ground }: Sources): Place {
  const { home, detached, article, color, style } = marked;
  const known = cited(article);
  const place = wholeOf(sourceOf(known ?? { id: article, url: null }), known?.title ?? null);
  if (!home) return place;
  const { revision, span, quote, words } = home;
  const text = revision ? ground(revision) : undefined;
  const stands = text?.text.slice(span.start, span.end) === quote.exact;
  return {
    ...place,
    color,
    style: style === 'fill' ? null : style,
    quote,
    words: words === quote.exact ? null : words,
    detached,
    ...(text && stands && { revision, position: inCodePoints(text, span) }),
  };
}
