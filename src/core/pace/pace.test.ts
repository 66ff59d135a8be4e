import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesFor, type PaceSample, paceOf, paceOfVisit, USUAL_PACE } from './pace.ts';

const words = fc.integer({ min: 40, max: 400 });
const rate = fc.integer({ min: 100, max: 600 });

test('pauses, jumps and ways back do not move the pace of a visit', () => {
  const pause = fc.record({ words: fc.integer({ min: 1, max: 300 }), ms: fc.constant(3_600_000) });
  const jump = fc.record({ words: fc.integer({ min: 200, max: 9000 }), ms: fc.constant(300) });
  const back = fc.record({ words: fc.integer({ min: -9000, max: 0 }), ms: fc.constant(9000) });
  const odd = fc.array(fc.oneof(pause, jump, back));
  fc.assert(
    fc.property(rate, fc.array(words, { minLength: 4 }), odd, (rate, steady, odd) => {
      const read = steady.map((words) => ({ words, ms: (words * 60_000) / rate }));
      expect(paceOfVisit([...odd, ...read])?.rate).toBe(rate);
    }),
  );
});

test('a visit of a few words tells nothing', () => {
  expect(paceOfVisit([{ words: 60, ms: 15_000 }])).toBeNull();
  expect(paceOfVisit([])).toBeNull();
});

const sample = fc.record<PaceSample>({
  lang: fc.constantFrom('fr', 'fr-CA', 'en', null),
  words,
  rate,
  at: fc.nat(),
});

test('the pace in a language lies among what was read in it, whatever the order and the other languages', () => {
  fc.assert(
    fc.property(fc.uniqueArray(sample, { selector: ({ at }) => at }), (samples) => {
      const french = samples.filter(({ lang }) => lang?.startsWith('fr'));
      const pace = paceOf(samples, 'fr');
      expect(pace).toBe(paceOf(samples.toReversed(), 'fr-FR'));
      expect(pace).toBe(paceOf(french, 'fr'));
      const rates = french.map(({ rate }) => rate);
      if (pace === USUAL_PACE) return;
      expect(pace).toBeGreaterThanOrEqual(Math.min(...rates));
      expect(pace).toBeLessThanOrEqual(Math.max(...rates));
    }),
  );
});

test('what was read long ago gives way to the last twenty articles', () => {
  const of = (rate: number, from: number) =>
    Array.from({ length: 20 }, (_, at) => ({ lang: 'en', words: 200, rate, at: from + at }));
  expect(paceOf([...of(150, 0), ...of(300, 100)], 'en')).toBe(300);
});

test('a reader who is not known yet reads at the usual pace', () => {
  expect(paceOf([], 'en')).toBe(USUAL_PACE);
  expect(minutesFor(460, USUAL_PACE)).toBe(2);
  expect(minutesFor(1, USUAL_PACE)).toBe(1);
});

test('minutes are the nearest whole ones, and never none', () => {
  fc.assert(
    fc.property(fc.nat(100_000), rate, (words, pace) => {
      const minutes = minutesFor(words, pace);
      expect(Number.isInteger(minutes) && minutes >= 1).toBe(true);
      if (minutes > 1) expect(Math.abs(minutes - words / pace)).toBeLessThanOrEqual(0.5);
    }),
  );
});
