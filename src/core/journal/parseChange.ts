import { parseArticle } from '../article/parse.ts';
import {
  amount,
  flag,
  matching,
  oneOf,
  orNull,
  type Parse,
  record,
  ShapeError,
  share,
  text,
  whole,
} from '../article/shape.ts';
import { SHELVES } from '../article/shelf.ts';
import type { JsonObject } from '../exchange/annotation.ts';
import type { Home } from '../highlight/anchor.ts';
import { COLORS } from '../highlight/color.ts';
import { whatIsLeft } from '../highlight/readable.ts';
import { STYLES } from '../highlight/style.ts';
import type { PaceSample } from '../pace/pace.ts';
import type { Memory } from '../review/memory.ts';
import {
  type Change,
  type Fields,
  KINDS,
  type Kind,
  LATEST_TIME,
  type Place,
} from './operation.ts';

const hash = matching(/^[0-9a-f]{32}$/, 'a hash');
const id = matching(/^[^\p{Cc}]{1,300}$/u, 'an id');
/** Of a home: imported annotations may not know where they were made. */
const hashOrNone = matching(/^(?:[0-9a-f]{32})?$/, 'a hash or nothing');
/** Milliseconds since 1970; what is later than any Date could not be shown or exported. */
const time = whole(0, LATEST_TIME);

const home = record<Home>(
  {
    article: id,
    revision: hashOrNone,
    span: record({ start: whole(0), end: whole(0) }, {}),
    quote: record({ exact: text, prefix: text, suffix: text }, {}),
    words: text,
  },
  {},
);

/** A note is never lost for what is wrong with its place: what is left of that is kept. */
const anyHome: Parse<Home> = (value, where) => {
  try {
    return home(value, where);
  } catch (error) {
    if (error instanceof ShapeError && !Array.isArray(value)) return whatIsLeft(value);
    throw error;
  }
};

const place = record<Place>({ revision: hash, offset: whole(0), share }, {});

const setting: Parse<string | number | boolean> = (value, where) => {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return value as string | number | boolean;
  throw new ShapeError(`${where} should be text, a number, true or false.`);
};

const memory = record<Memory>(
  {
    due: time,
    stability: amount,
    difficulty: amount,
    reps: whole(0),
    lapses: whole(0),
    last: time,
  },
  {},
);

const paceSample = record<PaceSample>(
  { lang: orNull(text), words: whole(0), rate: amount, at: time },
  {},
);

const anyObject: Parse<JsonObject> = (value, where) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as JsonObject;
  throw new ShapeError(`${where} should be an object.`);
};

/** What each field of the reader's data may hold. A field that is added to `Fields` is asked for here. */
const FIELDS: { [K in Kind]: { [F in keyof Fields[K]]: Parse<Fields[K][F]> } } = {
  highlight: {
    home: anyHome,
    attached: home,
    detached: flag,
    about: id,
    article: id,
    color: oneOf(...COLORS),
    style: oneOf(...STYLES),
    note: text,
    createdAt: time,
    deletedAt: time,
    foreign: anyObject,
  },
  article: {
    own: parseArticle,
    addedAt: time,
    favourite: flag,
    shelf: oneOf(...SHELVES),
    deletedAt: time,
    finished: flag,
    told: hash,
    cited: record({ title: orNull(text), url: orNull(text) }, {}),
    apart: flag,
  },
  progress: { place, furthest: share, openedAt: time },
  pace: { sample: paceSample },
  passage: { kept: flag },
  sort: { kept: flag },
  tagging: { on: flag },
  view: { name: text, line: text, createdAt: time, deletedAt: time },
  review: { memory, discarded: flag },
  word: {
    word: text,
    sentence: text,
    at: whole(0),
    language: text,
    home,
    meaning: text,
    createdAt: time,
    deletedAt: time,
  },
  lookup: { name: text, address: text, createdAt: time, deletedAt: time },
  reading: { ms: whole(0), source: text, language: text },
  setting: { value: setting },
};

/** Every field that this version knows. */
export const KNOWN_FIELDS: readonly { kind: Kind; field: string }[] = KINDS.flatMap((kind) =>
  Object.keys(FIELDS[kind]).map((field) => ({ kind, field })),
);

/**
 * The change that a value from outside holds: of a known kind and field, with a value that this field may have.
 * Throws a ShapeError that says what is wrong.
 */
export function parseChange(value: unknown, where = 'change'): Change {
  const change = record<{ kind: Kind; id: string; field: string }>(
    { kind: oneOf(...KINDS), id, field: text },
    {},
  )(value, where);
  const fields = new Map(Object.entries<Parse<unknown>>(FIELDS[change.kind]));
  const parse = fields.get(change.field);
  if (!parse) throw new ShapeError(`${where}.field is not known.`);
  const { value: given } = value as { value?: unknown };
  return {
    ...change,
    value: given === null ? null : parse(given, `${where}.value`),
  } as Change;
}
