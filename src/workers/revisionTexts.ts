import { REVISIONS_FOLDER, revisionFile } from '../core/journal/folders.ts';
import { type Searched, searchedIn } from '../core/search/searched.ts';
import { mainLanguage } from '../core/search/stemmers.ts';
import { answer } from './answer.ts';
import { opfsFiles } from './opfsFiles.ts';
import type { SearchedLibrary } from './searchMessages.ts';

/** What a reader sees of a revision, block by block. */
export interface RevisionText {
  language: string;
  texts: string[];
  /** The same without the title, which rows show anyway. */
  body: string[];
}

const MOST = 200;
/** Looked at lately, the oldest first. */
const lately = new Map<string, RevisionText>();

/** The text of a revision of the library, from this device or the network; null where it can't be had. */
export async function revisionText(
  library: SearchedLibrary,
  hash: string,
): Promise<RevisionText | null> {
  const known = lately.get(hash);
  if (known) return known;
  const revision =
    (await ownRevision(hash)) ?? (await fetchedRevision(library, hash).catch(() => null));
  if (!revision) return null;
  const textsOf = (blocks: Searched['blocks']) => blocks.map(({ text }) => text);
  const text = {
    language: mainLanguage(revision.lang),
    texts: textsOf(revision.blocks),
    body: textsOf(revision.blocks.filter(({ kind }) => kind !== 'title')),
  };
  lately.set(hash, text);
  for (const oldest of lately.keys()) if (lately.size > MOST) lately.delete(oldest);
  return text;
}

/** A revision that the reader brought in; null where it is not on this device. */
export async function ownRevision(hash: string): Promise<Searched | null> {
  try {
    const bytes = await (await opfsFiles()).read(REVISIONS_FOLDER, revisionFile(hash));
    return bytes && searchedIn(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** A text that is merely looked through is not kept for that. Asked directly, what is kept comes sooner. */
async function fetchedRevision({ folder, kept }: SearchedLibrary, hash: string): Promise<Searched> {
  const url = `${folder}revisions/${hash}.json`;
  const known = await globalThis.caches?.match(url, { cacheName: kept }).catch(() => undefined);
  const response = known ?? (await answer(url, { cache: 'no-store' }));
  return searchedIn(await response.text());
}
