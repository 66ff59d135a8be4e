// biome-ignore-all lint/style/noRestrictedImports: the pairs are files
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block } from '../article/block.ts';
import { clean } from './clean.ts';
import type { RawArticle } from './draft/raw.ts';
import { flatten } from './flatten.ts';

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

const WINDOWS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
const HERE = new URL('.', import.meta.url).pathname;

describe.each([
  ['golden pairs', join(HERE, 'golden')],
  ['the sample library', join(HERE, '../../articles')],
])('%s', (_, folder) => {
  test.each(pairs(folder))('$name', ({ file, expectation }) => {
    expect(existsSync(expectation), `${expectation} is missing`).toBe(true);
    const expected = JSON.parse(readFileSync(expectation, 'utf8'));
    const kind = KINDS[extname(file)] ?? 'text';
    const content = decoded(readFileSync(file));
    const revision = clean({ kind, content });
    const flat: Record<string, unknown> = {
      ...flatten(revision),
      shape: shapeOf(revision.blocks),
    };
    const { removedIncludes = [], ...whole } = expected;
    const told = Object.fromEntries(Object.keys(whole).map((name) => [name, flat[name]]));
    expect(told).toEqual(whole);
    expect(flat.removed).toEqual(expect.arrayContaining(removedIncludes));
  });
});

/** What each kept block is, with its own language and that of passages in it, and where its links lead: to a block of the article by its text. */
function shapeOf(blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ removal }) => !removal)
    .map(({ kind, lang, text, marks = [] }) => {
      const passages = marks.flatMap((mark) =>
        mark.kind === 'lang' ? [`${mark.lang}: ${text.slice(mark.start, mark.end)}`] : [],
      );
      const links = marks.flatMap(({ url, to }) => {
        if (to !== undefined) return [`→ “${blocks[to]?.text.slice(0, 20)}”`];
        return url ? [`→ ${url}`] : [];
      });
      return [kind, ...(lang ? [lang] : []), ...passages, ...links].join(' ');
    });
}

/** UTF-8, UTF-16 by its mark, or Windows-1252: the loader tells more, and has tests of its own. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 128] ?? sign);
  }
}
