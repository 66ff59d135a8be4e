import { canonicalJson } from '../article/revision.ts';
import { foldedLetters } from '../highlight/letters.ts';
import {
  type Annotation,
  type Json,
  type JsonObject,
  type Place,
  passagesOf,
} from './annotation.ts';
import { listOf } from './json.ts';
import { revisionIri } from './names.ts';
import { isW3cAnnotation, readW3cAnnotation } from './readW3c.ts';
import { isSound } from './soundW3c.ts';

/** https://www.w3.org/TR/annotation-model/ */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** How a highlight looks where nobody knows our colours: those of the light themes. */
const COLOR_RULES: Record<string, string> = {
  saffron: 'background-color: #f7dc7b',
  sage: 'background-color: #c3ddb6',
  sky: 'background-color: #bbdaec',
  rose: 'background-color: #f4c0c4',
  lilac: 'background-color: #d9c9ec',
  underline: 'background-color: transparent; text-decoration: underline',
  strike: 'background-color: transparent; text-decoration: line-through',
};

/** A W3C Annotation Collection that holds all its annotations in its one page. `id` is an IRI. */
export function writeW3c(
  annotations: readonly Annotation[],
  { id, label }: { id: string; label: string },
): JsonObject {
  const items = annotations.map(writeW3cAnnotation);
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    }),
  };
}

/**
 * A W3C annotation, whole by itself. One that came from such a file leaves as it came but for what has changed
 * since; one that came from another keeps that one's fields under `lutrin:foreign`.
 */
export function writeW3cAnnotation(annotation: Annotation): JsonObject {
  const { foreign } = annotation;
  if (!foreign) return written(annotation);
  const kept = isW3cAnnotation(foreign) && merged(annotation, foreign);
  return kept && isSound(kept) ? kept : { ...written(annotation), 'lutrin:foreign': foreign };
}

function written(annotation: Annotation): JsonObject {
  const { id, note, tags, places, createdAt, modifiedAt } = annotation;
  const bodies = bodiesOf(annotation);
  const styled = places.some(({ color, style }) => color || style);
  return {
    '@context': CONTEXT,
    id,
    type: 'Annotation',
    motivation: note ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    ...(createdAt !== null && { created: dateOf(createdAt) }),
    ...(modifiedAt !== null && { modified: dateOf(modifiedAt) }),
    ...(bodies.length > 0 && { body: oneOrAll(bodies) }),
    target: oneOrAll(places.map((place) => targetOf(place, createdAt))),
    ...(styled && { stylesheet: stylesheetOf(places) }),
  };
}

/** The annotation as it came, with what differs from what was read of it. */
function merged(annotation: Annotation, foreign: JsonObject): JsonObject {
  const before = readW3cAnnotation(foreign);
  const now = written(annotation);
  const isSaid = before.note === annotation.note && isSameSet(before.tags, annotation.tags);
  const target = targetsOf(annotation, before.places, listOf(foreign.target));
  const isMoved = canonicalJson(target) !== canonicalJson(listOf(foreign.target));
  return defined({
    ...foreign,
    '@context': contextOf(foreign['@context']),
    id: foreign.id ?? annotation.id,
    ...(!isSaid && { body: now.body, bodyValue: undefined, motivation: now.motivation }),
    ...(isMoved && { target: oneOrAll(target) }),
    ...(isMoved && now.stylesheet && { stylesheet: now.stylesheet }),
    ...((!isSaid || isMoved) && now.modified && { modified: now.modified }),
  });
}

/** Each passage as it came where it is the same, written anew where it is not, and gone where it is gone. */
function targetsOf(annotation: Annotation, before: readonly Place[], foreign: readonly Json[]) {
  const former = new Set(passagesOf({ places: [...before] }));
  const kept = annotation.places.map((place) => {
    const at = before.findIndex((it) => former.has(it) && isSamePlace(it, place));
    former.delete(before[at] as Place);
    return at < 0 ? targetOf(place, annotation.createdAt) : (foreign[at] as Json);
  });
  const passages = new Set(passagesOf({ places: [...before] }));
  const others = foreign.filter((_, at) => !passages.has(before[at] as Place));
  return [...kept, ...others];
}

function contextOf(context: Json | undefined): Json {
  return listOf(context).includes(CONTEXT) ? (context as Json) : [CONTEXT, ...listOf(context)];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return canonicalJson(a.toSorted()) === canonicalJson(b.toSorted());
}

/** The same words, drawn the same way: where they stand in a text is another matter. */
function isSamePlace(a: Place, b: Place): boolean {
  const key = ({ quote, detached, color, style }: Place) => [
    quote && foldedLetters(quote.exact),
    detached,
    color ?? 'saffron',
    style,
  ];
  return canonicalJson(key(a)) === canonicalJson(key(b));
}

function bodiesOf({ note, tags }: Annotation): JsonObject[] {
  const body = { type: 'TextualBody', value: note.toWellFormed() };
  return [
    ...(note ? [{ ...body, format: 'text/markdown', purpose: 'commenting' }] : []),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag.toWellFormed(), purpose: 'tagging' })),
  ];
}

/** Several selectors of one target describe one passage: by its words, and by where it stands. */
function targetOf(place: Place, createdAt: number | null): JsonObject {
  const { source, title, revision, quote, position, words, detached, color, style } = place;
  const id = source ?? 'urn:x-lutrin:unknown';
  const named = title ? { 'dcterms:title': title.toWellFormed() } : {};
  if (!quote) return { id, type: 'Text', ...named };
  const classes = [...(color ? [color] : []), ...(style ? [style] : [])];
  return {
    type: 'SpecificResource',
    source: id,
    ...named,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: quote.exact.toWellFormed(),
        ...(quote.prefix && { prefix: quote.prefix.toWellFormed() }),
        ...(quote.suffix && { suffix: quote.suffix.toWellFormed() }),
      },
      ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    ],
    ...(revision && {
      state: {
        type: 'TimeState',
        sourceDate: dateOf(createdAt ?? 0),
        cached: revisionIri(revision),
      },
    }),
    ...(classes.length > 0 && { styleClass: oneOrAll(classes) }),
    ...(words !== null && { 'lutrin:words': words.toWellFormed() }),
    ...(detached && { 'lutrin:detached': true }),
  };
}

function stylesheetOf(places: readonly Place[]): JsonObject {
  const used = new Set(places.flatMap(({ color, style }) => [color, style]));
  const rules = Object.entries(COLOR_RULES).filter(([name]) => used.has(name as never));
  return {
    type: 'CssStylesheet',
    value: rules.map(([name, rule]) => `.${name} { ${rule} }`).join('\n'),
  };
}

function dateOf(time: number): string {
  return new Date(time).toISOString();
}

function oneOrAll<T extends Json>(values: readonly T[]): T | T[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : [...values];
}

function defined(object: { [key: string]: Json | undefined }): JsonObject {
  const entries = Object.entries(object).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
