import { COLORS } from '../highlight/color.ts';
import { dayOf } from './day.ts';

/** How the notebook is put in order; the first is how it is until asked otherwise. */
export const ORDERS = ['article', 'tag', 'colour', 'date'] as const;
export type Order = (typeof ORDERS)[number];

/** What may stand before a colon, and whether a value makes sense there. */
const FILTERS = {
  colour: (value) => COLORS.some((color) => color === value),
  tag: isSomething,
  /** Words of the article's title. */
  in: isSomething,
  /** Words of the source's name. */
  from: isSomething,
  lang: (value) => /^[a-z]{2,3}$/.test(value),
  /** A day, a month or a year, ISO 8601; both ends count. */
  since: isDate,
  until: isDate,
  note: (value) => value === 'yes' || value === 'no',
  is: (value) => value === 'unattached' || value === 'whole',
  by: (value) => ORDERS.some((order) => order === value),
} satisfies Record<string, (value: string) => boolean>;

export type Filter = keyof typeof FILTERS;

/** What a line of words asks the notebook for. */
export interface NotebookQuery {
  /** Words and "phrases" that all have to occur. */
  words: string[];
  /** Filters with the values that were given for them. */
  filters: ReadonlyMap<Exclude<Filter, 'by'>, string[]>;
  by: Order;
}

interface Term {
  /** As it stands in the line. */
  typed: string;
  /** Null: a word or a phrase to look for. */
  filter: Filter | null;
  value: string;
}

/**
 * Reads a line such as `press colour:rose tag:"public transport" by:date`. What looks like a filter and is none,
 * or has a value that makes no sense, is a word to look for.
 */
export function parseQuery(line: string): NotebookQuery {
  const words: string[] = [];
  const filters = new Map<Exclude<Filter, 'by'>, string[]>();
  let by: Order = ORDERS[0];
  for (const { filter, value } of termsOf(line)) {
    if (filter === null) words.push(value);
    else if (filter === 'by') by = value as Order;
    else filters.set(filter, [...(filters.get(filter) ?? []), value]);
  }
  return { words, filters, by };
}

/** The line with this filter set to one value, or without it. All else stands as it was typed. */
export function withFilter(line: string, filter: Filter, value: string | null): string {
  const others = termsOf(line).filter((term) => term.filter !== filter);
  const typed = others.map((term) => term.typed);
  return [...typed, ...(value === null ? [] : [`${filter}:${quoted(value)}`])].join(' ');
}

/** A run of anything but spaces; quotation marks hold spaces together, to the end where they are not closed. */
const TERM = /(?:"[^"]*(?:"|$)|[^\s"])+/g;

function termsOf(line: string): Term[] {
  return (line.match(TERM) ?? []).flatMap((typed) => {
    const colon = typed.indexOf(':');
    const name = typed.slice(0, Math.max(0, colon));
    const value = bare(typed.slice(colon + 1));
    if (isFilter(name) && FILTERS[name](value)) return { typed, filter: name, value };
    const word = bare(typed);
    return word.trim() ? { typed, filter: null, value: word } : [];
  });
}

function isFilter(name: string): name is Filter {
  return Object.hasOwn(FILTERS, name);
}

function bare(typed: string): string {
  return typed.replaceAll('"', '');
}

function quoted(value: string): string {
  const inner = bare(value);
  return /\s/.test(inner) ? `"${inner}"` : inner;
}

function isSomething(value: string): boolean {
  return value.trim() !== '';
}

function isDate(value: string): boolean {
  return dayOf(value) !== null;
}
