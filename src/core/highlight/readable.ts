import type { Fields } from '../journal/operation.ts';
import type { Home } from './anchor.ts';
import { once } from './once.ts';

/** The article of a home that does not say it: none has this id. */
const NO_ARTICLE = '?';

/**
 * Highlights as they can be shown. A journal may hold homes that this version can't read: what is left of one stands in for
 * it, so that its note is listed like any whose words are gone. Those that can be read stay the same objects.
 */
export function readableHighlights(
  all: ReadonlyMap<string, Partial<Fields['highlight']>>,
): Map<string, Partial<Fields['highlight']>> {
  const readable = new Map(all);
  for (const [id, fields] of all) {
    const shown = readableFields(fields);
    if (shown !== fields) readable.set(id, shown);
  }
  return readable;
}

const readableFields = once((all: Partial<Fields['highlight']>) => {
  const { home, attached, ...fields } = all;
  if (isReadable(home) && isReadable(attached)) return all;
  return {
    ...fields,
    ...(home !== undefined && { home: isHome(home) ? home : whatIsLeft(home) }),
    ...(isHome(attached) && { attached }),
  };
});

function isReadable(home: unknown): boolean {
  return home === undefined || isHome(home);
}

/** Whether a value has the shape of a home. */
export function isHome(value: unknown): value is Home {
  const { article, revision, words, span, quote } = partsOf(value);
  const { start, end } = partsOf(span);
  const { exact, prefix, suffix } = partsOf(quote);
  return (
    [article, revision, words, exact, prefix, suffix].every((part) => typeof part === 'string') &&
    article !== '' &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end)
  );
}

/** A home that says no more than its words, if it has any: by them it may be found again. */
export function whatIsLeft(home: unknown): Home {
  const { article, words, quote } = partsOf(home);
  const { exact, prefix, suffix } = partsOf(quote);
  const said = textOf(words) || textOf(exact);
  return {
    article: textOf(article) || NO_ARTICLE,
    revision: '',
    span: { start: 0, end: 0 },
    quote: { exact: textOf(exact) || said, prefix: textOf(prefix), suffix: textOf(suffix) },
    words: said,
  };
}

function partsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
