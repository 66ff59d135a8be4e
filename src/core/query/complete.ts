import { fold } from '../search/fold.ts';
import { FILTERS, type Filter, filterTerm, type Term, termsOf, type Values } from './query.ts';

/** Something that may stand in a line. */
export interface Offer {
  value: string;
  /** As a reader calls it, where that is not the value. */
  name: string;
}

/** What there is to choose from, for filters whose values are not fixed. */
export type Offers = Partial<Record<Filter, readonly Offer[]>>;

/** What a filter is for, or what one of its fixed values means, in the reader's language; empty where that is plain. */
export type Meaning = (filter: Filter, value?: string) => string;

/** The line as it would be. */
export interface Completion {
  line: string;
  /** Where one types on. */
  caret: number;
  /** What is put in: `source:` or `is:unread`. */
  term: string;
  name: string;
}

const MOST = 8;

/** What the word at the caret may become: names of filters, or values of the one that it names. */
export function completionsAt(
  line: string,
  caret: number,
  offers: Offers,
  meaning: Meaning,
): Completion[] {
  const term = termsOf(line).find(
    ({ start, typed }) => start < caret && caret <= start + typed.length,
  );
  if (!term || term.quoted) return [];
  const choices = term.filter
    ? valuesFor(term, term.filter, offers, meaning)
    : namesFor(term, meaning);
  return choices.slice(0, MOST).map(({ written, name, done }) => {
    const rest = line.slice(term.start + term.typed.length);
    const space = done && !rest.startsWith(' ') ? ' ' : '';
    const before = line.slice(0, term.start) + written + space;
    return { line: before + rest, caret: before.length, term: written, name };
  });
}

interface Choice {
  written: string;
  name: string;
  /** Nothing more belongs to it. */
  done: boolean;
}

function namesFor({ value, not }: Term, meaning: Meaning): Choice[] {
  const names = Object.keys(FILTERS) as Filter[];
  return names
    .filter((name) => name.startsWith(value.toLowerCase()))
    .map((name) => ({ written: `${not ? '-' : ''}${name}:`, name: meaning(name), done: false }));
}

function valuesFor(
  { value, not }: Term,
  filter: Filter,
  offers: Offers,
  meaning: Meaning,
): Choice[] {
  const wanted = fold(value);
  const values: Values = FILTERS[filter];
  const offer = (value: string) => ({ value, name: meaning(filter, value) });
  const fixed = Array.isArray(values) ? values.map(offer) : [];
  const all: readonly Offer[] = offers[filter] ?? fixed;
  const begin = (text: string) => fold(text).startsWith(wanted);
  const begins = all.filter(({ value, name }) => begin(value) || (name !== '' && begin(name)));
  const holds = all.filter(
    (offer) => !begins.includes(offer) && fold(`${offer.value} ${offer.name}`).includes(wanted),
  );
  return [...begins, ...holds]
    .filter((offer) => offer.value !== value)
    .map((offer) => ({
      written: filterTerm(filter, offer.value, not),
      name: offer.name === offer.value ? '' : offer.name,
      done: true,
    }));
}
