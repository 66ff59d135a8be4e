import type { Cue } from './cues.ts';
import { cuesOf, outrightCuesOf } from './cues.ts';
import { fold } from './fold.ts';
import { eachWord, hashAt } from './foldedWords.ts';
import type { Pack } from './pack.ts';
import { PACKS, packFor } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';
import { remembered } from './remembered.ts';
import { endsSentence } from './sentence.ts';
import { letterCount } from './signs.ts';

/** Words that also mean "she", "they", "his": they tell nothing of who is spoken to. */
const AMBIGUOUS = /^(sie|ihr|ihre|ihren|ihrer|ihnen|su|sus|seu|sua|seus|suas)$/;
/** The polite address of German, told from "sie" by its capital inside a sentence. */
const POLITE = /[\p{L},;] (?:Sie|Ihr|Ihre[nrms]?|Ihnen)(?!\p{L})/u;
/** No quotation opens inside another of its kind: a flood of opening marks is read once. */
const QUOTED = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"]*"/gu;

/** What happened to others is told, not offered. Folded; French, English, German, Spanish, Italian, Dutch. */
const PAST = new RegExp(
  [
    "(?:a|ont|avait|avaient|n'a|n'ont|s'est|etait|etaient)(?: \\p{L}+)? \\p{L}{2,}(?:e|es|ee|i|u|is|it|ert)",
    '\\p{L}{3,}(?:aient|erent)|\\p{L}{2,}ait-(?:il|elle|on)',
    'had|was|were|war|waren|hatte|hatten|wurde|wurden|habia|habian|fue|fueron|(?:ha|han) \\p{L}+do',
    'aveva|avevano|erano|(?:ha|hanno) \\p{L}+to|werd|werden|hadden',
  ]
    .map((forms) => `(?<!\\p{L})(?:${forms})(?!\\p{L})`)
    .join('|'),
  'u',
);

const TOLD = new PhraseBook(
  PACKS.flatMap((pack) => (pack.told ?? []).map((word) => [word, true] as const)),
);

const persons = new Map<Pack, ReadonlySet<number>>();

/** Hashes of the words by which a text speaks to its reader, or of those who publish it. */
function personsOf(pack: Pack): ReadonlySet<number> {
  const known = persons.get(pack);
  if (known) return known;
  const words = [...pack.you, ...pack.we].map(fold).filter((word) => !AMBIGUOUS.test(word));
  const found = new Set(words.map((word) => hashAt(word, 0)));
  persons.set(pack, found);
  return found;
}

/** The text with a space for every character between quotation marks. */
export function unquoted(text: string): string {
  return !/[«“„"]/.test(text) ? text : text.replace(QUOTED, (quote) => ' '.repeat(quote.length));
}

/** Where words of these hashes begin in a folded text. */
function placesOf(folded: string, hashes: ReadonlySet<number>): number[] {
  const places: number[] = [];
  eachWord(folded, (start, hash) => {
    if (hashes.has(hash)) places.push(start);
    return false;
  });
  return places;
}

function isPolite(text: string): boolean {
  return (text.includes(' Sie') || text.includes(' Ihr')) && POLITE.test(text);
}

/** Whether a sentence speaks to its reader, or of those who publish it, be it by a word or not. */
function speaks(sentence: string, byWord: boolean): boolean {
  const folded = fold(sentence);
  const isSaid =
    byWord || isPolite(sentence) || (outrightCuesOf(sentence).length > 0 && !PAST.test(folded));
  return isSaid && TOLD.first(folded) === null;
}

/** The share of a text's letters, quotations apart, that stand in sentences said to its reader. */
export function addressedShare(text: string, lang: string | null): number {
  const known = shares.get(lang) ?? remembered((text) => shareOf(text, lang));
  shares.set(lang, known);
  return known(text);
}

const shares = new Map<string | null, (text: string) => number>();

function shareOf(text: string, lang: string | null): number {
  const outside = unquoted(text);
  const persons = placesOf(fold(outside), personsOf(packFor(lang)));
  let next = 0;
  let all = 0;
  let said = 0;
  for (const { 0: sentence, index } of outside.matchAll(/[^.!?…:]+[.!?…:]*/gu)) {
    const letters = letterCount(sentence);
    const first = next;
    while ((persons[next] ?? Number.POSITIVE_INFINITY) < index + sentence.length) next++;
    all += letters;
    if (letters > 0 && speaks(sentence.trim(), next > first)) said += letters;
  }
  return all === 0 ? 0 : said / all;
}

/** A shorter line tells nothing. UTF-16 units. */
const TELLING = 45;

/**
 * Whether a line tells of what its phrases of clutter say, as an article about them does: it is a sentence,
 * and most of it speaks to nobody. A quoted phrase is somebody's, never an address to the reader.
 */
export function isTold(text: string, cues: readonly Cue[], lang: string | null): boolean {
  if (text.length < TELLING || !endsSentence(text)) return false;
  if (cues.some(({ manner }) => manner === 'whole')) return false;
  return addressedShare(text, lang) < 0.5;
}

/** Whether the phrases of clutter in a line stand between quotation marks alone. */
export function isQuotedAlone(text: string): boolean {
  const outside = unquoted(text);
  if (outside === text) return false;
  const letters = letterCount(outside);
  if (letters < 12) return text.length >= TELLING && endsSentence(text);
  return (letters >= 25 || endsSentence(text)) && cuesOf(outside.trim()).length === 0;
}

/** Does a quarter of a text or more speak to its reader? */
export function isPartlyAddress(text: string, lang: string | null): boolean {
  return addressedShare(text, lang) >= 0.25;
}
