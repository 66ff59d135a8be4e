import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import { contentsOf } from './contents.ts';
import { fitted } from './fitted.ts';
import type { Entry } from './library.ts';

const HERE = { folder: new Set(['bus']), settings: new Set(['theme']) };
const setting = (id: string, value: string | boolean): Entry => ({
  id: `set-${id}`,
  time: 5,
  device: '',
  sequence: 1,
  changes: [{ kind: 'setting', id, field: 'value', value }],
});
const article = (id: string) => ({ id, revision: 'r'.repeat(32), title: id }) as Article;
const backupOf = (entries: Entry[], articles: Article[] = []) => ({
  library: { entries, articles, revisions: new Map() },
  createdAt: 9,
  skipped: 0,
  missing: [],
});

test('a backup brings no setting that is not expected: it can’t switch the network on', () => {
  const entries = fitted(
    backupOf([
      setting('theme', 'night'),
      setting('allowRemoteImages', true),
      setting('syncServer', 'https://canary.invalid'),
      setting('__proto__', true),
    ]),
    HERE,
  );
  expect([...contentsOf(entries).setting.keys()]).toEqual(['theme']);
});

test('an article of a folder that is not here comes in as the reader’s own, under one name each time', () => {
  const backup = backupOf([], [article('bus'), article('stranger')]);
  const entries = fitted(backup, HERE);
  expect([...contentsOf(entries).article]).toEqual([
    ['stranger', { own: article('stranger'), addedAt: 9 }],
  ]);
  expect(fitted(backup, HERE)).toEqual(entries);
});
