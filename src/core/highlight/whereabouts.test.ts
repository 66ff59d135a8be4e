import { expect, test } from 'vitest';
import { quoteOf } from './quote.ts';
import { whereaboutsOf } from './whereabouts.ts';

const FORMER =
  'The mill stands by the river. Nobody has asked it to grind faster, so far as we know.';
const NOW = 'The old mill stands by the river. It burned down last spring, and was not missed.';

function made(words: string, revision: string, text = FORMER) {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const quote = quoteOf(text, span);
  return { id: words, home: { article: 'a', revision, span, quote, words } };
}

test('what still stands has moved, and what no longer does needs a look', () => {
  const highlights = [
    made('stands by the river', 'former'),
    made('asked it to grind faster', 'former'),
    made('burned down', 'now', NOW),
  ];
  const ground = { revision: 'now', text: NOW };
  const expected = { moved: 1, unattached: ['asked it to grind faster'] };
  expect(whereaboutsOf(highlights, ground, new Map([['former', FORMER]]))).toEqual(expected);
  expect(whereaboutsOf(highlights, ground, new Map())).toEqual(expected);
});
