import { expect, test } from 'vitest';
import { type Place, wholeOf } from './annotation.ts';
import { leadsOf } from './leads.ts';

const LONG = 'words enough to tell one text from another';

function at(source: string, exact?: string): Place {
  const quote = exact === undefined ? null : { exact, prefix: '', suffix: '' };
  return { ...wholeOf(source, 'A title'), quote };
}

test('places that name an article alike are one lead, with the longest quote of those that tell', () => {
  const places = [at('a', LONG), at('b'), at('a', `${LONG}, and more`), at('a', 'the'), at('b')];
  const { leads, of } = leadsOf(places);
  expect(of).toEqual([0, 1, 0, 2, 1]);
  const named = { revision: null, title: 'A title' };
  expect(leads).toEqual([
    { ...named, source: 'a', telling: `${LONG}, and more`, inText: true },
    { ...named, source: 'b', telling: null, inText: false },
    { ...named, source: 'a', telling: null, inText: true },
  ]);
});
