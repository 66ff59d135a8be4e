import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { indexed } from '../core/search/indexed.ts';
import { type IndexManifest, segmentFile } from '../core/search/indexManifest.ts';
import { mergeSegments } from '../core/search/mergeSegments.ts';
import { searchedIn } from '../core/search/searched.ts';
import { Segment } from '../core/search/segment.ts';
import { mainLanguage, stemmersFor } from '../core/search/stemmers.ts';
import { SegmentBuilder } from '../core/search/writeSegment.ts';
import { writeWhole } from './writeWhole.ts';

/** An article as the index takes it in. */
export interface ToIndex {
  hash: string;
  title: string;
  /** The revision as JSON. */
  revision: string;
}

/** So many articles are indexed at once, and not again while they stay the same. */
const BATCH = 500;
/** A segment has at most so many batches: 20,000 articles. */
const BATCHES = 40;

/**
 * Writes the index of a library into its folder: segments named by their content, and `index.json`, an IndexManifest. What
 * was indexed before by the same program (`version`) is taken from the cache.
 */
export class IndexWriter {
  readonly #output: string;
  readonly #cacheFolder: string;
  readonly #version: string;
  #batch: ToIndex[] = [];
  #batches: Segment[] = [];
  readonly #segments: string[] = [];

  constructor(output: string, cacheFolder: string, version: string) {
    this.#output = output;
    this.#cacheFolder = cacheFolder;
    this.#version = version;
  }

  async add(article: ToIndex): Promise<void> {
    this.#batch.push(article);
    if (this.#batch.length === BATCH) await this.#endBatch();
  }

  /** Writes what is left, then the manifest; segments of a former index are gone then. */
  async end(): Promise<void> {
    await this.#endBatch();
    await this.#endSegment();
    const manifest: IndexManifest = { version: 1, segments: this.#segments };
    await writeWhole(join(this.#output, 'index.json'), JSON.stringify(manifest));
    const names = new Set(this.#segments.map((hash) => basename(segmentFile(hash))));
    const folder = dirname(join(this.#output, segmentFile('')));
    for (const name of await readdir(folder).catch(() => []))
      if (!names.has(name)) await rm(join(folder, name));
  }

  async #endBatch(): Promise<void> {
    if (this.#batch.length === 0) return;
    this.#batches.push(new Segment(await this.#indexed(this.#batch)));
    this.#batch = [];
    if (this.#batches.length === BATCHES) await this.#endSegment();
  }

  async #endSegment(): Promise<void> {
    if (this.#batches.length === 0) return;
    const bytes = mergeSegments(this.#batches);
    this.#batches = [];
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const file = join(this.#output, segmentFile(hash));
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, bytes);
    this.#segments.push(hash);
  }

  async #indexed(batch: readonly ToIndex[]): Promise<Uint8Array> {
    const key = createHash('sha256').update(this.#version);
    for (const { hash, title } of batch) key.update(`\0${hash}${title}`);
    const file = join(this.#cacheFolder, 'index', key.digest('hex').slice(0, 32));
    const cached = await readFile(file).catch(() => null);
    if (cached && isSegment(cached)) return cached;
    const bytes = await segmentOf(batch);
    await mkdir(dirname(file), { recursive: true })
      .then(() => writeWhole(file, bytes))
      .catch(() => undefined); // merely indexed again next time
    return bytes;
  }
}

function isSegment(bytes: Uint8Array): boolean {
  try {
    return new Segment(bytes).count > 0;
  } catch {
    return false;
  }
}

async function segmentOf(batch: readonly ToIndex[]): Promise<Uint8Array> {
  const builder = new SegmentBuilder();
  const languages = new Set<string>();
  for (const { hash, title, revision } of batch) {
    const content = searchedIn(revision);
    languages.add(mainLanguage(content.lang));
    builder.add(indexed(hash, title, content));
  }
  return builder.write(await stemmersFor(languages));
}
