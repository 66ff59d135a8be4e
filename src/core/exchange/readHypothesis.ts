import type { Quote } from '../highlight/quote.ts';
import { tagOf } from '../tags/tags.ts';
import { type Annotation, type Json, type JsonObject, wholeOf } from './annotation.ts';
import { isObject, listOf, textOf, timeOf } from './json.ts';
import { iriOfContent } from './names.ts';

/** The annotations of a Hypothesis export (or of its API's answer); null where the file is neither. */
export function readHypothesis(value: Json): Json[] | null {
  const items = isObject(value) ? (value.annotations ?? value.rows) : value;
  if (!Array.isArray(items)) return null;
  const named = isObject(value) && ('export_userid' in value || 'client_version' in value);
  return named || items.some(isHypothesis) ? items : null;
}

/** Has this the fields that every annotation of Hypothesis has? */
export function isHypothesis(value: Json): value is JsonObject {
  return isObject(value) && typeof value.uri === 'string' && value.type === undefined;
}

/**
 * One annotation of Hypothesis: a highlight, a note on the page where it selects nothing, a reply to another. Its
 * positions count in the page's own text, which is not ours: the words alone are looked for.
 */
export function readHypothesisAnnotation(value: JsonObject): Annotation {
  const { uri, document, target, text, tags, created, updated, id } = value;
  const [first] = listOf(target);
  const place = wholeOf(
    textOf(uri) ?? (isObject(first) ? textOf(first.source) : null),
    isObject(document) ? textOf(document.title) : null,
  );
  const selectors = isObject(first) ? listOf(first.selector) : [];
  return {
    id: idOf(textOf(id)) ?? iriOfContent(value),
    places: [{ ...place, quote: selectors.flatMap(quoteOf)[0] ?? null }],
    note: textOf(text) ?? '',
    tags: [...new Set(listOf(tags).flatMap((tag) => tagOf(textOf(tag) ?? '') ?? []))],
    createdAt: timeOf(created),
    modifiedAt: timeOf(updated),
    foreign: value,
  };
}

function idOf(id: string | null): string | null {
  return id && `https://hypothes.is/a/${encodeURIComponent(id.toWellFormed())}`;
}

function quoteOf(selector: Json): Quote[] {
  if (!isObject(selector) || selector.type !== 'TextQuoteSelector') return [];
  const exact = textOf(selector.exact);
  if (!exact?.trim()) return [];
  return [{ exact, prefix: textOf(selector.prefix) ?? '', suffix: textOf(selector.suffix) ?? '' }];
}
