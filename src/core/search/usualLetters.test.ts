import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { USUAL_END, usuallyFolded } from './usualLetters.ts';

it('folds usual letters as any text is folded, whatever stands beside them', () => {
  const unit = fc.nat(USUAL_END + 10).map((unit) => String.fromCharCode(unit));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 4 }), (word) => {
      const usual = usuallyFolded(word);
      if (usual) expect(usual).toBe(fold(word));
    }),
    { numRuns: 20_000 },
  );
  expect(usuallyFolded('Œuvre')).toBe('oeuvre');
  expect(usuallyFolded('e\u0301t\u00ade')).toBe('');
});
