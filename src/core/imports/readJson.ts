import type { Json } from '../exchange/annotation.ts';
import { isAnnotations } from '../exchange/readAnnotations.ts';
import {
  emptyArticle,
  type FoundArticle,
  type FoundMark,
  type Part,
  Refused,
  type Skipped,
} from './found.ts';
import { type Given, isGiven, listIn, own, parseJson, textIn, timeOf } from './given.ts';

/** Where apps put the list of what they hold. */
const LISTS = ['bookmarks', 'articles', 'items', 'entries', 'documents', 'highlights', 'list'];

/** The articles of another app's JSON. Throws Refused where it is no JSON, or none that is known. */
export function readJson(text: string): Part[] {
  const value = parseJson(text.replace(/^\uFEFF/, ''));
  if (isAnnotations(value as Json)) throw new Refused('annotations');
  const entries = entriesOf(value);
  const parts = entries.map(partOf);
  if (!entries.some(isEntry)) throw new Refused('jsonUnknown');
  return parts;
}

/** The same of JSON lines: each its own entry, so that one that was cut off costs no other. Throws Refused. */
export function readJsonLines(text: string): Part[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const parts = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : { line, entry: entryIn(line), index },
  );
  if (!parts.some(({ entry }) => isEntry(entry))) throw new Refused('jsonUnknown');
  return parts.map(({ line, entry, index }) =>
    entry === undefined
      ? { name: `Line ${index + 1}`, read: () => cutOff(line, index) }
      : partOf(entry, index),
  );
}

function entryIn(line: string): unknown {
  try {
    return parseJson(line);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function cutOff(raw: string, index: number): Skipped {
  return { name: `Line ${index + 1}`, why: 'damaged', raw };
}

/** One entry of an export, by the names that apps give its fields. */
export function articleOfEntry(entry: Given): FoundArticle {
  const inner = own(entry, 'content');
  const content = isGiven(inner) ? inner : entry;
  const html = textIn(entry, 'content', 'html');
  const text = textIn(content, 'text', 'body');
  return {
    ...emptyArticle(),
    title: textIn(entry, 'title', 'name', 'document_title'),
    author:
      textIn(entry, 'author', 'byline') ||
      textOf(listIn(entry, 'published_by', 'authors')[0]) ||
      null,
    url:
      textIn(entry, 'url', 'given_url', 'link', 'uri', 'source_url') ||
      textIn(content, 'url') ||
      null,
    content: html ? { kind: 'html', content: html } : text ? { kind: 'text', content: text } : null,
    addedAt: timeOf(own(entry, 'savedAt', 'created_at', 'createdAt', 'created', 'time_added')),
    favourite: isTrue(own(entry, 'is_starred', 'favorite', 'favourite')),
    finished:
      isTrue(own(entry, 'is_archived', 'archived')) || /^archived$/i.test(textIn(entry, 'state')),
    tags: listIn(entry, 'tags', 'labels')
      .map(textOf)
      .filter((tag) => tag !== ''),
    marks: listIn(entry, 'annotations', 'highlights').flatMap(markOf),
  };
}

function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isGiven(value)) return [];
  const collections = listIn(value, 'collections').filter(isGiven);
  if (collections.length > 0) return collections.flatMap((one) => listIn(one, 'links'));
  const list = LISTS.map((name) => listIn(value, name)).find((found) => found.length > 0);
  return list ?? (isEntry(value) ? [value] : []);
}

/** What has an address, or a title and something to read. */
function isEntry(value: unknown): value is Given {
  if (!isGiven(value)) return false;
  const article = articleOfEntry(value);
  return (
    article.url !== null ||
    (article.title !== '' && (article.content !== null || article.marks.length > 0))
  );
}

function partOf(entry: unknown, index: number): Part {
  const name = (isGiven(entry) && textIn(entry, 'title', 'name', 'url')) || `Entry ${index + 1}`;
  return {
    name,
    read: () =>
      isEntry(entry) ? articleOfEntry(entry) : { name, why: 'shape', raw: JSON.stringify(entry) },
  };
}

/** A highlight: where a quote has a name of its own, `text` is the note on it. */
function markOf(value: unknown): FoundMark[] {
  if (!isGiven(value)) return [];
  const quote = textIn(value, 'quote', 'exact');
  const words = quote || textIn(value, 'text');
  const note =
    textIn(value, 'note', 'annotation', 'comment') || (quote ? textIn(value, 'text') : '');
  if (words.trim() === '' && note.trim() === '') return [];
  return [
    {
      words,
      note,
      color: textIn(value, 'color') || null,
      createdAt: timeOf(
        own(value, 'created_at', 'createdAt', 'created', 'highlighted_at', 'timestamp'),
      ),
      tags: listIn(value, 'tags', 'labels')
        .map(textOf)
        .filter((tag) => tag !== ''),
    },
  ];
}

/** A name that is text or an object that holds one. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isGiven(value) ? textIn(value, 'name', 'label', 'slug', 'title') : '';
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}
