// biome-ignore-all lint/style/noRestrictedImports: the seed is a file
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clean } from './clean.ts';
import { flatten } from './flatten.ts';

const SEED = new URL('../../../../shared/seeds/000_a6b2efde0a746b75', import.meta.url).pathname;
const here = existsSync(`${SEED}.txt`);

test.skipIf(!here)(
  'the real input comes out as a person expects (skipped where ../shared is absent)',
  () => {
    const content = readFileSync(`${SEED}.txt`, 'utf8');
    const expected = JSON.parse(readFileSync(`${SEED}.expected.json`, 'utf8'));
    const lines = content.split('\n');
    const line = (number: number) => (lines[number - 1] ?? '').trim();
    const { title, lede, body, figures, related, removed, ...about } = flatten(
      clean({ kind: 'text', content }),
    );
    expect(about).toMatchObject({
      lang: expected.lang,
      site: expected.site,
      publishedAt: expected.publishedAt,
      byline: expected.byline,
      agency: expected.figure.agency,
    });
    expect(title).toBe(line(expected.title));
    expect(lede).toBe(line(expected.lede));
    expect(body).toEqual([expected.lede, ...expected.body].map(line));
    expect(figures).toEqual([
      {
        caption: line(expected.figure.caption),
        credit: expected.figure.credit,
        agency: expected.figure.agency,
      },
    ]);
    expect(related).toEqual(
      expected.related.map(({ text }: { text: string }) => ({ text, url: null })),
    );
    const reasonOf = (number: number) => removed.find(({ text }) => text === line(number))?.reason;
    for (const [reason, numbers] of Object.entries(expected.removed as Record<string, number[]>)) {
      for (const number of numbers) expect([number, reasonOf(number)]).toEqual([number, reason]);
    }
    expect(removed.filter(({ reason }) => reason === 'duplicate')).toEqual([
      { text: line(expected.title), reason: 'duplicate' },
    ]);
  },
);
