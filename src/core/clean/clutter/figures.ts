import type { Block } from '../../article/block.ts';
import { type Candidate, candidate } from '../draft/candidate.ts';
import type { Draft } from '../draft/draft.ts';
import { HINTS } from '../draft/place.ts';
import { agencyNamed, isFullName, looksLikeName } from '../lexicon/authors.ts';
import { essence, fold } from '../lexicon/fold.ts';
import { AGENCIES } from '../lexicon/packs/agencies.ts';
import { PACKS } from '../lexicon/packs/all.ts';
import { PhraseBook } from '../lexicon/phraseBook.ts';
import { remembered } from '../lexicon/remembered.ts';
import { endsSentence } from '../lexicon/sentence.ts';
import { textWeight } from '../lexicon/textWeight.ts';

const PHOTO = new PhraseBook(
  PACKS.flatMap((pack) => pack.photo.map((word) => [word, true] as const)),
);
const AGENCY = new PhraseBook(AGENCIES.map((name) => [name, true] as const));
const LONGEST_CREDIT = 140;

/** Recognises captions and the credits of pictures, and parts a caption from the credit glued to it. */
export function findFigures(draft: Draft): void {
  if (draft.kind === 'html') findCaptions(draft.candidates);
  draft.candidates = draft.candidates.flatMap((one, index, all) => {
    if (one.settled || one.block.removal || one.block.kind === 'figure') return [one];
    const isText = draft.kind === 'text';
    return partsOf(one, !isText && isByPicture(all, index), isText);
  });
}

/** A caption or a credit stands at most two blocks from its picture, with its like between. */
function isByPicture(all: readonly Candidate[], index: number): boolean {
  return [index - 1, index - 2, index + 1].some((at) =>
    /^(figure|caption|credit)$/.test(all[at]?.block.kind ?? ''),
  );
}

/** A caption that only its neighbours give away is lighter; one that says what its picture shows has so many letters. */
const LONGEST_CAPTION = 300;
const TELLING = 10;
/** Blocks behind a picture among which its caption stands. */
const REACH = 3;

/** In a page, tells captions by their picture: they say what its description says, or stand between it and a credit. */
function findCaptions(candidates: readonly Candidate[]): void {
  candidates.forEach(({ block: { picture } }, at) => {
    if (!picture) return;
    const behind = candidates.slice(at + 1, at + 1 + REACH).filter(canBeCaption);
    const described = behind.find(({ block }) => saysWhat(picture.alt, block.text));
    const [first, next] = [candidates[at + 1], candidates[at + 2]];
    const between =
      first && next && behind.includes(first) && creditStart(next.block.text, true) === 0;
    if (described) described.block.kind = 'caption';
    else if (between) first.block.kind = 'caption';
  });
}

function canBeCaption({ block, linked, settled }: Candidate): boolean {
  if (settled || block.removal || (linked ?? 0) > 0.5) return false;
  return /^(paragraph|item|quote)$/.test(block.kind) && textWeight(block.text) <= LONGEST_CAPTION;
}

function saysWhat(alt: string, text: string): boolean {
  const [shown, said] = [essence(alt), essence(text)];
  if (Math.min(shown.length, said.length) < TELLING) return false;
  return shown.startsWith(said) || said.startsWith(shown);
}

function partsOf(one: Candidate, byPicture: boolean, isText: boolean): Candidate[] {
  const { block, place } = one;
  const near = place?.near ?? 0;
  const isCaption =
    block.kind === 'caption' || ((near & HINTS.caption) !== 0 && block.text.length < 600);
  const isCredit = (near & HINTS.credit) !== 0 && block.text.length <= LONGEST_CREDIT;
  const start = creditStart(block.text, isCaption || byPicture || isText);
  const at = start > 0 && block.text.slice(0, start).trim() === '' ? 0 : start;
  if (at === 0 || (at < 0 && isCredit && (isCaption || byPicture || (near & HINTS.figure) !== 0)))
    return [asCredit(one)];
  if (at > 0 && (isCaption || block.text.slice(0, at).length < 400))
    return glued(one, at, isCaption);
  if (isCaption) asCaption(one);
  return [one];
}

