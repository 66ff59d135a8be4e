import { zipSync } from 'fflate';
import type { Article } from '../core/article/article.ts';
import { readCatalog } from '../core/article/catalog.ts';
import { libraryMarkdown } from '../core/backup/libraryMarkdown.ts';
import { neededRevisions, soundRevisions, spokenOf } from '../core/backup/needed.ts';
import { writeBackup } from '../core/backup/writeBackup.ts';
import { readableHighlights } from '../core/highlight/readable.ts';
import { accountOf } from '../core/journal/account.ts';
import type { ReadableFiles } from '../core/journal/files.ts';
import {
  INSTALL_FOLDER,
  JOURNAL_FOLDER,
  REVISIONS_FOLDER,
  SNAPSHOTS_FOLDER,
} from '../core/journal/folders.ts';
import { TooNew } from '../core/journal/format.ts';
import { type Ledger, recall } from '../core/journal/ledger.ts';
import { ledgerOf, load } from '../core/journal/load.ts';
import { KINDS } from '../core/journal/operation.ts';
import { operationsOf } from '../core/journal/operationsOf.ts';
import { bestLanguage } from '../core/language/bestLanguage.ts';
import { cacheNames } from '../core/offline/cacheNames.ts';
import { livingWords } from '../core/words/word.ts';
import { download } from '../platform/download.ts';
import { readPaintHint } from '../platform/paintHint.ts';
import { keptFiles, keptRevisions } from './keptFiles.ts';
import { amountsIn, WORDS, type Words } from './words.ts';

/*
 * A page that needs nothing of the app: it reads the journal with the app's own pure functions and is built apart from it,
 * so that no part of the app that is broken or missing can break it.
 */
const FOLDERS = [JOURNAL_FOLDER, SNAPSHOTS_FOLDER, INSTALL_FOLDER, REVISIONS_FOLDER];
const base = new URL('./', location.href);
const language = bestLanguage([wantedLanguage(), ...navigator.languages], Object.keys(WORDS), 'en');
const words = WORDS[language] as Words;
const today = new Date().toISOString().slice(0, 10);

/** The one that the app spoke last. */
function wantedLanguage(): string {
  try {
    return String(JSON.parse(readPaintHint() ?? '{}').language);
  } catch {
    return '';
  }
}

function speak(): void {
  document.documentElement.lang = language;
  document.title = `${words.title} · Lutrin`;
  for (const said of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const text = words[said.dataset.say as keyof Words];
    if (typeof text === 'string') said.textContent = text;
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

function tell(text: string): void {
  element('told').textContent = text;
}

/** Runs an act when the button is pressed; what goes wrong is told. */
function onPress(id: string, act: () => Promise<void> | void): void {
  element(id).addEventListener('click', async () => {
    tell('');
    try {
      await act();
    } catch (error) {
      tell(
        words.failed.replace('#', () => (error instanceof Error ? error.message : String(error))),
      );
    }
  });
}

async function start(): Promise<void> {
  const files = await keptFiles();
  onPress('files', () => saveFiles(files));
  try {
    const ledger = ledgerOf(await load(files));
    const { articles, highlights, notes, lastChange } = accountOf(ledger, [], Date.now());
    if (lastChange === null) throw new NothingHere();
    const saved = livingWords(ledger.things.word).length;
    const amounts = amountsIn(language, { highlights, notes, articles, saved });
    element('found').textContent = words.found.replace('#', amounts);
    offer(ledger, files);
  } catch (error) {
    if (error instanceof NothingHere) throw error;
    element('found').textContent = error instanceof TooNew ? words.newer : words.unread;
  }
}

class NothingHere extends Error {}

function offer(ledger: Ledger, files: ReadableFiles): void {
  const things = { ...ledger.things, highlight: readableHighlights(ledger.things.highlight) };
  element('saving').hidden = false;
  onPress('backup', async () => {
    recall(ledger);
    const articles = spokenOf(things, await folderArticles());
    const needed = neededRevisions(things, articles);
    const revisions = soundRevisions(await contents(needed, files));
    const library = { entries: operationsOf(ledger), articles, revisions };
    const bytes = writeBackup(library, Date.now());
    download(`lutrin-${today}.zip`, new Blob([bytes], { type: 'application/zip' }));
  });
  onPress('markdown', async () => {
    const said = { saved: words.savedWords, nameless: words.nameless };
    const markdown = libraryMarkdown(things, await folderArticles(), said);
    download('lutrin-notes.md', markdown, 'text/markdown');
  });
  onPress('json', () => download('lutrin.json', jsonOf(ledger), 'application/json'));
}

/** Everything as it is now, by kind, readable without this app. */
function jsonOf({ things }: Ledger): string {
  const lists = KINDS.map((kind) => [
    kind,
    [...things[kind]].map(([id, fields]) => ({ id, ...fields })),
  ]);
  return JSON.stringify(Object.fromEntries(lists), null, 2);
}

/** What the reader brought in, and what the app had kept of the folder. */
async function contents(
  needed: ReadonlySet<string>,
  files: ReadableFiles,
): Promise<Map<string, string>> {
  const found = await keptRevisions(files);
  for (const hash of needed) {
    if (found.has(hash)) continue;
    const kept = await caches.match(new URL(`library/revisions/${hash}.json`, base));
    if (kept) found.set(hash, await kept.text());
  }
  return new Map([...found].filter(([hash]) => needed.has(hash)));
}

async function folderArticles(): Promise<Article[]> {
  try {
    return await readCatalog(async (file) =>
      (await fetch(new URL(`library/${file}`, base))).json(),
    );
  } catch {
    return [];
  }
}

async function saveFiles({ list, read }: ReadableFiles): Promise<void> {
  const all: Record<string, Uint8Array> = {};
  for (const folder of FOLDERS)
    for (const name of await list(folder)) {
      const bytes = await read(folder, name);
      if (bytes) all[`${folder}/${name}`] = bytes;
    }
  const zip = zipSync(all) as Uint8Array<ArrayBuffer>;
  download(`lutrin-files-${today}.zip`, new Blob([zip], { type: 'application/zip' }));
}

/** Lets go of the app's own files, never of the reader's, and opens what the server has now. */
async function repair(): Promise<void> {
  // The service worker leaves this file to the network: whether it comes says whether the app can come anew.
  const reached = await fetch(new URL('sw.js', base), { cache: 'no-store' }).catch(() => null);
  if (!reached?.ok) {
    tell(words.unreached);
    return;
  }
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of registrations)
    if (registration.scope === base.href) await registration.unregister();
  const { shellPrefix } = cacheNames(base.pathname);
  for (const name of await caches.keys())
    if (name.startsWith(shellPrefix)) await caches.delete(name);
  location.assign(base);
}

speak();
onPress('repair', repair);
start().catch(() => {
  element('found').textContent = words.nothing;
});
