import { t } from '@lingui/core/macro';
import { strToU8, zipSync } from 'fflate';
import { articleText } from '../core/article/text.ts';
import { writeCsv } from '../core/exchange/csv.ts';
import { fileNames } from '../core/exchange/fileNames.ts';
import { NOTE_FIELDS, type Sheet, writeNote, writeOneNote } from '../core/exchange/markdownNote.ts';
import { annotationsOf, type Cited, type Marked, markedIn } from '../core/exchange/marked.ts';
import { citedIn, sheetsOf } from '../core/exchange/sheets.ts';
import { parseTemplate } from '../core/exchange/template.ts';
import { writeW3c } from '../core/exchange/writeW3c.ts';
import { tagsByThing } from '../core/tags/tags.ts';
import { download } from '../platform/download.ts';
import { fetchCatalog, fetchRevision } from '../platform/library.ts';
import { randomId } from '../platform/randomId.ts';
import { colorNamesOf } from './colorNames.ts';
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
  const { articles } = await fetchCatalog().catch(() => ({ articles: [] }));
  const nameless = t`An article that is no longer in the library`;
  const citedOf = citedIn({ article: things.article.getState() }, articles, nameless);
  const [name = ''] = fileNames([scope.name], ENDINGS[format]);
  if (format === 'csv') download(name, writeCsv(marked, citedOf), 'text/csv');
  else if (format === 'w3c')
    download(name, await w3cOf(marked, citedOf, scope.name), 'application/ld+json');
  else {
    const colorNames = colorNamesOf(things.setting.getState());
    const sheets = sheetsOf(marked, tagsNow(), citedOf, nameless).map((one) => ({
      ...one,
      colorNames,
    }));
    download(name, notesOf(sheets, format), 'text/markdown');
  }
  return marked.length;
}

const ENDINGS: Record<ExportFormat, string> = {
  markdown: '.md',
  notes: '.zip',
  csv: '.csv',
  w3c: '.jsonld',
};

/** What a scope holds, in the order it was made. */
function markedOf({ ids, article }: ExportScope): Marked[] {
  return markedIn(things.highlight.getState(), tagsNow(), highlightChangedAt).filter(
    (one) => (ids?.has(one.id) ?? true) && (article ?? one.article) === one.article,
  );
}

function tagsNow(): ReadonlyMap<string, readonly string[]> {
  return tagsByThing(things.tagging.getState());
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
