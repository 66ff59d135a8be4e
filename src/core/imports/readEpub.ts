import { Parser } from 'htmlparser2';
import { decode } from '../decode/decode.ts';
import { emptyArticle, type Part, Refused } from './found.ts';
import { EntryTrouble, type ZipEntry } from './zip.ts';

/** Whether an archive is an EPUB book. */
export function isEpub(entries: readonly ZipEntry[]): boolean {
  return entries.some(
    ({ name }) => name === 'META-INF/container.xml' || name.endsWith('.opf') || name === 'mimetype',
  );
}

/** A book as one article: its chapters in the order of the spine, each once. Throws Refused. */
export function readEpub(entries: readonly ZipEntry[]): Part[] {
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (path: string | undefined) => textOf(files.get(path ?? ''));
  const container = read('META-INF/container.xml');
  const opfPath =
    container === null ? undefined : elementsOf(container, 'rootfile')[0]?.['full-path'];
  const opf = read(opfPath);
  if (opf === null || opfPath === undefined) throw new Refused('damaged');
  const folder = opfPath.slice(0, opfPath.lastIndexOf('/') + 1);
  const chapters = chaptersOf(opf).map((href) => inFolder(folder, href));
  if (isLocked(read('META-INF/encryption.xml'), chapters)) throw new Refused('copyProtected');
  if (!chapters.some((path) => files.has(path))) throw new Refused('noText');
  const title = wordsOf(opf, 'dc:title');
  return [
    {
      name: title,
      read() {
        const content = chapters.map((path) => bodyOf(read(path) ?? '')).join('\n');
        return {
          ...emptyArticle(),
          title,
          author: wordsOf(opf, 'dc:creator') || null,
          content: { kind: 'html', content },
        };
      },
    },
  ];
}

/** Addresses of the chapters, each once, as they stand. */
function chaptersOf(opf: string): string[] {
  const items = new Map(
    elementsOf(opf, 'item').map(({ id = '', href = '' }) => [id, href] as const),
  );
  const spine = elementsOf(opf, 'itemref').map(({ idref = '' }) => items.get(idref) ?? '');
  return [...new Set(spine)].filter((href) => href !== '');
}

/** The name of the entry that an address means; addresses that lead out of the book mean none. */
function inFolder(folder: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `epub:///${folder}`).pathname).replace(/^\/+/, '');
  } catch {
    return href;
  }
}

/** Fonts are often locked; a book is when a chapter is. */
function isLocked(encryption: string | null, chapters: readonly string[]): boolean {
  const locked = encryption === null ? [] : elementsOf(encryption, /CipherReference$/i);
  return locked.some((attributes) => chapters.includes(attributes.URI ?? attributes.uri ?? ''));
}

function textOf(entry: ZipEntry | undefined): string | null {
  if (!entry) return null;
  try {
    return decode(entry.read()).text;
  } catch (error) {
    if (error instanceof EntryTrouble) return null;
    throw error;
  }
}

/** Attributes of the elements of that name, in their order. XML entities that a file defines are never expanded. */
function elementsOf(xml: string, name: string | RegExp): Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  const fits = (tag: string) =>
    typeof name === 'string' ? tag === name || tag.endsWith(`:${name}`) : name.test(tag);
  const parser = new Parser(
    { onopentag: (tag, attributes) => void (fits(tag) && found.push(attributes)) },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** The words of the first element of that name. */
function wordsOf(xml: string, name: string): string {
  let words = '';
  let depth = 0;
  let done = false;
  const parser = new Parser(
    {
      onopentag(tag) {
        if (tag === name || depth > 0) depth++;
      },
      ontext(text) {
        if (depth > 0 && !done) words += text;
      },
      onclosetag() {
        if (depth > 0 && --depth === 0) done = true;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return words.trim();
}

/** What stands in the body, so that each chapter's head says nothing of the book. */
function bodyOf(chapter: string): string {
  const start = /<body\b[^>]*>/i.exec(chapter);
  const end = chapter.search(/<\/body\s*>/i);
  return start ? chapter.slice(start.index + start[0].length, end < 0 ? undefined : end) : chapter;
}
