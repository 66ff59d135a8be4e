import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { pick } from './pick.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const picked = (names: string[], typed: string) =>
  pick(named(...names), typed, 10).map(({ name }) => name);

test('what begins with what is typed goes first, then what has words that do', () => {
  const names = ['Undertaking', 'Go to the settings', 'Settings', 'A new set'];
  expect(picked(names, 'set')).toEqual(['Settings', 'Go to the settings', 'A new set']);
  expect(picked(names, 'tak')).toEqual(['Undertaking']);
  expect(picked(names, 'settings go')).toEqual(['Go to the settings']);
});

test('accents, case and punctuation make no difference', () => {
  expect(picked(['L’Été: “Où ?”'], 'ete ou')).toEqual(['L’Été: “Où ?”']);
});

test('nothing typed picks the first ones; nothing fits picks none', () => {
  expect(picked(['b', 'a'], ' ')).toEqual(['b', 'a']);
  expect(picked(['b', 'a'], 'c')).toEqual([]);
});

test('more typed never picks what less did not', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom(...'abé ’') }), { maxLength: 8 });
  fc.assert(
    fc.property(
      names,
      fc.constantFrom('a', 'b', 'ab', 'é a'),
      fc.constantFrom('a', 'b', ' b'),
      (all, less, more) => {
        const before = new Set(picked(all, less));
        for (const name of picked(all, less + more)) {
          expect(before).toContain(name);
          expect(fold(name)).toContain(fold(less).trim().split(' ')[0] ?? '');
        }
      },
    ),
  );
});
