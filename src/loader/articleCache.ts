import { createHash, type Hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../core/article/article.ts';

/** What the loader makes of one file. */
export interface LoadedArticle {
  article: Article;
  /** The revision as canonical JSON. */
  revision: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** Entries that no run used for so long are deleted. */
const KEPT = 30 * DAY;

/**
 * Articles cleaned earlier, one file each: a checksum, then the article and the revision as a line of JSON
 * each. What is damaged counts as missing; the cache may be deleted at any time.
 */
export class ArticleCache {
  readonly #folder: string;
  readonly #version: string;

  /** `version` names the program that cleans: entries of another are never found. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** Names the entry of these bytes at this place. */
  key(path: string, bytes: Uint8Array): string {
    const hash = createHash('sha256');
    for (const part of [this.#version, path]) hash.update(part).update('\0');
    return digest(hash.update(bytes));
  }

  async get(key: string): Promise<LoadedArticle | null> {
    const path = this.#path(key);
    try {
      const entry = await readFile(path, 'utf8');
      const [checksum, article, revision] = entry.split('\n');
      if (!article || !revision) return null;
      if (checksum !== checksumOf([article, revision])) return null;
      await keepFresh(path);
      return { article: JSON.parse(article), revision };
    } catch {
      return null;
    }
  }

  /** Keeps an article. Where the disk refuses, it is merely cleaned again next time. */
  async put(key: string, { article, revision }: LoadedArticle): Promise<void> {
    const lines = [JSON.stringify(article), revision];
    const path = this.#path(key);
    const aside = `${path}.${randomUUID()}`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(aside, [checksumOf(lines), ...lines].join('\n'));
      await rename(aside, path);
    } catch {
      await rm(aside, { force: true }).catch(() => undefined);
    }
  }

  /** Deletes what was not used for 30 days before `now`; the entries `inUse` stay. */
  async prune(inUse: ReadonlySet<string>, now = Date.now()): Promise<void> {
    const kept = new Set([...inUse].map((key) => this.#path(key)));
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      if (kept.has(path)) continue;
      const stats = await stat(path).catch(() => null);
      if (stats?.isFile() && now - stats.mtimeMs > KEPT) await rm(path, { force: true });
    }
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key.slice(2));
  }
}

/** An entry's time says when it was last used, to the day: reading stays reading. */
export async function keepFresh(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  const now = new Date();
  if (now.getTime() - mtimeMs > DAY) await utimes(path, now, now);
}

function checksumOf(lines: string[]): string {
  return digest(createHash('sha256').update(lines.join('\n')));
}

function digest(hash: Hash): string {
  return hash.digest('hex').slice(0, 32);
}
