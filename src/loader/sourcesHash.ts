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
  const files = DECISIVE.flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name))
      .sort(),
  );
  for (const file of [...files, LOCKFILE]) hash.update(file).update(contentOf(file));
  return hash.digest('hex');
}

function contentOf(file: string): string {
  try {
    return readFileSync(join(SOURCES, file), 'utf8');
  } catch {
    return ''; // Moved meanwhile, or no lockfile here.
  }
}
