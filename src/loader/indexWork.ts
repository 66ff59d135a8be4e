import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexed } from '../core/search/indexed.ts';
import { searchedIn } from '../core/search/searched.ts';
import { mainLanguage, stemmersFor } from '../core/search/stemmers.ts';
import { SegmentBuilder } from '../core/search/writeSegment.ts';

/** An article as the index takes it in. */
export interface ToIndex {
  /** Its revision. */
  hash: string;
  title: string;
}

/** A segment of these articles, whose revisions are in the folder `revisions`. */
export async function indexArticles({
  articles,
  revisions,
}: {
  articles: readonly ToIndex[];
  revisions: string;
}): Promise<Uint8Array> {
  const builder = new SegmentBuilder();
  const languages = new Set<string>();
  for (const { hash, title } of articles) {
    const content = searchedIn(await readFile(join(revisions, `${hash}.json`), 'utf8'));
    languages.add(mainLanguage(content.lang));
    builder.add(indexed(hash, title, content));
  }
  return builder.write(await stemmersFor(languages));
}
