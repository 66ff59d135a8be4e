import { fold } from './fold.ts';
import { legible, oneLine } from './legible.ts';
import { AGENCIES } from './packs/agencies.ts';
import { PACKS } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';
import { textWeight } from './textWeight.ts';

const AGENCY_NAMES = new Map([...AGENCIES].reverse().map((name) => [fold(name), name]));
const SIGNED_SO = new Set(AGENCIES);
const BY = new PhraseBook(PACKS.flatMap((pack) => pack.by.map((word) => [word, true] as const)));
const TRADE = new PhraseBook(
  PACKS.flatMap((pack) => pack.trades.map((word) => [word, true] as const)),
);
const AND = new RegExp(
  `\\s*(?:[,;/|•·、，；]|\\s(?:${PACKS.flatMap((pack) => pack.and)
    .map(escaped)
    .join('|')}|${PACKS.flatMap((pack) => pack.with)
    .map(escaped)
    .join('|')})(?=\\s))\\s*`,
  'iu',
);
/** Text weight. */
const LONGEST_NAME = 60;
/** Words that stand in a byline beside names: nobody is called so. Folded. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  PACKS.flatMap(({ published, modified, by, months, weekdays }) =>
    [...published, ...modified, ...by, ...months, ...weekdays].flatMap((words) => words.split('|')),
  ).map(fold),
);

/** Where a name may begin behind each "by" of a folded text, the last first. */
export function afterEachBy(folded: string): number[] {
  return BY.all(folded)
    .map(({ start }) => start + afterBy(folded.slice(start)))
    .reverse();
}

