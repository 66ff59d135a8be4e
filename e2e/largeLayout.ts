import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashText } from '../src/core/article/revision.ts';
import {
  type IndexManifest,
  parseIndexManifest,
  partFile,
  segmentFile,
} from '../src/core/search/indexManifest.ts';
import { mergeSegments } from '../src/core/search/mergeSegments.ts';
import { Segment } from '../src/core/search/segment.ts';
import { articlesIn } from '../src/loader/articlesIn.ts';
import { writePacks } from '../src/loader/writePacks.ts';
import { BUILDS } from './builds.mjs';

/** Bytes of a part: small, so that a question asks for few of many. */
const PART = 512;

/**
 * Copies the build into a folder, its library laid out as that of a large one is: the index in parts, the revisions also in
 * packs. What the service worker lists keeps its names.
 */
export async function layOutAsLarge(folder: string): Promise<void> {
  await cp(BUILDS.root.folder, folder, { recursive: true });
  const library = join(folder, 'library');
  const { segments } = parseIndexManifest(
    JSON.parse(await readFile(join(library, 'index.json'), 'utf8')),
  );
  const large: IndexManifest = { version: 2, segments: [] };
  for (const { segment } of segments) {
    const file = join(library, segmentFile(segment));
    const { head, parts } = mergeSegments([new Segment(await readFile(file))], { partSize: PART });
    const names = parts.map((_, part) => hashText(`${segment} ${part}`));
    await writeFile(file, head);
    for (const [at, name] of names.entries())
      await writeFile(join(library, partFile(name)), parts[at] as Uint8Array);
    large.segments.push({ segment, parts: names });
  }
  await writeFile(join(library, 'index.json'), JSON.stringify(large));
  const revisions = (await articlesIn(library)).map(({ revision }) => revision);
  await writePacks(library, [...new Set(revisions)], 1);
}
