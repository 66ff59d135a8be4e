import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packFile, parsePackList, unpacked } from '../core/article/packs.ts';
import { hashText } from '../core/article/revision.ts';
import { writePacks } from './writePacks.ts';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'lutrin-packs-'));
  mkdirSync(join(output, 'revisions'));
});
afterEach(() => rmSync(output, { recursive: true }));

/** Revisions that stand in the library's folder. */
function revisions(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const hash = hashText(`${number}`);
    writeFileSync(join(output, 'revisions', `${hash}.json`), `{"title":"${number}"}`);
    return hash;
  });
}

const list = () => parsePackList(JSON.parse(readFileSync(join(output, 'packs.json'), 'utf8')));

it('packs every revision once, in order, and leaves standing packs as they are', async () => {
  const all = revisions(700);
  await writePacks(output, all);
  const before = list();
  const packed = before.packs.flatMap(({ hash, count }) => {
    const held = unpacked(readFileSync(join(output, packFile(hash)), 'utf8'));
    expect(held).toHaveLength(count);
    return held;
  });
  expect(packed.map(({ hash }) => hash)).toEqual(all);
  expect(packed[3]?.json).toBe('{"title":"3"}');
  expect(before.packs.length).toBeLessThanOrEqual(14);

  await writePacks(output, all.slice(1));
  const after = new Set(list().packs.map(({ hash }) => hash));
  expect(before.packs.filter(({ hash }) => !after.has(hash)).length).toBeLessThanOrEqual(2);
  expect(readdirSync(join(output, 'packs'))).toHaveLength(after.size);
});

it('packs nothing of a small library', async () => {
  await writePacks(output, revisions(20));
  expect(list().packs).toEqual([]);
});
