import searchUrl from '../workers/search.ts?worker&url';
import type { SearchReply, SearchRequest } from '../workers/searchMessages.ts';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';

let ask: ((request: SearchRequest) => Promise<SearchReply>) | undefined;

/** Hashes of the revisions whose text holds all the words. `own`: revisions that the reader brought in. */
export async function searchTexts(words: string, own: string[]): Promise<Set<string>> {
  ask ??= askWorker<SearchRequest, SearchReply>(
    new Worker(trustedUrl(searchUrl), { type: 'module', name: 'search' }),
  );
  const textsUrl = `${import.meta.env.BASE_URL}library/texts.json`;
  return new Set((await ask({ textsUrl, words, own })).revisions);
}
