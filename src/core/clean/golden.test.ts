import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clean } from './clean.ts';
import { flatten } from './flatten.ts';
import type { RawArticle } from './raw.ts';

const KINDS: Readonly<Record<string, RawArticle['kind']>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
};

/** Every raw file of a folder beside its expectation. An expectation names the fields it speaks of. */
function pairs(folder: string): { name: string; file: string; expectation: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in KINDS)
    .map((name) => {
      const file = join(folder, name);
      const expectation = join(dirname(file), `${basename(name, extname(name))}.expected.json`);
      return { name, file, expectation };
    });
}

const HERE = new URL('.', import.meta.url).pathname;

describe.each([
  ['golden pairs', join(HERE, 'golden')],
  ['the sample library', join(HERE, '../../articles')],
])('%s', (_, folder) => {
  test.each(pairs(folder))('$name', ({ file, expectation }) => {
    expect(existsSync(expectation), `${expectation} is missing`).toBe(true);
    const expected = JSON.parse(readFileSync(expectation, 'utf8'));
    const kind = KINDS[extname(file)] ?? 'text';
    const content = new TextDecoder().decode(readFileSync(file));
    const flat: Record<string, unknown> = { ...flatten(clean({ kind, content })) };
    const { removedIncludes = [], ...whole } = expected;
    const told = Object.fromEntries(Object.keys(whole).map((name) => [name, flat[name]]));
    expect(told).toEqual(whole);
    expect(flat.removed).toEqual(expect.arrayContaining(removedIncludes));
  });
});
