import { fold } from './fold.ts';
import { dayOf, momentOf } from './isoDate.ts';
import { PACKS } from './packs/all.ts';
import { PhraseBook } from './phraseBook.ts';
import { remembered } from './remembered.ts';
import { zonedTime } from './zonedTime.ts';

/** A date that stands in a text. Offsets in UTF-16 units. */
export interface FoundDate {
  start: number;
  end: number;
  /** ISO 8601; a date alone where no zone stands beside the time. */
  iso: string;
}

const MONTHS = monthNumbers();
/** Longer names before those that begin them. */
const NAME = `(?<m>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
/** "25.04.24": of this century. */
const SHORT_YEAR = /(?<![\d.])(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{2})(?![\d.]*\d)/gu;
/** What a date is like, and how it is read. */
const PATTERNS: readonly (readonly [RegExp, (groups: Record<string, string>) => string | null])[] =
  [
    [
      new RegExp(
        `(?<!\\d)(?<d>\\d{1,2})(?:er|\\.|st|nd|rd|th|º|°)?\\s*(?:de |of )?${NAME}\\.?,?\\s*(?:de |del )?(?<y>\\d{4})(?!\\d)`,
        'gu',
      ),
      named,
    ],
    [
      new RegExp(
        `(?<!\\p{L})${NAME}\\.?\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y>\\d{4})(?!\\d)`,
        'gu',
      ),
      named,
    ],
    [/(?<!\d)(?<y>\d{4})\s*[年년]\s*(?<m>\d{1,2})\s*[月월]\s*(?<d>\d{1,2})\s*[日일]/gu, numbered],
    [/(?<!\d)(?<y>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/gu, numbered],
    [/(?<!\d)(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>(?:19|20)\d{2})(?!\d)/gu, dayFirst],
    [SHORT_YEAR, ({ y, m, d }) => numbered({ y: `20${y}`, m: m ?? '', d: d ?? '' })],
  ];

/** The first date in `text`, in any language of the packs. Null where none stands. */
export const dateIn = remembered(firstDate);

/** A date stands at most so far before and behind the end of its year. UTF-16 units. */
const BEFORE_YEAR = 48;
const BEHIND_YEAR = 16;

function firstDate(text: string): FoundDate | null {
  if (!/\d{4}|\d\d\.\d\d\.\d\d/.test(text)) return null;
  const folded = fold(text);
  for (const year of folded.matchAll(/\d{4}|(?<=\d\d\.\d\d\.)\d\d/g)) {
    const from = Math.max(0, year.index - BEFORE_YEAR);
    const around = folded.slice(from, year.index + BEHIND_YEAR);
    const found = hasDay(around) ? firstIn(around) : null;
    if (!found) continue;
    const day = { ...found, start: found.start + from, end: found.end + from };
    const time = zonedTime(folded, day);
    return { ...day, iso: time ? momentOf(day.iso, time) : day.iso };
  }
  return null;
}

/** Whether a figure stands beside a year: no date is without. */
function hasDay(around: string): boolean {
  return /\d\D+\d|\d{5}/.test(around);
}

function firstIn(folded: string): FoundDate | null {
  let first: FoundDate | null = null;
  for (const [pattern, read] of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const iso = read(match.groups ?? {});
      if (!iso) continue;
      if (!first || match.index < first.start)
        first = { start: match.index, end: match.index + match[0].length, iso };
      break;
    }
  }
  return first;
}

function monthNumbers(): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const pack of PACKS) {
    pack.months.forEach((forms, index) => {
      for (const form of forms.split('|')) numbers.set(fold(form), index + 1);
    });
  }
  return numbers;
}

function named({ y, m, d }: Record<string, string>): string | null {
  return dayOf(Number(y), MONTHS.get(m ?? '') ?? 0, Number(d));
}

function numbered({ y, m, d }: Record<string, string>): string | null {
  return dayOf(Number(y), Number(m), Number(d));
}

/** 5.6.2024 is the fifth of June but in America; 6/25/2024 can be nothing else. */
function dayFirst({ y, m, d }: Record<string, string>): string | null {
  return dayOf(Number(y), Number(m), Number(d)) ?? dayOf(Number(y), Number(d), Number(m));
}

/** A shorter name of a zone is a word elsewhere. */
const SPELT_OUT = 4;

const READING = bookOf(PACKS.flatMap((pack) => pack.readingTime));
const MOMENTS = bookOf(
  PACKS.flatMap((pack) => [
    ...pack.published,
    ...pack.modified,
    ...pack.readingTime,
    ...pack.weekdays.flatMap((names) => names.split('|')),
    ...Object.keys(pack.zones).filter((zone) => zone.length >= SPELT_OUT),
  ]),
);

function bookOf(phrases: readonly string[]): PhraseBook<true> {
  return new PhraseBook(phrases.map((phrase) => [phrase, true] as const));
}

const CLOCK =
  /\d{1,2}\s*(?:[:.h時시]|uhr)\s*(?:\d{2})?(?:\s*(?:am|pm|a\.m\.|p\.m\.|uhr|h|分))?|\d{1,2}\s*(?:am|pm|a\.m\.|p\.m\.)/giu;
const ZONE =
  /\b(?:gmt|utc|cet|cest|est|edt|pst|pdt|bst|et|ist|mez|mesz|a las|at|um|a|alle|om|às|o godz)\b\.?/giu;

/** What is left of a line when dates, times, weekdays, "published on" and reading times are taken away. */
export const withoutMoments = remembered(strikeMoments);

function strikeMoments(text: string): string {
  let rest = fold(text);
  for (let date = dateIn(rest), turns = 0; date && turns < 6; date = dateIn(rest), turns++) {
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  rest = MOMENTS.strike(rest.replace(CLOCK, ' ').replace(ZONE, ' '));
  return rest
    .replace(/\d+/g, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** Whether a folded text gives a reading time ("3 min read"). */
export function hasReadingTime(folded: string): boolean {
  return /\d/.test(folded) && READING.first(folded) !== null;
}
