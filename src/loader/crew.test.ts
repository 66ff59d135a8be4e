import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Crew } from './crew.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lutrin-crew-'));
  mkdirSync(join(root, 'articles'));
});
afterEach(() => rmSync(root, { recursive: true }));

const NAMES = Array.from({ length: 16 }, (_, number) => `${number}.txt`);
const TITLES = NAMES.map((name) => `A headline of ${name}`);

/** The titles of so many articles that it takes threads to clean them, and the threads that were there meanwhile. */
async function cleanedBy(crew: Crew): Promise<{ titles: string[]; meanwhile: number }> {
  const line = 'The ferry left at nine with three passengers, a dog and the morning papers.\n';
  for (const [at, name] of NAMES.entries())
    writeFileSync(join(root, 'articles', name), `${TITLES[at]}\n\n${line.repeat(200)}`);
  const places = { folder: join(root, 'articles'), cacheFolder: join(root, 'cache'), version: '1' };
  const titles: string[] = [];
  let meanwhile = 0;
  const jobs = NAMES.map((name) => ({ ...places, paths: [name] }));
  await crew.share('cleanFiles', jobs, ([file], job) => {
    titles[job] = file && 'article' in file ? file.article.title : '';
    meanwhile ||= threads();
  });
  return { titles, meanwhile };
}

function threads(): number {
  const { workers } = process.report.getReport() as unknown as { workers: unknown[] };
  return workers.length;
}

test('a thread that has too little room for a job gives way to one that has', async () => {
  const crew = new Crew(1);
  try {
    expect((await cleanedBy(crew)).titles).toEqual(TITLES);
  } finally {
    await crew.rest();
  }
});

test('threads that rest are gone until there is more to do', async () => {
  const crew = new Crew();
  const before = threads();
  for (let time = 0; time < 2; time++) {
    const { titles, meanwhile } = await cleanedBy(crew);
    expect(titles).toEqual(TITLES);
    expect(meanwhile).toBeGreaterThan(before);
    await crew.rest();
    expect(threads()).toBe(before);
  }
});
