import { COLORS } from '../highlight/color.ts';
import type { AskedTerm } from '../search/asked.ts';
import { dayOf } from './day.ts';

/** How the notebook is put in order, and how the library is; the first of each is how it is until asked otherwise. */
export const NOTEBOOK_ORDERS = ['article', 'tag', 'colour', 'date'] as const;
export const LIBRARY_ORDERS = ['newest', 'title', 'shortest', 'longest'] as const;
export type NotebookOrder = (typeof NOTEBOOK_ORDERS)[number];
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];
export type Order = NotebookOrder | LibraryOrder;

/** What may stand behind a filter's colon: one of these, or whatever is of this kind. */
export type Values = readonly string[] | 'something' | 'date' | 'language';

/** What may stand before a colon. */
export const FILTERS = {
  /** Words of the article's title. */
  in: 'something',
  /** Words of the source's name. */
  source: 'something',
  lang: 'language',
  /** A whole tag, of the article or of what is marked in it. */
  tag: 'something',
  color: COLORS,
  is: [
    'unread',
    'reading',
    'finished',
    'inbox',
    'later',
    'archived',
    'favourite',
    'quick',
    'long',
    'whole',
    'unattached',
  ],
  has: ['note', 'highlight', 'tag'],
  /** A day, a month or a year, ISO 8601; `since` and `until` count it in, `before` does not. */
  since: 'date',
  until: 'date',
  before: 'date',
  by: [...NOTEBOOK_ORDERS, ...LIBRARY_ORDERS],
} as const satisfies Record<string, Values>;

export type Filter = keyof typeof FILTERS;

/** Other names that people may know a filter by. */
const ALIASES: Record<string, Filter> = { colour: 'color', from: 'source' };

/** A filter of a line, and what it asks for; `not` where a `-` stands before it. */
export interface Condition {
  filter: Exclude<Filter, 'by'>;
  value: string;
  not: boolean;
}

/** What looks like a filter and is none: it is looked for as a word. */
export interface Fault {
  typed: string;
  filter: Filter;
  values: Values;
}

/** What a line of words asks for. */
export interface Query {
  /** Words and "phrases" that all have to occur, or may not. */
  terms: AskedTerm[];
  conditions: Condition[];
  by: Order | null;
  faults: Fault[];
  /** The line ends in a word that may not be typed whole yet. */
  open: boolean;
}

/** A piece of a line between spaces. */
export interface Term {
  /** As it stands in the line, from this UTF-16 offset on. */
  typed: string;
  start: number;
  not: boolean;
  quoted: boolean;
  /** What stands before its colon, where that is the name of a filter. */
  filter: Filter | null;
  /** What stands behind it, or all of it; without quotation marks. */
  value: string;
}

/**
 * Reads a line such as `press -radio color:rose tag:"public transport" by:date`. What looks like a filter but has a value
 * that makes no sense is a fault, and a word to look for; at the end it may be about to make sense, and says nothing yet.
 */
export function parseQuery(line: string): Query {
  const query: Query = { terms: [], conditions: [], by: null, faults: [], open: /\S$/.test(line) };
  for (const { typed, start, not, quoted, filter, value } of termsOf(line)) {
    if (filter !== null && isValue(filter, value)) {
      if (filter === 'by') query.by = value as Order;
      else query.conditions.push({ filter, value, not });
      continue;
    }
    const typing = query.open && start + typed.length === line.length;
    if (filter !== null && typing && mayBecomeValue(filter, value)) continue;
    if (filter !== null) query.faults.push({ typed, filter, values: FILTERS[filter] });
    const text = bare(not ? typed.slice(1) : typed);
    if (text.trim()) query.terms.push({ text, quoted, not });
  }
  return query;
}

/** The line with this filter set to one value, or without it. All else stands as it was typed. */
export function withFilter(
  line: string,
  filter: Filter,
  value: string | null,
  { not = false } = {},
): string {
  const others = termsOf(line).filter((term) => term.filter !== filter || !isSet(term));
  const typed = others.map((term) => term.typed);
  return [...typed, ...(value === null ? [] : [filterTerm(filter, value, not)])].join(' ');
}

/** A filter as it is written in a line. */
export function filterTerm(filter: Filter, value: string, not = false): string {
  return `${not ? '-' : ''}${filter}:${quotedWhereNeeded(value)}`;
}

/** What a line says of a filter first; null where it says nothing. */
export function valueAsked({ conditions }: Query, filter: Condition['filter']): string | null {
  return conditions.find((one) => one.filter === filter && !one.not)?.value ?? null;
}

/** A run of anything but spaces; quotation marks hold spaces together, to the end where they are not closed. */
const TERM = /(?:"[^"]*(?:"|$)|[^\s"])+/g;

/** A line's pieces, in order. */
export function termsOf(line: string): Term[] {
  return Array.from(line.matchAll(TERM), ({ 0: typed, index: start }) => {
    const not = /^-[^-\s]/.test(typed);
    const plain = not ? typed.slice(1) : typed;
    const colon = plain.indexOf(':');
    const filter = filterNamed(plain.slice(0, Math.max(0, colon)));
    const value = bare(filter ? plain.slice(colon + 1) : plain);
    return { typed, start, not, quoted: plain.startsWith('"'), filter, value };
  });
}

function filterNamed(name: string): Filter | null {
  const known = Object.hasOwn(ALIASES, name) ? ALIASES[name] : name;
  return known && Object.hasOwn(FILTERS, known) ? (known as Filter) : null;
}

function isSet({ filter, value }: Term): boolean {
  return filter !== null && isValue(filter, value);
}

function isValue(filter: Filter, value: string): boolean {
  const values: Values = FILTERS[filter];
  switch (values) {
    case 'something':
      return value.trim() !== '';
    case 'language':
      return /^[a-z]{2,3}$/.test(value);
    case 'date':
      return dayOf(value) !== null;
    default:
      return values.includes(value);
  }
}

/** Whether it is the beginning of a value, as far as one can tell. */
function mayBecomeValue(filter: Filter, begun: string): boolean {
  const values: Values = FILTERS[filter];
  if (typeof values === 'string')
    return values === 'date' ? /^[\d-]*$/.test(begun) : begun.length < 2;
  return values.some((value) => value.startsWith(begun));
}

function bare(typed: string): string {
  return typed.replaceAll('"', '');
}

function quotedWhereNeeded(value: string): string {
  const inner = bare(value);
  return /\s/.test(inner) ? `"${inner}"` : inner;
}
