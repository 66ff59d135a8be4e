import type { Mark } from '../article/block.ts';
import type { Candidate } from './candidate.ts';
import type { Draft } from './draft.ts';
import { fold } from './fold.ts';
import { PACKS } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';
import { textWeight } from './textWeight.ts';

const LEADS = new PhraseBook(
  PACKS.flatMap((pack) => pack.leads.map((lead) => [lead, true] as const)),
);
/** What parts "Lire aussi" from the headline it leads to. */
const PARTS = /^\s*(?:[:：|>»›→►▶–—-]|\s[-–—]\s)+\s*/u;
const LONGEST = 260;

/** Recognises lines that lead to another article ("Lire aussi : …") and marks what they lead to. */
export function findRelated(draft: Draft): void {
  for (const one of draft.candidates) {
    if (
      one.settled ||
      one.block.removal ||
      !/^(paragraph|item|heading|quote|lede)$/.test(one.block.kind)
    )
      continue;
    const start = targetStart(one);
    if (start === null) continue;
    const { text, marks } = one.block;
    one.block = { kind: 'related', text, marks: [linkOver(text, start, marks ?? [])] };
    one.settled = true;
  }
}

/** Offset of the headline that a related line names; null where the line is none. */
function targetStart({ block, linked }: Candidate): number | null {
  const { text } = block;
  if (textWeight(text) > LONGEST) return null;
  const folded = fold(text);
  const lead = LEADS.at(folded, Math.max(0, folded.search(/\p{L}/u)));
  if (!lead) return null;
  const rest = text.slice(lead.end);
  const parts = PARTS.exec(rest);
  const start = lead.end + (parts?.[0].length ?? 0);
  const target = text.slice(start);
  if (textWeight(target) < 12) return null;
  const isLink = (linked ?? 0) > 0.6;
  if (!isLink && !(parts && /[:：|>»›→►▶]/.test(parts[0]))) return null;
  // "More: he said so." is a sentence; one word of lead needs a link to be believed.
  if (!isLink && linked !== null && linked < 0.3) return null;
  return start;
}

function linkOver(text: string, start: number, marks: readonly Mark[]): Mark {
  const link = marks.find((mark) => mark.kind === 'link' && mark.end > start);
  return { kind: 'link', start, end: text.length, url: link?.url ?? null };
}
