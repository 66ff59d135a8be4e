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

test('a thread that has too little room for a job gives way to one that has', async () => {
  const names = Array.from({ length: 16 }, (_, number) => `${number}.txt`);
  const line = 'The ferry left at nine with three passengers, a dog and the morning papers.\n';
  for (const name of names)
    writeFileSync(join(root, 'articles', name), `A headline of ${name}\n\n${line.repeat(200)}`);
  const places = { folder: join(root, 'articles'), cacheFolder: join(root, 'cache'), version: '1' };
  const crew = new Crew(1);
  const titles: string[] = [];
  try {
    const jobs = names.map((name) => ({ ...places, paths: [name] }));
    await crew.share('cleanFiles', jobs, ([file], job) => {
      titles[job] = file && 'article' in file ? file.article.title : '';
    });
  } finally {
    await crew.close();
  }
  expect(titles).toEqual(names.map((name) => `A headline of ${name}`));
});
