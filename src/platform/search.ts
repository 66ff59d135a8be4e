import { cacheNames } from '../core/offline/cacheNames.ts';
import { type Asked, askedOf } from '../core/search/asked.ts';
import { HASH_LENGTH } from '../core/search/segmentFormat.ts';
import type { Snippet } from '../core/search/snippet.ts';
import searchUrl from '../workers/search.ts?worker&url';
import type { SearchedLibrary, SearchReply, SearchRequest } from '../workers/searchMessages.ts';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';

/** What was found: revisions, the best first. */
export interface Found {
  revisions: string[];
  /** Whether only titles, and what the reader brought in, could be searched. */
  titlesOnly: boolean;
  /** Whether it stands for what was found before, rather than follows it. */
  anew: boolean;
  /** Finds more where not all has been looked at; null where that is all. */
  more: (() => Promise<Found>) | null;
}

const NOTHING = askedOf([], false);

let worker: Worker | undefined;
let ask: ((request: SearchRequest) => Promise<SearchReply>) | undefined;
/** The revisions' hashes by number, in one piece: as so many strings they would take twice the room. */
let known = '';
/** What the worker was told that the reader brought in. */
let told: readonly string[] | undefined;

/**
 * The revisions that hold what is asked for. `own`: those that the reader brought in, the same list while it stays the same.
 * With `titlesFirst` titles are told soon where texts are to be waited for.
 */
export async function searchTexts(
  asked: Asked,
  own: readonly string[],
  { titlesFirst = false } = {},
): Promise<Found> {
  const reply = await answerTo({ type: 'search', asked, titlesFirst }, own);
  if (reply.extent !== 'coming') return foundBy(asked, reply);
  const more = async () => ({ ...(await searchTexts(asked, told ?? own)), anew: true });
  return { ...foundBy(asked, reply), more };
}

/** Fetches the index, so that the first question does not wait for it. */
export async function readySearch(own: readonly string[]): Promise<void> {
  await answerTo({ type: 'snippets', asked: NOTHING, revisions: [] }, own).catch(() => {});
}

/** For each revision the piece of it that holds most of what is asked for; null where there is none. */
export async function snippetsOf(
  revisions: string[],
  asked: Asked,
  own: readonly string[],
): Promise<(Snippet | null)[]> {
  return (await answerTo({ type: 'snippets', asked, revisions }, own)).snippets;
}

function foundBy(asked: Asked, { found, unsure, extent }: SearchReply): Found {
  const hashes = known;
  const more = async () =>
    foundBy(asked, await answerTo({ type: 'verify', asked, candidates: unsure }, told ?? []));
  return {
    revisions: Array.from(found, (number) =>
      hashes.slice(number * HASH_LENGTH, (number + 1) * HASH_LENGTH),
    ),
    titlesOnly: extent === 'missing',
    anew: false,
    more: unsure.length > 0 ? more : null,
  };
}

async function answerTo(request: SearchRequest, own: readonly string[]): Promise<SearchReply> {
  worker ??= openWorker();
  ask ??= askWorker<SearchRequest, SearchReply>(worker);
  if (own !== told) {
    told = own;
    const base = import.meta.env.BASE_URL;
    const folder = new URL(`${base}library/`, location.origin).href;
    const kept = cacheNames(base).revisions;
    worker.postMessage({ type: 'library', folder, kept, own: [...own] } satisfies SearchedLibrary);
  }
  const reply = await ask(request);
  known = reply.revisions ?? known;
  return reply;
}

/** What comes after a failure, as where the network was gone for a moment, is asked of a new one. */
function openWorker(): Worker {
  const opened = new Worker(trustedUrl(searchUrl), { type: 'module', name: 'search' });
  opened.addEventListener('error', () => {
    worker = undefined;
    ask = undefined;
    told = undefined;
  });
  return opened;
}
