import { parseRevision } from '../core/article/parse.ts';
import { REVISIONS_FOLDER, ROOT_FOLDER, revisionFile } from '../core/journal/folders.ts';
import { fold } from '../core/search/fold.ts';
import { searchText } from '../core/search/searchText.ts';
import type { SearchReply, SearchRequest } from './searchMessages.ts';

/** Folded texts by revision: the folder's, fetched once, and those that the reader brought in. */
const texts = new Map<string, string>();
let fetched: Promise<void> | undefined;

addEventListener('message', async (event: MessageEvent<SearchRequest & { number: number }>) => {
  const { number, textsUrl, words, own } = event.data;
  fetched ??= fetchTexts(textsUrl);
  await fetched.catch(() => {
    fetched = undefined;
  });
  await Promise.all(own.filter((hash) => !texts.has(hash)).map(readOwn));
  const wanted = fold(words).split(' ').filter(Boolean);
  const revisions = [...texts]
    .filter(([, text]) => wanted.every((word) => text.includes(word)))
    .map(([hash]) => hash);
  postMessage({ number, revisions } satisfies SearchReply);
});

async function fetchTexts(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const value = (await response.json()) as { texts?: Record<string, unknown> };
  for (const [hash, text] of Object.entries(value.texts ?? {}))
    if (typeof text === 'string') texts.set(hash, text);
}

async function readOwn(hash: string): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle(ROOT_FOLDER);
    const folder = await ours.getDirectoryHandle(REVISIONS_FOLDER);
    const file = await (await folder.getFileHandle(revisionFile(hash))).getFile();
    const revision = parseRevision(JSON.parse(await file.text()));
    texts.set(hash, searchText(revision.title ?? '', revision));
  } catch {
    // Not on this device: its title is still searched, in the list.
  }
}