/** Where the name begins after "Par", "By:" or the like at the start of a folded text; 0 without one. */
export function afterBy(folded: string): number {
  const by = BY.at(folded, 0);
  if (!by) return 0;
  const gap = /^(?:\s*[:：]\s*|\s+)/.exec(folded.slice(by.end))?.[0].length ?? 0;
  return gap > 0 || folded.charAt(by.end - 1) === "'" ? by.end + gap : 0;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The agency that a name is, as it signs; null of any other name. */
export function agencyNamed(name: string): string | null {
  const signed = name.trim().replace(/^[©(]\s*|[).]$/g, '');
  return SIGNED_SO.has(signed) ? signed : (AGENCY_NAMES.get(fold(signed)) ?? null);
}

/** The people who sign, apart from the agency. */
export interface Signatories {
  authors: string[];
  agency: string | null;
}

/** Who signs "A, B et C, avec AFP". */
export function signatories(text: string): Signatories {
  const parts = oneLine(legible(text))
    .replace(/\s*[([].*?[)\]]/g, '')
    .split(AND)
    .map((part) => part.trim());
  let agency: string | null = null;
  const authors: string[] = [];
  for (const part of parts) {
    const name = nameIn(part.replace(BY_START, ''));
    const known = agencyNamed(name);
    if (known) agency ??= known;
    else if (authors.length > 0 && endsInTrade(name)) continue;
    else if (looksLikeName(name) && !authors.includes(name)) authors.push(name);
  }
  return { authors, agency };
}

/** A name without what stands behind it: a handle, a role glued to it ("Ada VellStaff Writer"), words nobody is called. */
function nameIn(part: string): string {
  const text = part.replace(/[\s,]*@\w+$/, '');
  const [own = text] = GLUED_ROLE.exec(text) ?? [];
  const words = (isFullName(own) ? own : text).split(' ');
  while (words.length > 2 && isMoment(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** "Published", "May": a word of a byline that says when. */
function isMoment(word: string): boolean {
  const folded = fold(word);
  return NO_NAMES.has(folded) && BY.whole(folded).length === 0;
}

/** Shorter beginnings of a name may go on with a capital: "McDonald", "DeVito", "JongUn". */
const GLUED_ROLE = /^.*?\p{Ll}{4}(?=\p{Lu})/u;

/** "A, Culture Writer": what stands behind a name may be no other one but what the first does. */
function endsInTrade(name: string): boolean {
  const folded = fold(name);
  return TRADE.all(folded).some(({ end }) => end === folded.length);
}

const BY_START =
  /^(?:by|par|von|por|di|da|door|av|avec|with|mit|(?:le|la|der|die|el|il)(?= (?:Dr|Pr|Prof|Dott)\b))\s+/i;

/** Names of authors out of what a page declares: split, cleaned, each once. Addresses and agencies are none. */
export function authorNames(declared: readonly (string | null)[]): string[] {
  const names = declared.flatMap((text) =>
    text && !/^https?:/i.test(text) && text.length < 300 ? splitNames(text) : [],
  );
  return [...new Set(names)];
}

/** Houses and desks that sign, each as it calls itself: "The Paper", "desk of the paper". Agencies are none. */
export function houseNames(declared: readonly (string | null)[]): string[] {
  const names = declared.map((text) => oneLine(legible(text ?? '')));
  return [...new Set(names.filter((name) => isHouse(name)))];
}

function isHouse(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || /^https?:|@/i.test(name)) return false;
  return /\p{L}/u.test(name) && agencyNamed(name) === null;
}

/** The agency among those that a page declares for its authors; null of none. */
export function agencyAmong(declared: readonly (string | null)[]): string | null {
  const found = declared.map((text) => (text ? signatories(text.slice(0, 300)).agency : null));
  return found.find((agency) => agency !== null) ?? null;
}

function splitNames(text: string): string[] {
  const line = oneLine(legible(text)).replace(/^"(.*)"$/, '$1');
  const folded = fold(line);
  const start = afterBy(folded);
  return signatories(line.slice(start)).authors;
}

/** Whoever keeps a site is called so by its software. */
const ACCOUNT = /^(?:admin(?:istrat(?:or|eur|ore|ador))?|webmaster|root|editor)$/i;

/** "CNN": a house or a desk, nobody is called so. */
export function isInitials(name: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(name);
}

/** A name has few words, no figures, no sentence; it is written with capitals where the script has any. */
export function looksLikeName(text: string): boolean {
  if (
    text.length < 2 ||
    textWeight(text) > LONGEST_NAME ||
    /[\d@:：!?…"«»<>()（）]|https?/.test(text)
  )
    return false;
  if (ACCOUNT.test(text) || TRADE.at(fold(text), 0)) return false;
  const words = text.split(/[\s]+/);
  if (words.length > 6 || BY.whole(fold(words.at(-1) ?? '')).length > 0) return false;
  const cased = words.filter((word) => /\p{Lu}|\p{Ll}/u.test(word));
  const capital = cased.filter(
    (word) => /^[\p{P}]*\p{Lu}/u.test(word) || /^[dl]['’]\p{Lu}/u.test(word),
  );
  const particles = cased.filter((word) =>
    /^(de|du|des|del|della|dei|la|las|le|los|van|von|vom|der|den|di|da|das|do|dos|al|el|bin|ben|y|e|zu|zum|ter|ten|af|av)$/i.test(
      word,
    ),
  );
  return (
    cased.length === 0 || (capital.length > 0 && capital.length + particles.length >= cased.length)
  );
}

/** The name in front of a trade, "Ada Vell Environment correspondent"; null where the line is no such thing. */
export function signatureOf(text: string): string | null {
  if (text.length > 90 || /[.!?:;«»"“”]/.test(text)) return null;
  const folded = fold(text);
  const trade = TRADE.first(folded);
  if (!trade || trade.start < 5 || folded.length - trade.end > 24) return null;
  const name =
    /^(?:\p{Lu}[\p{L}'’.-]+\s){1,2}\p{Lu}[\p{L}'’.-]+(?=[\s,|–-])/u.exec(text)?.[0] ?? '';
  const words = name.split(' ');
  const own =
    words.length > 2 && name.length + 1 < trade.start ? name : words.slice(0, 2).join(' ');
  return isFullName(own.replace(/,$/, '')) ? own.replace(/,$/, '') : null;
}

/** A first name and whatever belongs to the name behind it. */
const NAME_AHEAD = /^\p{Lu}[\p{L}'’.-]*(?:\s(?:[dl]['’])?[\p{L}][\p{L}'’.-]*){1,4}/u;
const PARTED = new RegExp(`^${AND.source}`, 'iu');

/** The full names that a text begins with, "A, B and C": each up to the first word that nobody is called. */
export function namesAhead(text: string): string[] {
  const names: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const name = longestName(NAME_AHEAD.exec(rest)?.[0] ?? '');
    if (name === '') break;
    names.push(name);
    const gap = PARTED.exec(rest.slice(name.length))?.[0] ?? '';
    rest = gap === '' ? '' : rest.slice(name.length + gap.length);
  }
  return names;
}

function longestName(text: string): string {
  const words = text.split(' ');
  const stop = words.findIndex((word, at) => at > 1 && NO_NAMES.has(fold(word)));
  for (let end = stop < 0 ? words.length : stop; end >= 2; end--) {
    const name = words.slice(0, end).join(' ');
    if (isFullName(name) && /\p{Lu}/u.test(words[end - 1]?.charAt(0) ?? '')) return name;
  }
  return '';
}

/** Two to four words, each with a capital, particles apart: a line that says this alone is a name. */
export function isFullName(text: string): boolean {
  if (text.length > 40) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || !words.every((word) => /^\p{L}/u.test(word)))
    return false;
  const capital = words.filter((word) => /^(?:[dl]['’])?\p{Lu}[\p{L}'’.-]*$/u.test(word));
  return capital.length >= 2 && looksLikeName(text);
}
