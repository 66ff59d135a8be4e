import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { isPartlyAddress, isQuotedAlone, isTold } from '../lexicon/address.ts';
import { endsSentence } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';

/** A passage is prose from this weight on. */
const PROSE = 200;

/**
 * What an article is about is no clutter in it: a reason that passages before the last third of the prose
 * hold phrases of, more than once, says nothing against any line up to there.
 */
export function forgetSubject(draft: Draft): void {
  const { candidates } = draft;
  const prose = candidates.filter(
    (one) => textWeight(one.block.text) >= PROSE && (one.linked ?? 0) < 0.3,
  );
  const early = prose.slice(0, Math.ceil((prose.length * 2) / 3));
  const times = new Map<string, number>();
  for (const { cues } of early) {
    for (const reason of new Set(cues.map((cue) => cue.reason)))
      times.set(reason, (times.get(reason) ?? 0) + 1);
  }
  const last = early.at(-1);
  const first = early[0];
  if (!first || !last || ![...times.values()].some((count) => count >= 2)) return;
  for (let at = candidates.indexOf(first); at <= candidates.indexOf(last); at++) {
    const one = candidates[at];
    if (one)
      one.cues = one.cues.filter(
        ({ reason, manner }) => manner === 'whole' || (times.get(reason) ?? 0) < 2,
      );
  }
}

/** A line beside a sentence of this weight stands among prose. */
const BESIDE = 30;

/** In a text, takes the phrases that a line quotes or tells of for nothing that it says to its reader. */
export function forgetTold(draft: Draft): void {
  const { candidates, lang } = draft;
  candidates.forEach((one, at) => {
    if (one.cues.length === 0) return;
    const { text } = one.block;
    const beside = [candidates[at - 1], candidates[at + 1]];
    const offered = beside.some((other) => sayAlike(one, other)) && isPartlyAddress(text, lang);
    const told = beside.some(isProse) && !offered && isTold(text, one.cues, lang);
    // In an interview: a question between two passages of prose is not put to the reader.
    const asked = beside.every(isProse) && /\?[»”"\s]*$/.test(text);
    if (isQuotedAlone(text) || told || asked) one.cues = [];
  });
}

/** Does a neighbour say outright what this line holds? Then the line is of its kind, however it is phrased. */
function sayAlike(one: Candidate, other: Candidate | undefined): boolean {
  return !!other?.cues.some(
    ({ manner, reason }) => manner !== 'holds' && one.cues.some((cue) => cue.reason === reason),
  );
}

function isProse(one: Candidate | undefined): boolean {
  if (!one || one.cues.some(({ manner }) => manner !== 'holds')) return false;
  return textWeight(one.block.text) >= BESIDE && endsSentence(one.block.text);
}
