import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from '../core/decode/rawArticle.ts';
import { Failure, printable, reasonOf } from './failure.ts';

/** Something of the folder that was left out, and why. */
export interface Skipped {
  path: string;
  why: string;
}

/** What a folder holds. Paths are relative to it, parts joined by `/`, in the order of their code units. */
export interface Found {
  files: string[];
  skipped: Skipped[];
}

/**
 * Every .txt, .html, .htm and .md file of the folder and its sub-folders, hidden ones left out. A linked
 * folder is read unless it was already, so that no circle of links is followed twice.
 */
export async function findArticles(folder: string): Promise<Found> {
  await assertFolder(folder);
  const found: Found = { files: [], skipped: [] };
  const seen = new Set<string>();
  const linked: string[] = [];
  const pending = [''];
  for (;;) {
    const path = pending.pop() ?? linked.shift();
    if (path === undefined) break;
    try {
      const real = await realpath(join(folder, path));
      if (seen.has(real)) continue;
      seen.add(real);
      const entries = await readdir(real, { withFileTypes: true });
      entries.sort((a, b) => order(a.name, b.name));
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const inner = path ? `${path}/${entry.name}` : entry.name;
        if (entry.isDirectory()) pending.push(inner);
        else if (entry.isSymbolicLink() && (await isFolder(join(folder, inner))))
          linked.push(inner);
        else if (kindOfName(entry.name)) found.files.push(inner);
      }
    } catch (error) {
      found.skipped.push({ path: `${path}/`, why: reasonOf(error) });
    }
  }
  found.files.sort(order);
  return found;
}

/** Throws a Failure unless `folder` is a folder. */
export async function assertFolder(folder: string): Promise<void> {
  const named = `The articles folder ${printable(folder)}`;
  const stats = await stat(folder).catch((error: unknown) => {
    throw new Failure(
      `${named} can't be opened: ${reasonOf(error)}. Create it, or name another one: ARTICLES=folder npm start`,
    );
  });
  if (stats.isDirectory()) return;
  throw new Failure(
    `${named} is a file, not a folder. Name the folder that holds it: ARTICLES=folder npm start`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
