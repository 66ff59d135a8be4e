import { strToU8, zipSync } from 'fflate';
import { articleText } from '../core/article/text.ts';
import { writeCsv } from '../core/exchange/csv.ts';
import { fileNames } from '../core/exchange/fileNames.ts';
import { grouped } from '../core/exchange/grouped.ts';
import { NOTE_FIELDS, type Sheet, writeNote, writeOneNote } from '../core/exchange/markdownNote.ts';
import { annotationsOf, type Cited, type Marked, markedIn } from '../core/exchange/marked.ts';
import { parseTemplate } from '../core/exchange/template.ts';
import { writeW3c } from '../core/exchange/writeW3c.ts';
import { tagsByThing } from '../core/tags/tags.ts';
import { download } from '../platform/download.ts';
import { fetchCatalog, fetchRevision } from '../platform/library.ts';
import { randomId } from '../platform/randomId.ts';
import { useArticles } from './articles.ts';
import { highlightChangedAt, startLedger, things } from './ledger.ts';
import { noteTemplate } from './noteTemplate.ts';

export type ExportFormat = 'markdown' | 'notes' | 'csv' | 'w3c';

/** What to export. Without ids or article: everything. */
export interface ExportScope {
  /** What the file is called, before its ending. */
  name: string;
  ids?: ReadonlySet<string>;
  article?: string;
}

/** Writes highlights and notes to a file and hands it to the reader. Returns how many there were. */
export async function exportMarked(scope: ExportScope, format: ExportFormat): Promise<number> {
  await startLedger().catch(() => null);
  const marked = markedOf(scope);
  const citedOf = await citing();
  const [name = ''] = fileNames([scope.name], ENDINGS[format]);
  if (format === 'csv') download(name, writeCsv(marked, citedOf), 'text/csv');
  else if (format === 'w3c')
    download(name, await w3cOf(marked, citedOf, scope.name), 'application/ld+json');
  else download(name, notesOf(sheetsOf(marked, citedOf), format), 'text/markdown');
  return marked.length;
}

const ENDINGS: Record<ExportFormat, string> = {
  markdown: '.md',
  notes: '.zip',
  csv: '.csv',
  w3c: '.jsonld',
};

/** What a scope holds, each article's in the order of its text. */
function markedOf({ ids, article }: ExportScope): Marked[] {
  const tags = tagsByThing(things.tagging.getState());
  const start = ({ home }: Marked) => home?.span.start ?? -1;
  return markedIn(things.highlight.getState(), tags, highlightChangedAt)
    .filter((one) => (ids?.has(one.id) ?? true) && (article ?? one.article) === one.article)
    .sort((a, b) => start(a) - start(b));
}

/** Names any article: the folder's, the reader's own, and those that annotations alone tell of. */
async function citing(): Promise<(article: string) => Cited | undefined> {
  const folder = await fetchCatalog().catch(() => ({ articles: [] }));
  const known = new Map<string, Cited>(folder.articles.map((article) => [article.id, article]));
  for (const [id, { own, cited }] of useArticles.getState())
    if (own ?? cited) known.set(id, own ?? elsewhere(id, cited));
  return (article) => known.get(article);
}

function elsewhere(id: string, cited: { title: string | null; url: string | null } | undefined) {
  const { title, url } = cited ?? { title: null, url: null };
  const nothing = { byline: null, site: null, publishedAt: null, lang: null };
  return { ...nothing, id, title: title ?? url ?? UNKNOWN, url };
}

const UNKNOWN = 'An article that is not in the library';

function sheetsOf(marked: readonly Marked[], citedOf: (id: string) => Cited | undefined): Sheet[] {
  const tags = tagsByThing(things.tagging.getState());
  return [...grouped(marked, ({ article }) => article)].map(([id, its]) => ({
    cited: citedOf(id) ?? elsewhere(id, undefined),
    tags: tags.get(id) ?? [],
    marked: its,
  }));
}

function notesOf(sheets: readonly Sheet[], format: 'markdown' | 'notes'): string | Blob {
  const template = parseTemplate(noteTemplate(), NOTE_FIELDS);
  const today = new Date().toISOString().slice(0, 10);
  if (format === 'markdown') return writeOneNote(sheets, template, today);
  const names = fileNames(
    sheets.map(({ cited }) => cited.title),
    '.md',
  );
  const files = sheets.map((sheet, at) => [names[at], strToU8(writeNote(sheet, template, today))]);
  return new Blob([zipSync(Object.fromEntries(files))], { type: 'application/zip' });
}

async function w3cOf(
  marked: readonly Marked[],
  cited: (id: string) => Cited | undefined,
  label: string,
): Promise<string> {
  const grounds = new Map<string, { text: string }>();
  for (const revision of new Set(marked.flatMap(({ home }) => home?.revision || []))) {
    const content = await fetchRevision(revision).catch(() => null);
    if (content) grounds.set(revision, { text: articleText(content.blocks) });
  }
  const ground = (revision: string) => grounds.get(revision);
  const id = `urn:x-lutrin:collection:${randomId()}`;
  return JSON.stringify(writeW3c(annotationsOf(marked, { cited, ground }), { id, label }), null, 1);
}
