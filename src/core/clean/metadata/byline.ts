import { isAtHome } from '../clutter/rescue.ts';
import type { Candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { HINTS } from '../draft/place.ts';
import { remove } from '../draft/remove.ts';
import {
  afterBy,
  agencyNamed,
  isFullName,
  isInitials,
  NO_NAMES,
  signatories,
  signatureOf,
} from '../lexicon/authors.ts';
import { dateIn, type FoundDate, hasReadingTime, withoutMoments } from '../lexicon/dates.ts';
import { essence, fold } from '../lexicon/fold.ts';
import { PACKS } from '../lexicon/packs/all.ts';
import { PhraseBook } from '../lexicon/phraseBook.ts';
import { remembered } from '../lexicon/remembered.ts';
import { endsSentence } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';
import { datedBesideTitle } from './datedBesideTitle.ts';
import { namedBesideTitle } from './namedBesideTitle.ts';

const MODIFIED = new PhraseBook(
  PACKS.flatMap((pack) => pack.modified.map((word) => [word, true] as const)),
);
const WITH = new PhraseBook(
  [
    ...PACKS.flatMap((pack) => pack.with),
    'source',
    'quelle',
    'fuente',
    'fonte',
    'bron',
    'źródło',
  ].map((word) => [word, true] as const),
);
const LONGEST = 200;
/** Lines after the headline among which a byline is the article's own. */
const HEADER = 12;

/** Reads author, date and reading time out of the lines that say nothing else, and leaves those lines out. */
export function findByline(draft: Draft): void {
  const { spotOf, end } = spotsIn(draft.candidates);
  const signed: Signed[] = [];
  const house = essence(draft.declared.site ?? '');
  draft.candidates.forEach((one, at) => {
    if (
      one.settled ||
      one.block.removal ||
      one.block.text.length > LONGEST ||
      /^(figure|quote)$/.test(one.block.kind)
    )
      return;
    const spot = spotOf(at);
    const isUnsigned = signed.length === 0 && draft.authors.length === 0;
    const says =
      read(one) ??
      (draft.kind !== 'html'
        ? signature(one, spot)
        : isUnsigned
          ? signsPage(one, spot, draft.candidates[at + 1])
          : null);
    if (!says) return;
    if (at <= end || spot === 'foot') {
      learn(draft, says, one);
      const names = says.authors.filter((name) => essence(name) !== house);
      if (names.length > 0) signed.push({ at, rule: says.rule, names });
    }
    remove(one, 'byline', says.rule, 0.9);
  });
  sign(draft, byTitle(signed, draft.candidates));
  if (draft.kind === 'html') learnBesideTitle(draft, spotOf);
  draft.agency ??= datelineAgency(draft.candidates);
  if (draft.kind === 'text') removeAboutAuthor(draft);
}

/** A page that tells neither its authors nor a house is signed by whom it names beside its headline, and dated likewise. */
function learnBesideTitle(draft: Draft, spotOf: (at: number) => Spot): void {
  const isIn = (spots: RegExp) => (_: Candidate, at: number) => spots.test(spotOf(at) ?? '');
  const above = draft.candidates.filter(isIn(/^above$/));
  const below = draft.candidates.filter(isIn(/^(?:title|head)$/));
  const day = datedBesideTitle([...below, ...above]);
  if (day !== draft.modifiedAt) draft.publishedAt ??= day;
  if (draft.authors.length > 0 || draft.declared.houses.length > 0) return;
  const { authors, agency } = namedBesideTitle([...above, ...below]);
  draft.authors = authors;
  draft.agency ??= agency;
}

/** Where each candidate stands beside headline and prose, and up to which one the article's own byline may stand. */
function spotsIn(candidates: readonly Candidate[]): { spotOf: (at: number) => Spot; end: number } {
  const title = candidates.findIndex(({ block }) => block.kind === 'title');
  const prose = candidates.findIndex(
    (one, at) => at > title && !one.settled && textWeight(one.block.text) >= 200,
  );
  const last = candidates.findLastIndex(
    ({ block, place }) => isPassage(block.text) && place?.inside !== false,
  );
  const spotOf = (at: number): Spot => {
    if (prose >= 0 && at > prose) return at > last && at <= last + FOOT ? 'foot' : null;
    if (at > title) return at <= title + BESIDE_TITLE ? 'title' : 'head';
    return at >= title - FOOT ? 'above' : null;
  };
  return { spotOf, end: Math.max(prose < 0 ? 0 : prose + 1, title + HEADER) };
}

/** A line that signs. */
interface Signed {
  at: number;
  rule: string;
  names: string[];
}

/** Far above the headline menus name others: such a line signs only where none stands nearer. */
function byTitle(signed: readonly Signed[], candidates: readonly Candidate[]): readonly Signed[] {
  const title = candidates.findIndex(({ block }) => block.kind === 'title');
  const near = signed.filter(({ at }) => at >= title - FOOT);
  return near.length > 0 ? near : signed;
}

/**
 * The first line that signs, with those right behind it that do likewise, tells the authors where the page declares none;
 * lines of one name each complete those that it declares.
 */
function sign(draft: Draft, signed: readonly Signed[]): void {
  const [first] = signed;
  if (!first) return;
  const row = signed.filter(
    ({ at, rule, names }, index) =>
      at === first.at + index && rule === first.rule && (index === 0 || names.every(isFullName)),
  );
  const names = people([...new Set(row.flatMap((line) => line.names))]);
  const known = new Set(names.map(essence));
  const completes =
    row.every((line) => line.names.length === 1) &&
    draft.authors.every((name) => known.has(essence(name)));
  if (draft.authors.length === 0 || completes) draft.authors = names;
}

/** Those that people are called: initials behind a name are those of a house. */
function people(names: readonly string[]): string[] {
  const called = names.filter((name) => !NO_NAMES.has(fold(name)));
  return called.filter((name, at) => at === 0 || !isInitials(name));
}

/** Behind the article, "Ada Vell is …" tells of who signed it. */
function removeAboutAuthor({ candidates, authors }: Draft): void {
  const last = candidates.findLastIndex(({ block }) => !block.removal && isPassage(block.text));
  const one = candidates[last];
  if (last < 3 || !one || one.settled) return;
  const { text } = one.block;
  if (authors.some((name) => text.startsWith(`${name} `) && IS.test(text.slice(name.length))))
    remove(one, 'byline', 'about the author', 0.8);
}

const IS = /^ (?:est|is|ist|es|è|was|tient|écrit|writes|schreibt|vit|lives|lebt|collabore)(?= )/u;

/** Where a line stands that may be a signature without saying so. */
type Spot = 'above' | 'title' | 'head' | 'foot' | null;

/** Lines behind the headline, and behind the last passage, among which a name alone signs. */
const BESIDE_TITLE = 4;
const FOOT = 2;

/** Weight of a sentence that may end an article in front of its signature. */
const PASSAGE = 30;

function isPassage(text: string): boolean {
  return textWeight(text) >= PASSAGE && endsSentence(text);
}

interface Says {
  rule: string;
  authors: string[];
  agency: string | null;
  date: string | null;
}

function read({ block, place }: Candidate): Says | null {
  return place ? readNear(block.text, place.near) : readAlone(block.text);
}

const readAlone = remembered((text) => readNear(text, 0));

/** A line in brackets says what stands in them. */
const BRACKETED = /^[(（[]([^()（）[\]]*)[)）\]]$/u;

/** "By" in an element of its own, right before the name. */
const GLUED_BY = /^(?:By|Von|Par|Por)(?=\p{Lu}\p{Ll}+ \p{Lu})/u;

function readNear(line: string, near: number): Says | null {
  const text = (BRACKETED.exec(line)?.[1]?.trim() ?? line).replace(GLUED_BY, '$& ');
  const folded = fold(text);
  const date = dateIn(text);
  const isTimed = date !== null || hasReadingTime(folded);
  if (isTimed && withoutMoments(text) === '') {
    return {
      rule: date ? 'a date alone' : 'a reading time alone',
      authors: [],
      agency: null,
      date: date?.iso ?? null,
    };
  }
  const lead =
    date && date.start < 40 && afterBy(folded) === 0
      ? date.end + (AFTER_DATE.exec(folded.slice(date.end))?.[0].length ?? 0)
      : 0;
  const signature = afterBy(folded.slice(lead));
  const isMarked = (near & HINTS.author) !== 0 && (near & HINTS.body) === 0;
  if (isTimed || signature > 0 || isMarked) {
    const signed = readSignature(text, { date, lead, signature, isTimed, isMarked });
    if (signed) return signed;
  }
  const agency = text.length < 40 ? agencyAlone(text, folded) : null;
  return agency ? { rule: 'the agency alone', authors: [], agency, date: null } : null;
}

/** What speaks for a signature: a date before it, "by" at `lead`, a reading time, the element's name. */
interface Signs {
  date: FoundDate | null;
  lead: number;
  signature: number;
  isTimed: boolean;
  isMarked: boolean;
}

function readSignature(
  text: string,
  { date, lead, signature, isTimed, isMarked }: Signs,
): Says | null {
  const from = signature > 0 ? lead + signature : 0;
  const by = from > 0 ? fold(text).slice(lead, from) : '';
  const signed = signatories(
    upToMoment(text.slice(from), date && date.start >= from ? date.start - from : null),
  );
  const names = essence([...signed.authors, signed.agency ?? ''].join(' '));
  const left = leftOver(withoutMoments(text), names, essence(by));
  const says = (rule: string): Says => ({ rule, ...signed, date: date?.iso ?? null });
  const isNamed = signed.authors.length > 0;
  if (by !== '' && isNamed && left <= 24) return says('who wrote it');
  if (by !== '' && !isNamed && signed.agency && left <= 12) return says('who wrote it');
  if (isTimed && isNamed && left <= 6 && text.length < 120) return says('who wrote it, and when');
  if (isMarked && isNamed && left <= 3 && text.length <= 80) return says('marked as the author');
  return null;
}

/** What is left of "19 January 2023 at 8h30 By " in front of a signature. */
const AFTER_DATE =
  /^[\s,;|•·–—-]*(?:(?:a|at|um|alle|om|as) )?(?:\d{1,2} ?(?:h|:|\.) ?\d{0,2}(?: ?(?:uhr|h))?)?[\s,;|•·–—-]*/;
const ABBREVIATED = /^(?:\p{Lu}\.[\s-]?){1,3}$/u;

/**
 * A signature without "by": a full name alone, a name with a trade, or a name among a date and the name of
 * the paper, parted by signs.
 */
function signature({ block, cues }: Candidate, spot: Spot): Says | null {
  if (spot === null) return null;
  const { text } = block;
  const opens = cues.some(({ reason, manner }) => reason === 'byline' && manner === 'opens');
  if (opens && (spot === 'title' || spot === 'head') && text.length <= SHORT && !endsSentence(text))
    return { rule: 'tells of who wrote it', authors: [], agency: null, date: null };
  if (cues.some(({ manner }) => manner !== 'holds') || text.length > 120) return null;
  const traded = spot === 'above' ? null : signatureOf(text);
  if (traded) return signedBy(traded, null, 'a name and a trade');
  if (spot === 'title' || spot === 'foot') {
    const authors = namesAlone(text);
    if (authors.length > 0) return { rule: 'names alone', authors, agency: null, date: null };
  }
  const date = dateIn(text);
  if (spot === 'foot' || !date) return null;
  const parts = text.split(/\s+[|·•–—-]\s+|\s*[|•·]\s*/u);
  const name = parts.find((part) => isFullName(part) || ABBREVIATED.test(part));
  if (name) return signedBy(name, date.iso, 'who wrote it, and when');
  return withoutMoments(text).length <= MOST_BESIDE && !endsSentence(text)
    ? { rule: 'a date and little else', authors: [], agency: null, date: date.iso }
    : null;
}

/** In a page that names nobody: names alone, in the article's own place, beside the headline, above its prose or below it. */
function signsPage(one: Candidate, spot: Spot, next: Candidate | undefined): Says | null {
  const isThere =
    spot === 'title' || spot === 'foot' || (spot === 'head' && next && isPassage(next.block.text));
  if (!isThere || one.block.kind !== 'paragraph' || !isAtHome(one) || one.cues.length > 0)
    return null;
  const authors = namesAlone(one.block.text);
  return authors.length > 0 ? { rule: 'names alone', authors, agency: null, date: null } : null;
}

/** The names of a line that holds nothing else. */
function namesAlone(text: string): string[] {
  const { authors, agency } = signatories(text);
  const rest = essence(text).length - essence(authors.join(' ')).length;
  return agency === null && rest <= 4 * (authors.length - 1) && authors.every(isFullName)
    ? authors
    : [];
}

/** "From our correspondent in Sarne" is at most so long. UTF-16 units. */
const SHORT = 60;

/** Letters beside the date in a line that gives the date of an article. */
const MOST_BESIDE = 40;

function signedBy(name: string, date: string | null, rule: string): Says {
  const known = agencyNamed(name);
  return { rule, authors: known ? [] : [name], agency: known, date };
}

/** "AFP", "(avec Reuters)", "Quelle: dpa". */
function agencyAlone(text: string, folded: string): string | null {
  const begin = Math.max(0, folded.search(/\p{L}/u));
  const start = WITH.at(folded, begin)?.end ?? begin;
  return agencyNamed(text.slice(start).replace(/^[\s:：]+|[\s).]+$/g, ''));
}

