import { parseIndexManifest, segmentFile } from '../core/search/indexManifest.ts';
import { Searcher } from '../core/search/searcher.ts';
import { Segment } from '../core/search/segment.ts';
import { type Stem, stemmersFor } from '../core/search/stemmers.ts';
import { ownSegments } from './ownSegments.ts';

/** The library's index, ready to be asked. */
export interface SearchIndex {
  searcher: Searcher;
  stemmers: ReadonlyMap<string, Stem>;
}

let fetched: Promise<Segment[]> | undefined;
let opened: { of: readonly Segment[]; index: SearchIndex } | undefined;

/** The index of the folder at this address and of what the reader brought in. The same object while both stay as they are. */
export async function searchIndex(folder: string, own: readonly string[]): Promise<SearchIndex> {
  fetched ??= fetchSegments(folder);
  const ofFolder = await fetched.catch(() => {
    fetched = undefined; // the next question tries again
    return [];
  });
  const segments = [...(await ownSegments(own)), ...ofFolder];
  if (opened && isSame(opened.of, segments)) return opened.index;
  const languages = segments.flatMap(({ rules }) => rules.map(({ language }) => language));
  const stemmers = await stemmersFor(languages).catch(() => new Map<string, Stem>());
  const index = { searcher: new Searcher(segments, stemmers), stemmers };
  opened = { of: segments, index };
  return index;
}

async function fetchSegments(folder: string): Promise<Segment[]> {
  const { segments } = parseIndexManifest(await (await answer(`${folder}index.json`)).json());
  return Promise.all(
    segments.map(async (hash) => {
      const bytes = await (await answer(folder + segmentFile(hash))).arrayBuffer();
      return new Segment(new Uint8Array(bytes));
    }),
  );
}

async function answer(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

function isSame(some: readonly Segment[], others: readonly Segment[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}
