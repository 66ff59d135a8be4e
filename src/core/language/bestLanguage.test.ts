import { expect, test } from 'vitest';
import { bestLanguage, regionsOf } from './bestLanguage.ts';

const OFFERED = ['en', 'fr', 'pt-BR'];

test.each([
  [['fr-CA', 'en'], 'fr'],
  [['de', 'FR'], 'fr'],
  [['pt-BR'], 'pt-BR'],
  [['pt-PT', 'fr'], 'fr'],
  [['de'], 'en'],
  [[], 'en'],
])('of the languages %j, %s is spoken', (wanted, spoken) => {
  expect(bestLanguage(wanted, OFFERED, 'en')).toBe(spoken);
});

test('dates and numbers are written as where the reader is', () => {
  expect(regionsOf('fr', ['en-GB', 'fr-CH', 'fr', 'fr-CA'])).toEqual(['fr-CH', 'fr-CA']);
  expect(regionsOf('fr', ['en-GB'])).toEqual([]);
});
