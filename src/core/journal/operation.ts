import type { Article } from '../article/article.ts';
import type { Shelf } from '../article/shelf.ts';
import type { JsonObject } from '../exchange/annotation.ts';
import type { Home } from '../highlight/anchor.ts';
import type { Color } from '../highlight/color.ts';
import type { Style } from '../highlight/style.ts';
import type { PaceSample } from '../pace/pace.ts';
import type { Memory } from '../review/memory.ts';

/**
 * The reader's own data, field by field. Each field is set on its own, so that two devices that change
 * different fields of one thing both keep their change. `null` unsets a field.
 */
export interface Fields {
  /** By highlight id. A highlight exists while it has a home or is about an article, and is not deleted. */
  highlight: {
    home: Home;
    /** Where the reader attached it by hand after a change of the text: goes before `home`, which stays as it was. */
    attached: Home;
    /** True: the reader keeps it as a note, without a place in the text. */
    detached: boolean;
    /** Id of the article that it is a note on as a whole; it has no home then. */
    about: string;
    /** Id of the article that it belongs to, where that came only after it: goes before what `home` and `about` say. */
    article: string;
    color: Color;
    /** Absent: fill. */
    style: Style;
    /** Markdown. */
    note: string;
    createdAt: number;
    deletedAt: number;
    /** Of an annotation that was imported: as it came, so that it can leave as it came. */
    foreign: JsonObject;
  };
  /** By article id. */
  article: {
    /** Of an article that the reader brought in: its row. */
    own: Article;
    addedAt: number;
    favourite: boolean;
    /** Absent: in the inbox. */
    shelf: Shelf;
    /** Of an article that the reader brought in and then deleted. */
    deletedAt: number;
    /** What the reader said of it by hand, against what progress tells. */
    finished: boolean;
    /** The revision whose effect on the highlights the reader has been told of. */
    told: string;
    /** Of an article that the library does not have: what imported annotations say of it. */
    cited: { title: string | null; url: string | null };
    /** Of a near-copy: the reader lists it for itself, not behind its original. */
    apart: boolean;
  };
  /** By article id: written often, and never part of undo. */
  progress: {
    place: Place;
    /** The furthest point reached, 0 to 1 of the article's text. */
    furthest: number;
    openedAt: number;
  };
  /** By article id: how fast it was read, the last time that enough of it was. */
  pace: { sample: PaceSample };
  /** By `passageId`: the reader's decision about one passage, against or with the cleaner's. */
  passage: { kept: boolean };
  /** By `sortId`: whether what is left out for one reason stays in all that comes from one source. */
  sort: { kept: boolean };
  /** By `taggingId`: whether a highlight or an article has a tag. */
  tagging: { on: boolean };
  /** By view id: a line of words (core/query) that the reader kept under a name. */
  view: { name: string; line: string; createdAt: number; deletedAt: number };
  /** By highlight id: whether and when it comes back for review. */
  review: {
    memory: Memory;
    /** True: the reader does not want it back. */
    discarded: boolean;
  };
  /** By word id: words that the reader saved, as in a language that they learn, with their sentence. */
  word: {
    word: string;
    sentence: string;
    /** Where in the sentence the word begins, UTF-16. */
    at: number;
    /** BCP 47; unset where it is not known. */
    language: string;
    /** Where it stood when it was saved. */
    home: Home;
    /** What the reader says that it means. */
    meaning: string;
    createdAt: number;
    deletedAt: number;
  };
  /** By look-up id: a site that the reader chose to look words up in; its address has `{word}` where the word goes. */
  lookup: { name: string; address: string; createdAt: number; deletedAt: number };
  /** By `readingId`: how long one article was read on one day with one device. Written often, and never part of undo. */
  reading: {
    /** Milliseconds. */
    ms: number;
    /** Where the article is from, as it said of itself; unset where it did not. */
    source: string;
    /** BCP 47; unset where it is not known. */
    language: string;
  };
  /** By the setting's name. */
  setting: { value: string | number | boolean };
}

/** Where a reader stopped: the first character in view. */
export interface Place {
  revision: string;
  /** UTF-16 offset in that revision's text. */
  offset: number;
  /** The same as a share of the kept text, 0 to 1: where to look in another revision. */
  share: number;
}

export type Kind = keyof Fields;
export const KINDS: readonly Kind[] = [
  'highlight',
  'article',
  'progress',
  'pace',
  'passage',
  'sort',
  'tagging',
  'view',
  'review',
  'word',
  'lookup',
  'reading',
  'setting',
];

/** One field of one thing, set to a value. */
export type Change = {
  [K in Kind]: {
    [F in keyof Fields[K]]: { kind: K; id: string; field: F; value: Fields[K][F] | null };
  }[keyof Fields[K]];
}[Kind];

/** What one act of the reader changes, before the journal numbers it. */
export interface Draft {
  /** Random and unique. */
  id: string;
  /** Milliseconds since 1970, never before an operation that this device has seen. */
  time: number;
  changes: Change[];
  /** What the act is called in "Undo: …"; absent when undo passes over it. */
  label?: string;
  /** Id of the operation that this one takes back. */
  undoes?: string;
  /** Id of the operation that this one does again, after it was taken back. */
  redoes?: string;
  /** True where it came from a backup or another device: undo passes over it, unless it is a part of an act. */
  merged?: boolean;
  /** Id of the act that it is a part of: undo takes back all parts of one at once. */
  act?: string;
}

/** A journal entry: a draft that is written, with the device that wrote it and its place there. */
export interface Operation extends Draft {
  device: string;
  sequence: number;
}

/**
 * Reads an operation that comes from the journal, another tab, or a backup. What this version does not know, be it a kind, a
 * field or more about the operation, is kept as it is. Throws a TypeError where it is no operation.
 */
export function parseOperation(value: unknown): Operation {
  if (!isRecord(value) || typeof value.id !== 'string' || !isTime(value.time))
    throw new TypeError('Not an operation');
  const { id, time, device, sequence, changes, label, undoes, redoes, merged, act, ...unknown } =
    value;
  return {
    ...unknown,
    id,
    time,
    device: typeof device === 'string' ? device : '',
    sequence: typeof sequence === 'number' ? sequence : 0,
    changes: Array.isArray(changes) ? changes.filter(isChange) : [],
    ...(typeof label === 'string' && { label }),
    ...(typeof undoes === 'string' && { undoes }),
    ...(typeof redoes === 'string' && { redoes }),
    ...(merged === true && { merged }),
    ...(typeof act === 'string' && { act }),
  };
}

/** The operation that a value is; none where it is none, as what only a newer version can read. */
export function operationIn(value: unknown): Operation[] {
  try {
    return [parseOperation(value)];
  } catch {
    return [];
  }
}

/** The last that a Date can hold, ms since 1970. */
export const LATEST_TIME = 8.64e15;

function isTime(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LATEST_TIME;
}

function isChange(value: unknown): value is Change {
  return (
    isRecord(value) &&
    isName(value.kind) &&
    typeof value.id === 'string' &&
    isName(value.field) &&
    value.value !== undefined
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^\S+$/.test(value);
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
