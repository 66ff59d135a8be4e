import { fold } from './fold.ts';
import type { CueReason, Phrases } from './pack.ts';
import { PACKS } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';
import { remembered } from './remembered.ts';

/** A phrase of clutter that a text holds, and how. */
export interface Cue {
  reason: CueReason;
  manner: keyof Phrases;
  /** How many different ones of this reason and manner. */
  count: number;
}

const WHOLE = bookOf('whole');
const OPENS = bookOf('opens');
const HOLDS = bookOf('holds');
/** Where two buttons or a word and a button were glued: "surTelegram". */
const GLUED = /(\p{Ll})(?=\p{Lu})/gu;
/** A line longer than this says more than a phrase. UTF-16 units. */
const LONGEST_WHOLE = 120;

/** The phrases of clutter in `text`, of every language. */
export const cuesOf: (text: string) => readonly Cue[] = remembered(spoken);

function spoken(text: string): Cue[] {
  const folded = fold(text.replace(GLUED, '$1 '));
  const cues: Cue[] = [];
  if (folded.length <= LONGEST_WHOLE) {
    for (const reasons of WHOLE.whole(stripped(folded))) add(cues, reasons, 'whole');
  }
  const begin = folded.search(/[\p{L}\p{N}©(]/u);
  for (const start of begin < 0 ? [] : [begin, ...sentenceStarts(folded)]) {
    const opening = OPENS.at(folded, start);
    if (opening) add(cues, opening.value, 'opens');
  }
  const found = new Set<string>();
  for (const { start, end, value } of HOLDS.all(folded)) {
    const phrase = folded.slice(start, end);
    if (!found.has(phrase)) add(cues, value, 'holds');
    found.add(phrase);
  }
  return cues;
}

/** In a text longer than this, a later sentence says little of the whole. */
const SHORT = 200;

/** Where the second and later sentences of a short text begin. */
function sentenceStarts(folded: string): number[] {
  if (folded.length > SHORT) return [];
  return [...folded.matchAll(/[.!?]\s+(?=\p{L})/gu)].map((match) => match.index + match[0].length);
}

function add(cues: Cue[], reasons: readonly CueReason[], manner: keyof Phrases): void {
  for (const reason of reasons) {
    const known = cues.find((cue) => cue.reason === reason && cue.manner === manner);
    if (known) known.count++;
    else cues.push({ reason, manner, count: 1 });
  }
}

/** Without the figures, bullets and punctuation around it: "3 Commentaires :" is "commentaires". */
export function stripped(folded: string): string {
  return folded.replace(/^[^\p{L}©]+|[^\p{L}\p{M}]+$/gu, '');
}

function bookOf(manner: keyof Phrases): PhraseBook<CueReason[]> {
  const reasons = new Map<string, CueReason[]>();
  for (const pack of PACKS) {
    for (const [reason, phrases] of Object.entries(pack.cues) as [CueReason, Phrases][]) {
      for (const phrase of phrases[manner] ?? []) {
        const folded = manner === 'whole' ? stripped(fold(phrase)) : fold(phrase).trim();
        const known = reasons.get(folded) ?? [];
        if (!known.includes(reason)) known.push(reason);
        reasons.set(folded, known);
      }
    }
  }
  return new PhraseBook(reasons);
}