/** A caption or a headline with the credit glued on, as two blocks. */
function glued(one: Candidate, at: number, isCaption: boolean): Candidate[] {
  const [head, tail] = cut(one, at);
  if (isCaption) asCaption(head);
  return [head, asCredit(tail)];
}

/** Parts a candidate in two at an offset of its text. */
export function cut(one: Candidate, at: number): [Candidate, Candidate] {
  const { text, marks, ...rest } = one.block;
  const head = text.slice(0, at).trimEnd();
  const from = text.length - text.slice(at).trimStart().length;
  const within = (start: number, end: number) =>
    (marks ?? [])
      .map((mark) => ({
        ...mark,
        start: Math.max(start, mark.start) - start,
        end: Math.min(end, mark.end) - start,
      }))
      .filter((mark) => mark.end > mark.start);
  const block = (start: number, end: number): Block => {
    const inside = within(start, end);
    return inside.length > 0
      ? { ...rest, text: text.slice(start, end), marks: inside }
      : { ...rest, text: text.slice(start, end) };
  };
  const tail = candidate(block(from, text.length), { linked: one.linked, place: one.place });
  one.block = block(0, head.length);
  return [one, tail];
}

function asCaption(one: Candidate): void {
  one.block = shorn(one.block, 'caption');
  one.settled = true;
}

function asCredit(one: Candidate): Candidate {
  one.block = { ...shorn(one.block, 'credit'), credit: creditOf(one.block.text) };
  one.settled = true;
  return one;
}

function shorn({ text, marks }: Block, kind: Block['kind']): Block {
  return marks ? { kind, text, marks } : { kind, text };
}

/** What stands behind "Credit:", whoever it names. */
const NAMED = /^\p{Lu}[^.!?]{2,60}$/u;

/** Offset where the credit of a picture begins; 0 where the text is one, -1 where it holds none. */
function creditStart(text: string, alone: boolean): number {
  return alone ? startAlone(text) : startAmong(text);
}

const startAlone = remembered((text) => findCredit(text, true));
const startAmong = remembered((text) => findCredit(text, false));

