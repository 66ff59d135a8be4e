import { isoDate } from '../clean/lexicon/isoDate.ts';
import { COLORS, type Color } from '../highlight/color.ts';
import { Refused } from './found.ts';

/** A JSON object, its keys not to be trusted: read with `own`. */
export type Given = Readonly<Record<string, unknown>>;

/** Deeper JSON is no export of any app. */
const DEEPEST = 100;

/** The JSON of a text. Throws Refused where it is none or nests too deep. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw new Refused('deep');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('json');
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 0x5c) at++;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x5b || sign === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return deepest;
}

export function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these fields that an object has of its own and that is not null. */
export function own(given: Given, ...names: string[]): unknown {
  const name = names.find((name) => Object.hasOwn(given, name) && given[name] != null);
  return name === undefined ? undefined : given[name];
}

/** The first of these fields that is text, as it stands; empty where none is. */
export function textIn(given: Given, ...names: string[]): string {
  const name = names.find((name) => typeof own(given, name) === 'string' && given[name] !== '');
  return name === undefined ? '' : String(given[name]);
}

export function listIn(given: Given, ...names: string[]): unknown[] {
  const value = own(given, ...names);
  return Array.isArray(value) ? value : [];
}

/** Milliseconds since 1970 of an ISO date or of seconds or milliseconds; null where it is none or not sure. */
export function timeOf(value: unknown): number | null {
  const text = String(value ?? '').trim();
  if (/^\d{9,13}$/.test(text)) return Number(text) * (text.length > 11 ? 1 : 1000);
  const iso = isoDate(text);
  const time = iso ? Date.parse(iso) : Number.NaN;
  return Number.isFinite(time) && time > 0 ? time : null;
}

const NAMES: readonly [Color, RegExp][] = [
  ['saffron', /yellow|amber|gold|orange|saffron|#ffd400|#f19837/i],
  ['sage', /green|sage|lime|#5fb236/i],
  ['sky', /blue|sky|cyan|teal|#2ea8e5/i],
  ['rose', /red|pink|rose|#ff6666/i],
  ['lilac', /purple|violet|lilac|magenta|#a28ae5|#e56eee/i],
];

/** Our colour that is nearest to what another app calls one. */
export function colorOf(name: string | null): Color {
  return NAMES.find(([, pattern]) => name && pattern.test(name))?.[0] ?? COLORS[0];
}

/** Tags as apps write them into one cell: JSON, Python's lists, or parted by one of `|`, `;`, `,`. */
export function tagsIn(cell: string): string[] {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(cell)?.[1];
  const parts = (inner ?? cell).split(cell.includes('|') ? '|' : cell.includes(';') ? ';' : ',');
  return parts
    .map((tag) => tag.trim().replace(/^(["'])(.*)\1$/s, '$2'))
    .filter((tag) => tag !== '');
}
