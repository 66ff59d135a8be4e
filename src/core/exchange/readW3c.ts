import type { Span } from '../article/text.ts';
import { COLORS } from '../highlight/color.ts';
import type { Quote } from '../highlight/quote.ts';
import { tagOf } from '../tags/tags.ts';
import type { Annotation, Json, JsonObject, Place } from './annotation.ts';
import { isObject, listOf, textOf, timeOf } from './json.ts';
import { iriOfContent, isUri, revisionOf } from './names.ts';

/** Bodies beyond these are kept, but not shown in the note. */
const MOST_BODIES = 1000;

/** Is this a W3C Web Annotation, by what it says of itself? */
export function isW3cAnnotation(value: Json): value is JsonObject {
  return isObject(value) && typesOf(value).includes('Annotation');
}

/**
 * The annotations of a W3C file: one, a list of them, a page, a collection that holds its pages. Null where it is
 * none of these. `away`: pages that the file only names; nothing is fetched.
 */
export function readW3c(value: Json): { items: Json[]; away: number } | null {
  if (Array.isArray(value)) return value.some(isW3cAnnotation) ? { items: value, away: 0 } : null;
  if (!isObject(value)) return null;
  if (typesOf(value).includes('Annotation')) return { items: [value], away: 0 };
  if (Array.isArray(value['@graph'])) return readW3c(value['@graph']);
  const types = typesOf(value);
  if (types.includes('AnnotationPage')) return pagesFrom(value);
  return types.includes('AnnotationCollection') ? pagesFrom(value.first) : null;
}

function pagesFrom(first: Json | undefined): { items: Json[]; away: number } {
  const items: Json[] = [];
  let page = first;
  while (isObject(page)) {
    for (const item of listOf(page.items)) items.push(item);
    page = page.next;
  }
  return { items, away: page ? 1 : 0 };
}

/** What we understand of a W3C annotation. Anything may be missing; what is odd is passed over, and kept in `foreign`. */
export function readW3cAnnotation(value: JsonObject): Annotation {
  const bodies = [...listOf(value.body), ...listOf(value.bodyValue)].slice(0, MOST_BODIES);
  const id = textOf(value.id) ?? textOf(value['@id']);
  const places = listOf(value.target).map(placeOf);
  return {
    id: isUri(id) ? id : iriOfContent(id ?? value),
    places: places.length > 0 ? places : [placeOf(null)],
    note: bodies
      .filter((body) => !isTag(body))
      .flatMap((body) => wordsOf(body) ?? [])
      .join('\n\n'),
    tags: [...new Set(bodies.filter(isTag).flatMap((body) => tagOf(wordsOf(body) ?? '') ?? []))],
    createdAt: timeOf(value.created),
    modifiedAt: timeOf(value.modified),
    foreign: value,
  };
}

function isTag(body: Json): boolean {
  return isObject(body) && listOf(body.purpose).includes('tagging');
}

/** What a body says: its text, or the address of what it is. */
function wordsOf(body: Json): string | null {
  if (!isObject(body)) return textOf(body);
  return textOf(body.value) ?? textOf(body.source) ?? textOf(body.id);
}

function placeOf(target: Json): Place {
  const object = isObject(target) ? target : {};
  const source = isObject(object.source) ? object.source : null;
  const selectors = selectorsOf(object.selector);
  const classes = listOf(object.styleClass).flatMap((names) => textOf(names)?.split(/\s+/) ?? []);
  return {
    source: textOf(target) ?? textOf(object.source) ?? textOf(source?.id) ?? textOf(object.id),
    title: textOf(object['dcterms:title']) ?? textOf(source?.['dcterms:title']),
    revision: listOf(object.state).flatMap(revisionsOf)[0] ?? null,
    position: selectors.flatMap(positionOf)[0] ?? null,
    quote: selectors.flatMap(quoteOf)[0] ?? null,
    words: textOf(object['lutrin:words']),
    detached: object['lutrin:detached'] === true,
    color: COLORS.find((color) => classes.includes(color)) ?? null,
    style: (['underline', 'strike'] as const).find((it) => classes.includes(it)) ?? null,
  };
}

/** The selectors and what they are refined by, as far as that is a chain. */
function selectorsOf(value: Json | undefined): JsonObject[] {
  const found: JsonObject[] = [];
  for (const selector of listOf(value))
    for (let it: Json | undefined = selector; isObject(it); it = it.refinedBy) found.push(it);
  return found;
}

function quoteOf({ type, exact, prefix, suffix }: JsonObject): Quote[] {
  const words = textOf(exact);
  if (type !== 'TextQuoteSelector' || !words?.trim()) return [];
  return [{ exact: words, prefix: textOf(prefix) ?? '', suffix: textOf(suffix) ?? '' }];
}

function positionOf({ type, start, end }: JsonObject): Span[] {
  if (type !== 'TextPositionSelector') return [];
  return isOffset(start) && isOffset(end) && start <= end ? [{ start, end }] : [];
}

function isOffset(value: Json | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function revisionsOf(state: Json): string[] {
  const iris = isObject(state) ? [textOf(state.cached), textOf(state.id)] : [textOf(state)];
  return iris.flatMap((iri) => (iri && revisionOf(iri)) || []);
}

function typesOf(value: JsonObject): string[] {
  return [...listOf(value.type), ...listOf(value['@type'])].flatMap((type) =>
    typeof type === 'string' ? type.replace(/^(?:oa|as):/, '') : [],
  );
}
