import { readCatalog } from '../core/article/catalog.ts';
import { indexed } from '../core/search/indexed.ts';
import { mainLanguage, stemmersFor } from '../core/search/stemmers.ts';
import { SegmentBuilder } from '../core/search/writeSegment.ts';

const NOTHING_ELSE = { byline: null, site: null, blocks: [] };

/** A segment of the titles in a library's catalog, for while its index is not here. `read` as of readCatalog. */
export async function titlesSegment(
  read: (file: string) => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  const builder = new SegmentBuilder();
  const languages = new Set<string>();
  for (const { revision, title, lang } of await readCatalog(read)) {
    builder.add(indexed(revision, title, { title, lang, ...NOTHING_ELSE }));
    languages.add(mainLanguage(lang));
  }
  return builder.write(await stemmersFor(languages));
}
