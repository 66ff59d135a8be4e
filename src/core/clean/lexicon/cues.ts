import { fold } from './fold.ts';
import type { CueReason, Phrases } from './pack.ts';
import { PACKS } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';
import { remembered } from './remembered.ts';
import { LETTER, LOWER, MARK, NUMBER, signOf, UPPER } from './signs.ts';

/** A phrase of clutter that a text holds, and how. */
export interface Cue {
  reason: CueReason;
  manner: keyof Phrases;
  /** How many different ones of this reason and manner. */
  count: number;
}

const COPYRIGHT = 0xa9;
const BRACKET = 0x28;

const WHOLE = bookOf('whole');
const OPENS = bookOf('opens');
const HOLDS = bookOf('holds');
/** A line longer than this says more than a phrase. UTF-16 units. */
const LONGEST_WHOLE = 120;

/** The phrases of clutter in `text`, of every language. */
export const cuesOf: (text: string) => readonly Cue[] = remembered(spoken);

/** The phrases among them that a text says outright: it is one, or opens with one. */
export function outrightCuesOf(text: string): readonly Cue[] {
  return outright(fold(unglued(text)));
}

function spoken(text: string): Cue[] {
  const folded = fold(unglued(text));
  const cues = outright(folded);
  const hits = HOLDS.all(folded);
  if (hits.length === 0) return cues;
  const found = new Set<string>();
  for (const { start, end, value } of hits) {
    const phrase = folded.slice(start, end);
    if (!found.has(phrase)) add(cues, value, 'holds');
    found.add(phrase);
  }
  return cues;
}

function outright(folded: string): Cue[] {
  const cues: Cue[] = [];
  if (folded.length <= LONGEST_WHOLE) {
    for (const reasons of WHOLE.whole(stripped(folded))) add(cues, reasons, 'whole');
  }
  for (const start of [beginOf(folded), ...sentenceStarts(folded)]) {
    const opening = OPENS.at(folded, start);
    if (opening) add(cues, opening.value, 'opens');
  }
  return cues;
}

/** The text parted where two buttons or a word and a button were glued: "sur Telegram". */
function unglued(text: string): string {
  for (let at = 1; at < text.length; at++) {
    const isSeam = signOf(text.charCodeAt(at)) & UPPER && signOf(text.charCodeAt(at - 1)) & LOWER;
    if (isSeam) return text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  }
  return text;
}

/** Where the first letter, figure or sign of a copyright stands. */
function beginOf(folded: string): number {
  let at = 0;
  while (at < folded.length && !isOpening(folded.charCodeAt(at))) at++;
  return at;
}

function isOpening(unit: number): boolean {
  return (signOf(unit) & (LETTER | NUMBER)) !== 0 || unit === COPYRIGHT || unit === BRACKET;
}

/** In a text longer than this, a later sentence says little of the whole. */
const SHORT = 200;

/** Where the second and later sentences of a short text begin. */
function sentenceStarts(folded: string): number[] {
  if (folded.length > SHORT || !/[.!?]\s/.test(folded)) return [];
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
  let from = 0;
  while (from < folded.length && !begins(folded.charCodeAt(from))) from++;
  let to = folded.length;
  while (to > from && !ends(folded.charCodeAt(to - 1))) to--;
  return folded.slice(from, to);
}

function begins(unit: number): boolean {
  return (signOf(unit) & LETTER) !== 0 || unit === COPYRIGHT;
}

function ends(unit: number): boolean {
  return (signOf(unit) & (LETTER | MARK)) !== 0;
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
