import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
/** All that decides what becomes of an article's bytes, and the versions of the packages that it uses. */
const DECISIVE = ['core/article', 'core/clean', 'core/decode', 'core/search', 'loader'];
const LOCKFILE = '../package-lock.json';

/** A hash of the program that makes revisions: another one means that nothing cleaned before is current. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of [...decisiveFiles(), LOCKFILE]) hash.update(file).update(contentOf(file));
  return hash.digest('hex');
}

/** The sources, and the data that the cleaner has learnt, relative to `src`; no tests. */
export function decisiveFiles(): string[] {
  return DECISIVE.flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|json)$/.test(name) && !/\.(?:test\.ts|expected\.json)$/.test(name))
      .map((name) => join(folder, name))
      .sort(),
  );
}

function contentOf(file: string): string {
  try {
    return readFileSync(join(SOURCES, file), 'utf8');
  } catch {
    return ''; // Moved meanwhile, or no lockfile here.
  }
}
