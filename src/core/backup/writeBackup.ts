import { zipSync } from 'fflate';
import { jsonLines } from './jsonLines.ts';
import type { Entry, Library } from './library.ts';
import { MANIFEST, manifestOf } from './manifest.ts';

/** The same library gives the same bytes: archives date their files, so all get one date that every clock knows. */
const FILE_DATE = '2000-01-01T12:00:00';

/** The library as one file; FORMAT.md says how. `createdAt` in ms since 1970. */
export function writeBackup(library: Library, createdAt: number): Uint8Array<ArrayBuffer> {
  const { entries, articles, revisions } = library;
  const parts = {
    'entries.jsonl': jsonLines(entries.map(entryJson)),
    'articles.jsonl': jsonLines(articles.map((article) => JSON.stringify(article))),
    'revisions.jsonl': jsonLines(revisions.values()),
  };
  const manifest = new TextEncoder().encode(JSON.stringify(manifestOf(parts, createdAt), null, 2));
  const bytes = zipSync({ [MANIFEST]: manifest, ...parts }, { level: 6, mtime: FILE_DATE });
  return bytes as Uint8Array<ArrayBuffer>;
}

function entryJson({ id, time, device, sequence, label, undoes, redoes, changes }: Entry): string {
  return JSON.stringify({ id, time, device, sequence, label, undoes, redoes, changes });
}
