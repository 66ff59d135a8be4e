import { expect, test } from 'vitest';
import { quotation } from './quotation.ts';
import { passageUrl } from './textFragment.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

test('a passage is named by its words, a short one with those around it, a long one by its ends', () => {
  const url = 'https://example.org/a';
  expect(passageUrl(url, quote('one two, three-four five'))).toBe(
    `${url}#:~:text=one%20two%2C%20three%2Dfour%20five`,
  );
  expect(
    passageUrl(url, quote('the bell', 'ank there is a rope and ', ' has no clapper at a')),
  ).toBe(
    `${url}#:~:text=a%20rope%20and-,the%20bell,-no%20clapper%20at`
      .replace('no%20', 'has%20no%20')
      .replace('%20at', ''),
  );
  const long =
    'first second third fourth fifth sixth\n\nseventh eighth ninth tenth eleventh twelfth';
  expect(passageUrl(url, quote(long))).toBe(
    `${url}#:~:text=first%20second%20third%20fourth%20fifth,eighth%20ninth%20tenth%20eleventh%20twelfth`,
  );
  expect(passageUrl(`${url}#part`, quote('a b c d'))).toBe(`${url}#part:~:text=a%20b%20c%20d`);
});

test('a quotation says who, what, where and when', () => {
  const cited = {
    title: 'Le retour',
    byline: 'Ada Vell',
    site: 'La Gazette',
    url: 'https://example.org/a',
    publishedAt: '2024-05-03T08:00:00Z',
    lang: 'fr',
  };
  expect(quotation('les mots du texte lu', quote('les mots du texte lu'), cited)).toBe(
    '«\u00a0les mots du texte lu\u00a0»\n— Ada Vell, Le retour, La Gazette, 2024-05-03\nhttps://example.org/a#:~:text=les%20mots%20du%20texte%20lu',
  );
  expect(quotation('w', quote('w'), { ...cited, lang: 'en', url: 'javascript:alert(1)' })).toBe(
    '“w”\n— Ada Vell, Le retour, La Gazette, 2024-05-03',
  );
});
