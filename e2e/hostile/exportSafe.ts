import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { unguard, writeCsv } from '../../src/core/exchange/csv.ts';
import { fileNames } from '../../src/core/exchange/fileNames.ts';
import { NOTE_FIELDS, NOTE_TEMPLATE, writeNote } from '../../src/core/exchange/markdownNote.ts';
import type { Cited, Marked } from '../../src/core/exchange/marked.ts';
import { parseTemplate } from '../../src/core/exchange/template.ts';
import { csvRows } from '../../src/core/imports/csv.ts';
import type { Row } from './manifest.ts';

/** What an export must not let a value become; judged on the very functions that write the files. */
export function exportFaults({ bytes, expect }: Row): string[] {
  const value: string = JSON.parse(bytes.toString()).value;
  const { format = '' } = expect;
  if (format === 'csv') return csvFaults(value);
  if (format === 'markdown') return markdownFaults(value);
  if (format.startsWith('filename')) return nameFaults(value);
  return markdownFaults(value); // there is no HTML export: the notes are all that leaves for reading
}

const CITED: Cited = {
  id: 'a',
  title: 'Un article',
  byline: null,
  site: null,
  url: null,
  publishedAt: null,
  lang: 'fr',
};

function markedWith(note: string): Marked {
  const quote = { exact: 'les mots', prefix: '', suffix: '' };
  const home = { article: 'a', revision: '', span: { start: 0, end: 0 }, quote, words: 'les mots' };
  const rest = {
    detached: false,
    style: 'fill',
    tags: [],
    createdAt: 0,
    changedAt: null,
    foreign: null,
  } as const;
  return { id: 'h', article: 'a', home, color: 'saffron', note, ...rest };
}

/** No cell is a formula, and the value comes back. */
function csvFaults(value: string): string[] {
  const [header, row] = csvRows(writeCsv([markedWith(value)], () => CITED));
  const cell = row?.cells[header?.cells.indexOf('Note') ?? -1] ?? '';
  const faults =
    unguard(cell) === value.toWellFormed() ? [] : [`it comes back as “${unguard(cell)}”`];
  if (/^\s*[=+\-@＝＋－＠]/.test(cell) && !cell.startsWith('\t'))
    faults.push('it begins as a formula');
  return faults;
}

/** As the syntax has it: what makes links of addresses in plain text afterwards is left out. */
const READING = gfmFromMarkdown().map(({ transforms: _, ...reading }) => reading);

/** In the note's place stand its words and nothing else. */
function markdownFaults(value: string): string[] {
  const written = writeNote(
    { cited: CITED, tags: [], marked: [markedWith(value)] },
    parseTemplate(NOTE_TEMPLATE, NOTE_FIELDS),
    '2026-01-01',
  );
  const body = written.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [READING] });
  const [title, quote, ...note] = tree.children;
  const faults = [title?.type === 'heading', quote?.type === 'blockquote'].every(Boolean)
    ? []
    : ['the note has changed what stands before it'];
  const words = note.map(wordsOf).join(' ');
  const odd = note.flatMap(kindsOf).find((kind) => !['paragraph', 'text', 'break'].includes(kind));
  if (odd) faults.push(`a ${odd} comes of it`);
  if (fold(words) !== fold(value)) faults.push(`it reads “${words.slice(0, 80)}”`);
  return faults;
}

function kindsOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsOf) : [])];
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : ' ';
}

function fold(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/gu, ' ').trim();
}

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]|^[. ~]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name that every system takes, twice given apart even where case and normal form don't count. */
function nameFaults(value: string): string[] {
  const names = fileNames([value, value, value.toUpperCase(), value.normalize('NFD')], '.md');
  const faults = names
    .filter((name) => FORBIDDEN.test(name) || Buffer.byteLength(name) > 120 || name === '.md')
    .map((name) => `“${name}” is no safe name`);
  const keys = new Set(names.map((name) => name.normalize('NFKC').toLowerCase()));
  return keys.size === names.length ? faults : [...faults, 'two files have the same name'];
}
