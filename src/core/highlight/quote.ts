import type { Span } from '../article/text.ts';

/** The words of a passage and what stands around them: enough to know them again in another text. */
export interface Quote {
  exact: string;
  /** Up to 64 UTF-16 units before and after. */
  prefix: string;
  suffix: string;
}

const CONTEXT = 64;

export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, wholeTo(text, Math.min(text.length, end + CONTEXT))),
  };
}

/**
 * A quote for the reader's eyes, with what stands around it in its own paragraphs: those beside them may have been left out of
 * the article. Where a paragraph goes on, it is cut between two words, if they are parted, and shows that.
 */
export function ownContext({ exact, prefix, suffix }: Quote): Quote {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const after = suffix.replace(/\n.*/s, '');
  return {
    exact,
    prefix: isCut(before) ? `…${before.replace(/^\S*\s+(?=\S)/, '')}` : before,
    suffix: isCut(after) ? `${after.replace(/(?<=\S)\s+\S*$/, '')}…` : after,
  };
}

/** Half a character may be missing at its end. */
function isCut(context: string): boolean {
  return context.length >= CONTEXT - 1;
}

/** The span without white space at its ends and without halves of surrogate pairs; null when nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let start = wholeFrom(text, span.start, -1);
  let end = wholeTo(text, span.end, 1);
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function isLow(text: string, offset: number): boolean {
  return (
    /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1))
  );
}

function wholeFrom(text: string, offset: number, step = 1): number {
  return isLow(text, offset) ? offset + step : offset;
}

function wholeTo(text: string, offset: number, step = -1): number {
  return isLow(text, offset) ? offset + step : offset;
}
