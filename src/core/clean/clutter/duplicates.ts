import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { HINTS } from '../draft/place.ts';
import { remove } from '../draft/remove.ts';
import { essence } from '../lexicon/fold.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** Leaves out later lines that say the headline again. */
export function removeRepeatedHeadline(draft: Draft): void {
  const title = draft.candidates.find(({ block }) => block.kind === 'title');
  const headline = essence(title?.block.text ?? draft.title ?? '');
  if (headline.length < 8) return;
  for (const one of draft.candidates) {
    if (one === title || one.settled || one.block.kind === 'figure') continue;
    const { length } = one.block.text;
    if (length < headline.length || length > headline.length * 2 + 20) continue;
    if (essence(one.block.text) === headline) remove(one, 'duplicate', 'the headline again', 0.95);
  }
}

/** A passage of this weight is not said twice by chance. */
const LONG = 60;

/** Pull quotes are few; looking each up in the whole text costs its length. */
const MOST_LOOKUPS = 40;

/**
 * Leaves out passages that were said already: a pull quote, a summary repeated, a block shown twice. Of a
 * passage in full and its quotation, the one in full stays.
 */
export function removeRepeats(draft: Draft): void {
  const kept = draft.candidates.filter((one) => !one.block.removal && isProse(one));
  const seen = new Set<string>();
  const whole = ` ${kept.map(({ block }) => essence(block.text)).join(' | ')} `;
  let lookups = MOST_LOOKUPS;
  for (const one of kept) {
    const text = essence(one.block.text);
    if (seen.has(text)) remove(one, 'duplicate', 'a passage said before', 0.9);
    else if (isPullQuote(one) && lookups-- > 0 && occursTwice(whole, text))
      remove(one, 'duplicate', 'a pull quote', 0.85);
    seen.add(text);
  }
  nameRepeats(draft.candidates, whole);
}

/** What was left out without a reason of its own, and is said in what stays, was left out as said twice. */
function nameRepeats(candidates: readonly Candidate[], kept: string): void {
  let lookups = MOST_LOOKUPS;
  for (const one of candidates) {
    const { block } = one;
    if (block.removal?.reason !== 'other' || !isProse(one) || lookups-- <= 0) continue;
    if (kept.includes(essence(block.text)))
      block.removal = { ...block.removal, reason: 'duplicate', rule: 'a passage said before' };
  }
}

function isProse({ block }: Candidate): boolean {
  return /^(paragraph|lede|quote|item)$/.test(block.kind) && textWeight(block.text) >= LONG;
}

function isPullQuote({ block, place }: Candidate): boolean {
  const set = block.kind === 'quote' || ((place?.near ?? 0) & (HINTS.quote | HINTS.aside)) !== 0;
  return textWeight(block.text) <= 320 && (set || /^["«“„‘']/.test(block.text));
}

function occursTwice(whole: string, text: string): boolean {
  const first = whole.indexOf(text);
  return first >= 0 && whole.indexOf(text, first + text.length) >= 0;
}
