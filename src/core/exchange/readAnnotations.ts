import { decode } from '../decode/decode.ts';
import type { Annotation, Json } from './annotation.ts';
import { BadJson, parseJson } from './json.ts';
import { isHypothesis, readHypothesis, readHypothesisAnnotation } from './readHypothesis.ts';
import { isW3cAnnotation, readW3c, readW3cAnnotation } from './readW3c.ts';

/** The largest file of annotations, in bytes. */
export const LARGEST_FILE = 100_000_000;
/** A library of more is none. */
export const MOST = 200_000;

/** What a file of annotations holds. */
export interface Reading {
  format: 'w3c' | 'hypothesis';
  annotations: Annotation[];
  refused: RefusedItem[];
}

/**
 * What of a file stays out: an item that is no annotation, by its place from 1; a page of the collection that is kept at another
 * address; so many annotations, where there are more than are read.
 */
export type RefusedItem =
  | { why: 'shape'; item: number }
  | { why: 'away' }
  | { why: 'beyond'; count: number };

/** Why a file is not read as annotations. */
export type ReadingFault = 'empty' | 'large' | 'syntax' | 'depth' | 'format';

/** Reads a file of annotations: W3C JSON-LD (one, list, page, collection) or a Hypothesis export. */
export function readAnnotations(bytes: Uint8Array): Reading | { fault: ReadingFault } {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > LARGEST_FILE) return { fault: 'large' };
  try {
    return readingOf(parseJson(decode(bytes).text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof BadJson) return { fault: error.fault };
    throw error;
  }
}

/** Whether the JSON of a file is annotations rather than articles, which may have a `uri` too. */
export function isAnnotations(value: Json): boolean {
  const items = readW3c(value)?.items ?? readHypothesis(value) ?? [];
  return items.some((item) => isW3cAnnotation(item) || (isHypothesis(item) && 'target' in item));
}

function readingOf(value: Json): Reading | { fault: 'format' } {
  const w3c = readW3c(value);
  if (w3c) return w3cReading(w3c);
  const items = readHypothesis(value);
  if (!items) return { fault: 'format' };
  return {
    format: 'hypothesis',
    annotations: once(items.slice(0, MOST).filter(isHypothesis).map(readHypothesisAnnotation)),
    refused: refusalsOf(items, isHypothesis),
  };
}

function w3cReading({ items, away }: { items: Json[]; away: number }): Reading {
  const refused = refusalsOf(items, isW3cAnnotation);
  if (away) refused.push({ why: 'away' });
  return {
    format: 'w3c',
    annotations: once(items.slice(0, MOST).filter(isW3cAnnotation).map(readW3cAnnotation)),
    refused,
  };
}

/** Of annotations with the same id, the last. */
function once(annotations: readonly Annotation[]): Annotation[] {
  return [...new Map(annotations.map((annotation) => [annotation.id, annotation])).values()];
}

function refusalsOf(items: readonly Json[], isGood: (item: Json) => boolean): RefusedItem[] {
  const refused = items
    .slice(0, MOST)
    .flatMap((item, at): RefusedItem[] => (isGood(item) ? [] : [{ why: 'shape', item: at + 1 }]));
  const beyond = items.length - MOST;
  return beyond > 0 ? [...refused, { why: 'beyond', count: beyond }] : refused;
}
