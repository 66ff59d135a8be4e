import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type IndexManifest,
  partFile,
  type SegmentFiles,
  segmentFile,
} from '../core/search/indexManifest.ts';
import { mergeSegments } from '../core/search/mergeSegments.ts';
import { Segment } from '../core/search/segment.ts';
import { type WrittenSegment, wholeSegment } from '../core/search/writeSegment.ts';
import { keepFresh } from './articleCache.ts';
import type { Crew } from './crew.ts';
import { cut } from './cuts.ts';
import type { ToIndex } from './indexWork.ts';
import { writeWhole } from './writeWhole.ts';

/** About so many articles are indexed at once, and not again while they stay the same. */
const BATCH = 500;
/** A segment has about so many batches: 50,000 articles. */
const BATCHES = 100;
const WHOLE_MOST = 20_000;
/** Bytes that are fetched at a time. */
const PART = 128 * 1024;

export interface IndexOptions {
  /** The library's folder, in which the revisions are. */
  output: string;
  cacheFolder: string;
  /** Names the program that indexes. */
  version: string;
  crew: Crew;
  /** With more articles than so many, of what stands in texts only that is fetched which is asked for. */
  wholeMost?: number | undefined;
}

/** Articles that are indexed together, and where in the cache their segment is. */
interface Batch {
  articles: ToIndex[];
  file: string;
}

/**
 * Writes the index of a library into its folder: segments named by their content, and `index.json`, an IndexManifest. What
 * was indexed before by the same program is taken from the cache.
 */
export async function writeIndex(
  articles: readonly ToIndex[],
  options: IndexOptions,
): Promise<void> {
  const { output, wholeMost = WHOLE_MOST } = options;
  const isLarge = articles.length > wholeMost;
  const batches = cut(articles, BATCH, ({ hash }) => hash).map((batch) => batchOf(batch, options));
  const segments: SegmentFiles[] = [];
  await mkdir(dirname(join(output, segmentFile(''))), { recursive: true });
  for (let at = 0; at < batches.length; at += BATCHES) {
    const merged = await mergedOf(batches.slice(at, at + BATCHES), options, isLarge);
    segments.push(await writeFiles(output, merged, isLarge));
  }
  const manifest: IndexManifest = { version: 2, segments };
  await writeWhole(join(output, 'index.json'), JSON.stringify(manifest));
  await removeOthers(output, segments);
}

/** One segment of these batches, its texts in parts or not; their own segments are in memory meanwhile only. */
async function mergedOf(
  batches: readonly Batch[],
  options: IndexOptions,
  inParts: boolean,
): Promise<WrittenSegment> {
  const segments = await segmentsOf(batches, options);
  return mergeSegments(segments, { partSize: inParts ? PART : Number.POSITIVE_INFINITY });
}

/** Writes a segment, its parts in files of their own or not. */
async function writeFiles(
  output: string,
  written: WrittenSegment,
  apart: boolean,
): Promise<SegmentFiles> {
  const write = async (bytes: Uint8Array, fileOf: (hash: string) => string) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    await writeWhole(join(output, fileOf(hash)), bytes);
    return hash;
  };
  const parts: string[] = [];
  if (apart) for (const part of written.parts) parts.push(await write(part, partFile));
  const segment = await write(apart ? written.head : wholeSegment(written), segmentFile);
  return { segment, parts };
}

function batchOf(articles: ToIndex[], { cacheFolder, version }: IndexOptions): Batch {
  const key = createHash('sha256').update(version);
  for (const { hash, title } of articles) key.update(`\0${hash}${title}`);
  return { articles, file: join(cacheFolder, 'index', key.digest('hex').slice(0, 32)) };
}

/** The segment of each batch, from the cache or made now. */
async function segmentsOf(
  batches: readonly Batch[],
  { output, crew }: IndexOptions,
): Promise<Segment[]> {
  const segments = new Map<Batch, Segment>();
  const missing: Batch[] = [];
  for (const batch of batches) {
    const cached = await readSegment(batch.file);
    if (cached) segments.set(batch, cached);
    else missing.push(batch);
  }
  const revisions = join(output, 'revisions');
  const jobs = missing.map(({ articles }) => ({ articles, revisions }));
  const keeping: Promise<void>[] = [];
  await crew.share('indexArticles', jobs, (bytes, at) => {
    const batch = missing[at] as Batch;
    segments.set(batch, new Segment(bytes));
    keeping.push(keep(batch.file, bytes));
  });
  await crew.rest();
  await Promise.all(keeping);
  return batches.flatMap((batch) => segments.get(batch) ?? []);
}

async function readSegment(file: string): Promise<Segment | null> {
  try {
    const segment = new Segment(await readFile(file));
    await keepFresh(file);
    return segment;
  } catch {
    return null;
  }
}

/** Where the disk refuses, it is merely indexed again next time. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
    .then(() => writeWhole(file, bytes))
    .catch(() => undefined);
}

/** What a former index had. */
async function removeOthers(output: string, segments: readonly SegmentFiles[]): Promise<void> {
  const files = segments.flatMap(({ segment, parts }) => [
    segmentFile(segment),
    ...parts.map(partFile),
  ]);
  const names = new Set(files.map((file) => basename(file)));
  const folder = dirname(join(output, segmentFile('')));
  for (const name of await readdir(folder)) if (!names.has(name)) await rm(join(folder, name));
}
