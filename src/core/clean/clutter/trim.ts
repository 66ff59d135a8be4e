import type { Reason } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { addressedShare, isPartlyAddress } from '../lexicon/address.ts';
import { endsSentence } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** A line that is no sentence and heavier than this may be one whose end was cut off. */
const CUT_OFF = 110;
/** The shortest sentence that an article ends with. */
const SENTENCE = 10;
/** More lines than this behind the last sentence are a list that belongs to the article, unless it was closed. */
const FEW = 3;
const CLOSING = /comments|related|legal|consent|paywall|promotion/;
/** A text of which more than this share speaks to its reader does so by its nature: advice, a letter. */
const TALKATIVE = 0.25;
/** Between the headline and the body: a standfirst without its full stop is heavier. */
const STANDFIRST = 50;

/**
 * In a text, leaves out what stands outside of the article's run and is no sentence, or speaks to its reader:
 * before the headline, between headline and body, behind the last passage.
 */
export function trim(draft: Draft): void {
  if (draft.kind !== 'text') return;
  const prose = draft.candidates.filter((one) => isBody(one) && isSentence(one));
  const said = prose.filter(
    (one) =>
      isAddress(one, draft.lang) ||
      (isPartlyAddress(one.block.text, draft.lang) && asksConsent(one, draft.candidates)),
  );
  const talks = said.length > prose.length * TALKATIVE;
  const last = talks ? prose.at(-1) : prose.findLast((one) => !said.includes(one));
  const first = prose[0];
  if (!first || !last || prose.length < 2) return;
  trimHead(draft.candidates, draft.candidates.indexOf(first));
  trimTail(draft.candidates.slice(draft.candidates.indexOf(last) + 1));
}

function isBody({ block }: Candidate): boolean {
  return !block.removal && /^(lede|paragraph|heading|quote|item)$/.test(block.kind);
}

function isSentence({ block, cues }: Candidate): boolean {
  const weight = textWeight(block.text);
  if (cues.some(({ manner }) => manner !== 'holds')) return false;
  return weight > CUT_OFF || (weight >= SENTENCE && endsSentence(block.text));
}

function isAddress(one: Candidate, lang: string | null): boolean {
  return addressedShare(one.block.text, lang) >= 0.5;
}

/** A line of consent stands against its buttons, or against more of the kind. */
function asksConsent(one: Candidate, candidates: readonly Candidate[]): boolean {
  if (!one.cues.some(({ reason }) => reason === 'consent')) return false;
  const at = candidates.indexOf(one);
  return [at - 1, at + 1].some((beside) => {
    const { removal } = candidates[beside]?.block ?? {};
    return removal?.reason === 'consent';
  });
}

function trimHead(candidates: readonly Candidate[], first: number): void {
  const title = candidates.findIndex(({ block }) => block.kind === 'title');
  if (title < 0) return;
  const shapes = new Set(candidates.slice(first).filter(isBody).map(shapeOf));
  candidates.slice(0, first).forEach((one, at) => {
    if (!isBody(one) || one.settled || isSentence(one)) return;
    if (at > title && /\d/.test(one.block.text) && shapes.has(shapeOf(one))) return;
    const weight = textWeight(one.block.text);
    if (at < title || weight < STANDFIRST)
      leaveOut(one, one.cues[0]?.reason ?? 'navigation', 'stands before the article');
  });
}

/** The figures of a line apart: the times that head the entries of a live blog are of one shape. */
function shapeOf({ block }: Candidate): string {
  return block.text.replace(/\d+/g, '0');
}

function trimTail(tail: readonly Candidate[]): void {
  const loose = tail.filter((one) => isBody(one) && !one.settled);
  const silent = loose.filter((one) => !isSentence(one) && one.cues.length === 0);
  let closed = silent.length <= FEW;
  for (const one of tail) {
    if (one.block.removal && CLOSING.test(one.block.removal.reason)) closed = true;
    if (!loose.includes(one)) continue;
    const short = textWeight(one.block.text) <= CUT_OFF;
    if (one.cues.length > 0 || (closed && (short || !isSentence(one))))
      leaveOut(one, reasonOf(one), 'stands behind the article');
  }
}

function reasonOf({ cues }: Candidate): Reason {
  return cues[0]?.reason ?? 'other';
}

function leaveOut(one: Candidate, reason: Reason, rule: string): void {
  one.block.removal ??= { reason, rule, sureness: 0.7 };
}
