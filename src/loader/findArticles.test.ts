import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Failure } from './failure.ts';
import { findArticles } from './findArticles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lutrin-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'x');
  }
}

it('finds the four endings in any case, in sub-folders too, in the order of their code units', async () => {
  put(
    'b.txt',
    'aa/z.txt',
    'a.HTML',
    'Z.md',
    'sub/deep/é.Htm',
    'a.expected.json',
    'notes.pdf',
    'sub.txt/in.txt',
  );
  const { files, skipped } = await findArticles(folder);
  expect(files).toEqual([
    'Z.md',
    'a.HTML',
    'aa/z.txt',
    'b.txt',
    'sub.txt/in.txt',
    'sub/deep/é.Htm',
  ]);
  expect(skipped).toEqual([]);
});

it('leaves out hidden files and folders', async () => {
  put('.a.txt', '.git/b.txt', 'c.txt');
  expect((await findArticles(folder)).files).toEqual(['c.txt']);
});

it('follows links to folders and files, and no circle of them twice', async () => {
  put('real/a.txt', 'b.txt');
  symlinkSync('.', join(folder, 'real', 'here'));
  symlinkSync('..', join(folder, 'real', 'up'));
  symlinkSync('real', join(folder, 'another'));
  symlinkSync('b.txt', join(folder, 'linked.txt'));
  expect((await findArticles(folder)).files).toEqual(['b.txt', 'linked.txt', 'real/a.txt']);
});

it('reads a linked folder that lies elsewhere', async () => {
  put('elsewhere/a.txt', 'articles/b.txt');
  symlinkSync('../elsewhere', join(folder, 'articles', 'more'));
  expect((await findArticles(join(folder, 'articles'))).files).toEqual(['b.txt', 'more/a.txt']);
});

it('lists a link that leads nowhere, and a pipe: reading will say what is wrong', async () => {
  symlinkSync('nowhere', join(folder, 'a.txt'));
  execFileSync('mkfifo', [join(folder, 'b.txt')]);
  expect((await findArticles(folder)).files).toEqual(['a.txt', 'b.txt']);
});

it.each([
  ['missing', /missing can't be opened: it is not there.*ARTICLES=folder npm start$/],
  ['file.txt', /file\.txt is a file, not a folder.*ARTICLES=folder npm start$/],
  ['file.txt/inner', /a part of its path is not a folder/],
])('says what is wrong with the folder %s', async (name, message) => {
  put('file.txt');
  const error = await findArticles(join(folder, name)).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  expect(error.message).toMatch(message);
});
