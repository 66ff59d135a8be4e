import { expect, test } from 'vitest';
import { cleaned } from '../clean.ts';
import { FORESTS } from './classify.ts';
import { FEATURE_NAMES, featuresOf } from './features.ts';
import { type Forest, likelihood } from './forest.ts';
import { viewOf } from './view.ts';

test('trees are walked by their thresholds, and what they say adds up', () => {
  const forest: Forest = { features: ['weight', 'words'], trees: [[0, 10, -1, [1, 3, 0.5, 2]], 1] };
  const of = (...values: number[]) => likelihood(forest, values);
  expect(of(9, 9)).toBeCloseTo(0.5);
  expect(of(10, 2)).toBeCloseTo(1 / (1 + Math.exp(-1.5)));
  expect(of(10, 3)).toBeCloseTo(1 / (1 + Math.exp(-3)));
});

test.each([
  'html',
  'text',
] as const)('the forest of %s asks for features that there are', (kind) => {
  const { features, trees } = FORESTS[kind];
  expect(FEATURE_NAMES).toEqual(expect.arrayContaining([...features]));
  expect(trees.length).toBeGreaterThan(50);
});

test('every feature is a number, of whatever page', () => {
  const content =
    '<p>One.</p><ul><li><a href="/a">Two</a></li></ul><pre>three</pre><table><tr><td>4</td></tr></table>';
  for (const kind of ['html', 'text'] as const) {
    for (const row of featuresOf(viewOf(cleaned({ kind, content })), FEATURE_NAMES))
      expect(row.every(Number.isFinite)).toBe(true);
  }
});
