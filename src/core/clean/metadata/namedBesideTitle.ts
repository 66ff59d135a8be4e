import type { Candidate } from '../draft/candidate.ts';
import { HINTS } from '../draft/place.ts';
import {
  afterEachBy,
  isFullName,
  namesAhead,
  type Signatories,
  signatories,
} from '../lexicon/authors.ts';
import { fold } from '../lexicon/fold.ts';

/** Lines that name who wrote an article among other things are at most so long. UTF-16 units. */
const LONGEST = 200;
/** Addresses of pages about an author, as their paths say it. */
const AUTHORS_PAGE =
  /\/(?:by|authors?|auteurs?|autor(?:e|es|en|in|innen|i)?|contributors?|writers?|columnists?|journalists?|journalistes?|redacteurs?|redazione|autorzy)\/[^/]/i;

/**
 * Who signs an HTML page that says so in passing beside its headline: the names in links to authors' pages, behind "by",
 * or at the start of what its markup calls the author's.
 */
export function namedBesideTitle(candidates: readonly Candidate[]): Signatories {
  for (const named of [namesLinked, namesBehindBy, namesMarked]) {
    for (const one of candidates) {
      const names = one.block.text.length <= LONGEST ? named(one) : [];
      if (names.length > 0) return signatories(names.join(', '));
    }
  }
  return { authors: [], agency: null };
}

function namesLinked({ block }: Candidate): string[] {
  const links = (block.marks ?? []).filter(({ url }) => url && AUTHORS_PAGE.test(url));
  const names = links.map(({ start, end }) => block.text.slice(start, end));
  return [...new Set(names.map((name) => name.replace(/\s*\(.*\)$/, '')).filter(isFullName))];
}

function namesBehindBy({ block: { text }, place }: Candidate): string[] {
  const isMarked = ((place?.near ?? 0) & (HINTS.author | HINTS.meta)) !== 0;
  const named = (start: number) => namesAhead(text.slice(start));
  return isMarked
    ? (afterEachBy(fold(text))
        .map(named)
        .find((names) => names.length > 0) ?? [])
    : [];
}

function namesMarked({ block: { text }, place }: Candidate): string[] {
  const near = place?.near ?? 0;
  if ((near & HINTS.body) !== 0) return [];
  const named = text.replace(/[\s,]*@\w+$/, '');
  if ((near & HINTS.meta) !== 0 && isFullName(named)) return [named];
  const [name = ''] = text.split(/\s*[,(|•·]/);
  return (near & HINTS.author) !== 0 && isFullName(name) ? [name] : [];
}
