import { decode } from '../decode/decode.ts';
import { emptyArticle, type FoundArticle, type FoundMark, type Part, Refused } from './found.ts';
import { isGiven, parseJson, textIn } from './given.ts';
import { articleOfEntry } from './readJson.ts';
import { EntryTrouble, type ZipEntry } from './zip.ts';

const METADATA = /^metadata_\d+_to_\d+\.json$/;

/** Whether an archive is what Omnivore gave its readers when it closed. */
export function isOmnivore(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => METADATA.test(name));
}

/** The articles of an Omnivore archive, with their texts and highlights. Throws Refused. */
export function readOmnivore(entries: readonly ZipEntry[]): Part[] {
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  return entries
    .filter(({ name }) => METADATA.test(name))
    .flatMap((entry) => {
      const list = parseJson(textOf(entry));
      return Array.isArray(list) ? list.map((item, index) => partOf(item, index, files)) : [];
    });
}

/** Of the file that names the others: without it there is nothing to read. */
function textOf(entry: ZipEntry): string {
  try {
    return decode(entry.read()).text;
  } catch (error) {
    throw error instanceof EntryTrouble ? new Refused('damaged') : error;
  }
}

function partOf(item: unknown, index: number, files: ReadonlyMap<string, ZipEntry>): Part {
  const entry = isGiven(item) ? item : null;
  const name = (entry && textIn(entry, 'title', 'slug', 'url')) || `Entry ${index + 1}`;
  return {
    name,
    read() {
      if (!entry) return { name, why: 'shape', raw: JSON.stringify(item) };
      const slug = textIn(entry, 'slug');
      const html = files.get(`content/${slug}.html`);
      const highlights = files.get(`highlights/${slug}.md`);
      const article: FoundArticle = { ...emptyArticle(), ...articleOfEntry(entry) };
      if (html) article.content = { kind: 'html', content: decode(html.read()).text };
      if (highlights) article.marks.push(...marksIn(decode(highlights.read()).text));
      return article;
    },
  };
}

/** A quote, its labels and its note, as the export writes them: the quote's lines begin with `>` or follow bare. */
function marksIn(markdown: string): FoundMark[] {
  const marks: FoundMark[] = [];
  for (const block of markdown.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const text = block.trim();
    const open = marks.at(-1);
    if (text.startsWith('>')) marks.push(emptyMark(text.replace(/^> ?/gm, '').trim()));
    else if (open && open.note === '' && open.tags.length === 0 && /^(#\S+\s*)+$/.test(text))
      open.tags.push(...text.split(/\s*#/).filter((tag) => tag !== ''));
    else if (text !== '' && open) open.note = [open.note, text].filter(Boolean).join('\n\n');
    else if (text !== '') marks.push({ ...emptyMark(''), note: text });
  }
  return marks;
}

function emptyMark(words: string): FoundMark {
  return { words, note: '', color: null, createdAt: null, tags: [] };
}
