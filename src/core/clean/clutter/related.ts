import type { Mark } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { fold } from '../lexicon/fold.ts';
import { PACKS } from '../lexicon/packs/all.ts';
import { PhraseBook } from '../lexicon/phraseBook.ts';
import { textWeight } from '../lexicon/textWeight.ts';

const LEADS = new PhraseBook(
  PACKS.flatMap((pack) => pack.leads.map((lead) => [lead, true] as const)),
);
/** What parts "Lire aussi" from the headline it leads to. */
const PARTS = /^[\s】\]）)]*(?:[:：|>»›→►▶–—】.-]|\s[-–—]\s)+\s*/u;
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
function targetStart({ block, linked, cues }: Candidate): number | null {
  const { text } = block;
  if (textWeight(text) > LONGEST) return null;
  const folded = fold(text);
  const arrow =
    linked === null && !cues.some(({ manner }) => manner !== 'holds')
      ? /^[→►▶]\s*/u.exec(text)
      : null;
  if (arrow && textWeight(text) >= 12) return arrow[0].length;
  const lead = LEADS.at(folded, Math.max(0, folded.search(/\p{L}/u)));
  if (!lead) return null;
  const rest = text.slice(lead.end);
  const parts = PARTS.exec(rest);
  const gap = parts ?? /^\s*/.exec(rest);
  const start = lead.end + (gap?.[0].length ?? 0);
  const target = text.slice(start);
  if (textWeight(target) < 12) return null;
  const isLink = (linked ?? 0) > 0.6;
  const parting = text.slice(0, lead.end).includes(' ') ? /[:：|>»›→►▶】.]/ : /[:：|>»›→►▶】]/;
  if (!isLink && !(parts && parting.test(parts[0]))) return null;
  // "More: he said so." is a sentence; one word of lead needs a link to be believed.
  if (!isLink && linked !== null && linked < 0.3) return null;
  return start;
}

function linkOver(text: string, start: number, marks: readonly Mark[]): Mark {
  const link = marks.find((mark) => mark.kind === 'link' && mark.end > start);
  return { kind: 'link', start, end: text.length, url: link?.url ?? null };
}

/** A box of teasers has at most this many; more are a page's clutter. */
const MOST_TEASERS = 6;
const SHORTEST_TEASER = 15;
const LONGEST_TEASER = 150;

/**
 * Recognises the headlines in a box of related articles: the few lines under a heading that says so, all
 * links where links are known. The heading is left out; the headlines stand apart with the related lines.
 */
export function findTeasers(draft: Draft): void {
  const { candidates } = draft;
  candidates.forEach((head, at) => {
    if (head.block.removal?.reason !== 'related' || head.block.text.length > 80) return;
    let end = at + 1;
    while (isTeaser(candidates[end], draft.kind)) end++;
    const box = candidates.slice(at + 1, end);
    if (box.length === 0 || box.length > MOST_TEASERS) return;
    for (const one of box) {
      const { text, marks } = one.block;
      one.block = { kind: 'related', text, marks: [linkOver(text, 0, marks ?? [])] };
      one.settled = true;
    }
  });
}

function isTeaser(one: Candidate | undefined, kind: Draft['kind']): one is Candidate {
  if (!one || one.block.removal || one.settled || one.cues.some(({ manner }) => manner !== 'holds'))
    return false;
  if (!/^(paragraph|item|heading)$/.test(one.block.kind)) return false;
  const weight = textWeight(one.block.text);
  if (weight < SHORTEST_TEASER || weight > LONGEST_TEASER) return false;
  return kind === 'text' ? !/[.;:,]$/.test(one.block.text) : (one.linked ?? 0) > 0.8;
}
