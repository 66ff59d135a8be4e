import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNames } from './fileNames.ts';

test('any title makes a name that every system takes, none twice', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      '',
      '.',
      '..',
      'NUL.txt',
      'aux.md',
      'com1',
      '../../etc/passwd',
      'a:b',
      'É',
      'é',
      'E\u0301',
    ),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = fileNames(titles, '.md');
      expect(names).toHaveLength(titles.length);
      for (const name of names) {
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|^\.md$|[. ]\.md$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name).toMatch(/.\.md$/su);
      }
      expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(
        names.length,
      );
    }),
    { numRuns: 500 },
  );
});

test('names are as their titles where they can be', () => {
  expect(
    fileNames(['La ville, sa lettre', 'La ville, sa lettre', 'La Ville, sa lettre'], '.md'),
  ).toEqual(['La ville, sa lettre.md', 'La ville, sa lettre 2.md', 'La Ville, sa lettre 3.md']);
});
