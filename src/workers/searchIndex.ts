import { parseIndexManifest, partFile, segmentFile } from '../core/search/indexManifest.ts';
import { Searcher } from '../core/search/searcher.ts';
import { Segment } from '../core/search/segment.ts';
import { type Stem, stemmersFor } from '../core/search/stemmers.ts';
import { answer } from './answer.ts';
import { inTime } from './inTime.ts';
import { ownSegments } from './ownSegments.ts';
import type { Extent } from './searchMessages.ts';
import { partsAreAt } from './segmentParts.ts';

/** The library's index, ready to be asked. */
export interface SearchIndex {
  searcher: Searcher;
  stemmers: ReadonlyMap<string, Stem>;
  /** Where it is not whole, it knows the folder's titles. */
  extent: Extent;
}

let fetched: Promise<Segment[]> | undefined;
let titles: Promise<Segment[]> | undefined;
let opened: { of: readonly Segment[]; index: SearchIndex } | undefined;

/**
 * The index of the folder at this address and of what the reader brought in; the same object while both stay as they are.
 * With `titlesFirst`, and where it can't be had, of the folder's titles.
 */
export async function searchIndex(
  folder: string,
  own: readonly string[],
  titlesFirst: boolean,
): Promise<SearchIndex> {
  fetched ??= fetchSegments(folder);
  const here = fetched.catch(() => {
    fetched = undefined; // the next question tries again
    return null;
  });
  const coming = titlesFirst && !(await inTime(here));
  const whole = coming ? null : await here;
  const extent: Extent = coming ? 'coming' : whole ? 'whole' : 'missing';
  const segments = [...(await ownSegments(own)), ...(whole ?? (await titlesOf(folder)))];
  if (opened && isSame(opened.of, segments) && opened.index.extent === extent) return opened.index;
  const languages = segments.flatMap(({ rules }) => rules.map(({ language }) => language));
  const stemmers = await stemmersFor(languages).catch(() => new Map<string, Stem>());
  const index = { searcher: new Searcher(segments, stemmers), stemmers, extent };
  opened = { of: segments, index };
  return index;
}

async function fetchSegments(folder: string): Promise<Segment[]> {
  const { segments } = parseIndexManifest(await (await answer(`${folder}index.json`)).json());
  const all = await Promise.all(
    segments.map(async ({ segment: hash, parts }) => {
      const segment = await segmentIn(await answer(folder + segmentFile(hash)));
      partsAreAt(
        segment,
        parts.map((part) => folder + partFile(part)),
      );
      return segment;
    }),
  );
  titles = undefined;
  return all;
}

function titlesOf(folder: string): Promise<Segment[]> {
  const read = async (file: string) => (await answer(folder + file)).json();
  titles ??= import('./titlesSegment.ts').then(async ({ titlesSegment }) => [
    new Segment(await titlesSegment(read)),
  ]);
  return titles.catch(() => {
    titles = undefined;
    return [];
  });
}

async function segmentIn(response: Response): Promise<Segment> {
  return new Segment(new Uint8Array(await response.arrayBuffer()));
}

function isSame(some: readonly Segment[], others: readonly Segment[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}
