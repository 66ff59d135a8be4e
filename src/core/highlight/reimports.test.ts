import { expect, test } from 'vitest';
import { reimport } from './reimports.fixture.ts';

// `npm run bench -- reimports` tries 2,000.
test('after edited re-imports, in every script, no highlight that reads otherwise stands in the wrong place', () => {
  const all = Array.from({ length: 210 }, (_, seed) => reimport(seed));
  const unlike = all.filter(({ drawn, similarity }) => drawn !== null && similarity < 0.8);
  expect(unlike.length).toBeGreaterThan(20);
  expect(unlike.filter(({ right }) => !right)).toEqual([]);
}, 60_000);