/** The signature stops where the date begins. */
function upToMoment(text: string, dateAt: number | null): string {
  const head = dateAt !== null && dateAt > 0 ? text.slice(0, dateAt) : text;
  const stop = MODIFIED.first(fold(head));
  return (stop && stop.start > 0 ? head.slice(0, stop.start) : head)
    .replace(/\s+[-–—|•·]\s+.*$/, '')
    .replace(/[\s,|•·–—-]+(?:le|on|am|el|il|em|op)?\s*$/i, '');
}

/** Letters of `rest` that belong neither to the names nor to the words before them. */
function leftOver(rest: string, names: string, by: string): number {
  const known = new Set(`${names} ${by}`.split(' '));
  return rest
    .split(' ')
    .filter((word) => !known.has(word) && word.length > 3)
    .join('').length;
}

function learn(draft: Draft, says: Says, one: Candidate): void {
  draft.agency ??= says.agency;
  if (!says.date) return;
  const folded = fold(one.block.text);
  const change = MODIFIED.first(folded);
  const first = dateIn(one.block.text);
  if (change && first && change.start < first.start) draft.modifiedAt ??= says.date;
  else {
    draft.publishedAt ??= says.date;
    const later = first ? dateIn(one.block.text.slice(first.end)) : null;
    if (change && later) draft.modifiedAt ??= later.iso;
  }
}

const DATELINE = /^[^.!?]{0,60}?\(([^()]{2,30})\)\s*[-–—:.]/u;

/** "PARIS (Reuters) - …": the agency in front of the first passage. */
function datelineAgency(candidates: readonly Candidate[]): string | null {
  const prose = candidates
    .filter((one) => !one.settled && textWeight(one.block.text) >= 80)
    .slice(0, 3);
  for (const { block } of prose) {
    const inside = DATELINE.exec(block.text)?.[1];
    const agency = inside ? signatories(inside).agency : null;
    if (agency) return agency;
  }
  return null;
}
