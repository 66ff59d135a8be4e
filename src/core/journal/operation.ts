import type { Article } from '../article/article.ts';
import type { JsonObject } from '../exchange/annotation.ts';
import type { Home } from '../highlight/anchor.ts';
import type { Color } from '../highlight/color.ts';
import type { Style } from '../highlight/style.ts';

/**
 * The reader's own data, field by field. Each field is set on its own, so that two devices that change
 * different fields of one thing both keep their change. `null` unsets a field.
 */
export interface Fields {
  /** By highlight id. A highlight exists while it has a home or is about an article, and is not deleted. */
  highlight: {
    home: Home;
    /** Id of the article that it is a note on as a whole; it has no home then. */
    about: string;
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
    /** Of an article that the reader brought in and then deleted. */
    deletedAt: number;
    /** What the reader said of it by hand, against what progress tells. */
    finished: boolean;
    /** Of an article that the library does not have: what imported annotations say of it. */
    cited: { title: string | null; url: string | null };
  };
  /** By article id: written often, and never part of undo. */
  progress: {
    place: Place;
    /** The furthest point reached, 0 to 1 of the article's text. */
    furthest: number;
    openedAt: number;
  };
  /** By `passageId`: the reader's decision about one passage, against or with the cleaner's. */
  passage: { kept: boolean };
  /** By `taggingId`: whether a highlight or an article has a tag. */
  tagging: { on: boolean };
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
  'passage',
  'tagging',
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
}

/** A journal entry: a draft that is written, with the device that wrote it and its place there. */
export interface Operation extends Draft {
  device: string;
  sequence: number;
}

/**
 * Reads an operation that comes from the journal or from another tab. Changes of a kind or field that this version does not know are kept
 * out of the result, never out of the journal. Throws a TypeError where it is no operation.
 */
export function parseOperation(value: unknown): Operation {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.time !== 'number')
    throw new TypeError('Not an operation');
  const changes = Array.isArray(value.changes) ? value.changes.filter(isChange) : [];
  return {
    id: value.id,
    time: value.time,
    device: typeof value.device === 'string' ? value.device : '',
    sequence: typeof value.sequence === 'number' ? value.sequence : 0,
    changes,
    ...(typeof value.label === 'string' && { label: value.label }),
    ...(typeof value.undoes === 'string' && { undoes: value.undoes }),
    ...(typeof value.redoes === 'string' && { redoes: value.redoes }),
  };
}

function isChange(value: unknown): value is Change {
  return (
    isRecord(value) &&
    KINDS.includes(value.kind as Kind) &&
    typeof value.id === 'string' &&
    typeof value.field === 'string' &&
    value.value !== undefined
  );
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
