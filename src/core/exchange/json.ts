import type { Json, JsonObject } from './annotation.ts';

/** Parts that are nested deeper are left out: what is kept may nest 100 deep, and an operation around it adds some. */
export const DEEPEST = 90;
/** Nothing that means anything nests so deep; to read it would take all memory there is. */
const HOPELESS = 10_000;
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Thrown where a text is not JSON, or JSON that only harms. */
export class BadJson extends Error {
  override name = 'BadJson';
  readonly fault: 'syntax' | 'depth';
  constructor(fault: 'syntax' | 'depth') {
    super(`Not readable as JSON: ${fault}`);
    this.fault = fault;
  }
}

/** The JSON of a file that others made: without keys that reach for prototypes and without what is nested too deep. */
export function parseJson(text: string): Json {
  if (depthOf(text) > HOPELESS) throw new BadJson('depth');
  try {
    return harmless(JSON.parse(text) as Json, DEEPEST);
  } catch {
    throw new BadJson('syntax');
  }
}

/** How deep brackets nest, those in strings apart. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (inString) {
      if (sign === 0x5c) at++;
      else if (sign === 0x22) inString = false;
    } else if (sign === 0x22) inString = true;
    else if (sign === 0x5b || sign === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return deepest;
}

function harmless(value: Json, depth: number): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return null;
  if (Array.isArray(value)) return value.map((item) => harmless(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PROTOTYPE_KEYS.has(key))
      .map(([key, inner]) => [key, harmless(inner, depth - 1)]),
  );
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list: JSON-LD writes a list of one as the one. */
export function listOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first text of a value, JSON-LD's `{"@value": …}` too; null where there is none. */
export function textOf(value: Json | undefined): string | null {
  for (const item of listOf(value)) {
    if (typeof item === 'string') return item;
    if (isObject(item) && typeof item['@value'] === 'string') return item['@value'];
  }
  return null;
}

/** Milliseconds since 1970 of an ISO 8601 date and time; null where it is none. */
export function timeOf(value: Json | undefined): number | null {
  const time = Date.parse(textOf(value) ?? '');
  return Number.isFinite(time) && time >= 0 ? time : null;
}
