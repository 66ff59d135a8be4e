import type { Reason } from '../../article/block.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { remove } from '../draft/remove.ts';
import { fold } from '../lexicon/fold.ts';
import { PACKS } from '../lexicon/packs/all.ts';
import { PhraseBook } from '../lexicon/phraseBook.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** What is no language at all: the marks that widgets leave in a text. */
const MARKS: readonly (readonly [RegExp, Reason, string])[] = [
  [/^[▶►⏵\s]*\d{1,2}:\d{2}(?:(?:\s*[/|]?\s*\d{1,2})?:\d{2})+$/u, 'tools', 'the clock of a player'],
  [/^(?:[★☆⭐✩✭✰]\s*){3,}/u, 'other', 'a rating'],
  [/^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u, 'navigation', 'tags alone'],
  [/^\p{Ll}{2,4}(?:[-/]\p{Ll}{2,4})+$/u, 'byline', 'initials of the desk'],
  [/^[\p{L}\s'’-]{0,40}[-+−]?\d{1,2}\s?°C?(?:\s\p{L}+){0,2}$/u, 'other', 'the weather'],
  [/^(?:\p{So}|[☰≡×✕✖])+$/u, 'navigation', 'a sign alone'],
];

const POLL = new PhraseBook(
  PACKS.flatMap((pack) => (pack.polls ?? []).map((word) => [word, true] as const)),
);
const VOTE = new PhraseBook(
  PACKS.flatMap((pack) => (pack.votes ?? []).map((word) => [word, true] as const)),
);
/** A poll has at most so many lines; an answer is at most this long, one told by its length alone half. */
const MOST_LINES = 9;
const LONGEST_ANSWER = 70;

/** In a text, leaves out what widgets left: players, ratings, tags, polls with their answers. */
export function removeWidgets(draft: Draft): void {
  if (draft.kind === 'html') return;
  draft.candidates.forEach((one, at) => {
    const { text } = one.block;
    if (one.settled || one.block.removal || text.length > 160) return;
    const mark = MARKS.find(([pattern]) => pattern.test(text));
    if (mark) remove(one, mark[1], mark[2], 0.9);
    if (mark?.[1] === 'tools') removeCaller(draft.candidates[at - 1]);
    if (opensPoll(text)) removePoll(draft.candidates, at);
  });
}

/** The line that announces a player: "Listen to …:". */
function removeCaller(before: Candidate | undefined): void {
  if (
    before &&
    !before.settled &&
    /[:：]$/.test(before.block.text) &&
    before.block.text.length < 120
  )
    remove(before, 'tools', 'announces a player', 0.85);
}

/** "Sondage : faut-il … ?" */
function opensPoll(text: string): boolean {
  const hit = POLL.at(fold(text), 0);
  return (
    hit !== null && /^\s*(?:[:：]|[-–—]|du |de la |der |of the |$)/u.test(fold(text).slice(hit.end))
  );
}

function removePoll(candidates: readonly Candidate[], from: number): void {
  const lines = candidates.slice(from + 1, from + 1 + MOST_LINES);
  const stop = lines.findIndex((one) => !canBeAnswer(one));
  const answers = stop < 0 ? lines : lines.slice(0, stop);
  const button = answers.findLastIndex(({ block }) => isVote(block.text));
  const short = answers.findIndex(({ block }) => block.text.length > LONGEST_ANSWER / 2);
  const end = button >= 0 ? button + 1 : short < 0 ? answers.length : short;
  for (const one of candidates.slice(from, from + 1 + end)) remove(one, 'other', 'a poll', 0.85);
}

function isVote(text: string): boolean {
  const folded = fold(text);
  return folded.length < 40 && VOTE.at(folded, 0) !== null;
}

function canBeAnswer({ block, settled }: Candidate): boolean {
  return !settled && textWeight(block.text) <= LONGEST_ANSWER && !/[.:]$/.test(block.text);
}