function findCredit(text: string, alone: boolean): number {
  const sign = text.lastIndexOf('©');
  if (sign >= 0 && names(text.slice(sign))) return sign === 0 && !alone ? -1 : sign;
  const folded = fold(text);
  const opening = /^[(（[]\s*/.exec(folded)?.[0] ?? '';
  const label = labelOf(folded.slice(opening.length));
  const rest = text.slice(opening.length + label.length);
  if (alone && label !== '' && rest.length <= LONGEST_CREDIT && isCredit(rest)) {
    return /[:：/]/.test(label) || agencyIn(rest) || rest.length <= 40 ? 0 : -1;
  }
  if (alone && /[:：]/.test(label) && NAMED.test(rest.trim())) return 0;
  const inside = labelInside(text, alone);
  if (inside > 0) return inside;
  const bracket = /[([（]\s*(?:[^()[\]（）]{2,80})[)\]）]\s*\.?$/u.exec(text);
  if (bracket && alone && isFullName(text.slice(0, bracket.index).trim()) && agencyIn(bracket[0]))
    return 0;
  if (bracket && bracket.index > 5) {
    const held = bracket[0].replace(/^[([（]\s*|\s*[)\]）]\s*\.?$/g, '');
    const named = labelOf(fold(held));
    const maker = /[.!?…»”]\s+((?:\p{Lu}[\p{L}'’.-]+ ){1,2}\p{Lu}[\p{L}'’-]+)\s*$/u.exec(
      text.slice(0, bracket.index),
    );
    if (alone && maker?.[1] && agencyIn(held))
      return bracket.index - maker[0].length + maker[0].lastIndexOf(maker[1]);
    if (isCredit(held.slice(named.length)) && (agencyIn(held) || named !== ''))
      return alone ? bracket.index : -1;
  }
  return -1;
}

/** Whether what a copyright sign opens names who made a picture. */
function names(credit: string): boolean {
  return credit.length <= LONGEST_CREDIT && /\p{L}/u.test(credit) && !isCopyright(credit);
}

/** "Photo: ", "Crédit photo / " at the start of a folded text; empty without. */
function labelOf(folded: string): string {
  const hit = PHOTO.at(folded, 0);
  if (!hit) return '';
  return (
    folded.slice(0, hit.end) +
    (/^s?\s*(?:[:：/]|by |de |von )?\s*/.exec(folded.slice(hit.end))?.[0] ?? '')
  );
}

/** The label and the names behind it are at most so long. UTF-16 units. */
const LONGEST_LABELLED = 140;

/** Offset of "Photo : Ada Vell" behind a caption, glued or after its full stop; -1 without. */
function labelInside(text: string, alone: boolean): number {
  if (text.length > 600) return -1;
  const folded = fold(text);
  const end = Math.max(0, folded.length - LONGEST_LABELLED);
  const border = folded.indexOf(' ', end);
  const from = end === 0 || border < 0 ? end : border;
  for (const { start } of PHOTO.all(folded)) {
    if (start < from) continue;
    const before = text.slice(0, start).trimEnd();
    if (
      before.length < 10 ||
      !(/[.!?…»”"'|)–—-]$/u.test(before) || (alone && /\p{Ll}$/u.test(text.slice(0, start))))
    )
      continue;
    const label = labelOf(folded.slice(start));
    const rest = text.slice(start + label.length);
    if (rest.length <= 80 && isCredit(rest) && (/[:：/]/.test(label) || alone)) return start;
    if (/[:：]/.test(label) && NAMED.test(rest.trim())) return start;
    if (/[–—-]$/.test(before) && /^\p{Lu}{2,6}$/u.test(rest.trim())) return start;
  }
  return -1;
}

/** "© 2024 The Paper. All rights reserved" signs the page, not a picture. */
function isCopyright(text: string): boolean {
  const folded = fold(text);
  if (
    /reserve|reservad|riservat|vorbehalten|voorbehouden|reproduc|rights|droits|zastrzezone|無断|版权/u.test(
      folded,
    )
  ) {
    return true;
  }
  return /(?:19|20)\d{2}/.test(folded) && !agencyIn(text);
}

function isCredit(text: string): boolean {
  const parts = namesIn(text);
  return (
    parts.length > 0 &&
    parts.length <= 5 &&
    !(endsSentence(text) && text.length > 60) &&
    parts.every((part) => agencyNamed(part) !== null || looksLikeName(part))
  );
}

function agencyIn(text: string): boolean {
  return AGENCY.first(fold(text)) !== null;
}

const BETWEEN =
  /\s*(?:[/|,;•·]|\s[-–—]\s|\bvia\b|\bfor\b|\bpour\b|\bsource\s*[:：]|\bquelle\s*[:：]|\bfuente\s*[:：]|\bfonte\s*[:：]|\bbron\s*[:：])\s*/iu;

function namesIn(text: string): string[] {
  return text
    .replace(/^[©(（\s[]+|[)）\]\s.]+$/g, '')
    .split(BETWEEN)
    .map((part) => withoutLabel(part.replace(/^©\s*/, '')).trim())
    .filter((part) => part !== '');
}

/** Who made a picture and for whom, out of a line such as "© Ada Vell / Reuters" or "Photo: Ada Vell (AFP)". */
function creditOf(text: string): { name: string | null; agency: string | null } {
  const names: string[] = [];
  let agency: string | null = null;
  for (const part of namesIn(text.replace(/[()[\]（）]/g, '/'))) {
    const known = agencyNamed(part);
    if (known) agency ??= known;
    else names.push(part);
  }
  return { name: names.join(', ') || null, agency };
}

function withoutLabel(part: string): string {
  return part.slice(labelOf(fold(part)).length);
}
