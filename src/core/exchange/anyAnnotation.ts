import fc from 'fast-check';
import { COLORS } from '../highlight/color.ts';
import type { Annotation, Place } from './annotation.ts';

const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((s) => s.toWellFormed());
const quote = fc.record({
  exact: words.filter((s) => s.trim() !== ''),
  prefix: fc.constantFrom('', 'before '),
  suffix: fc.constantFrom('', ' after'),
});
const position = fc
  .tuple(fc.nat(500), fc.nat(500))
  .map(([start, length]) => ({ start, end: start + length }));
const passage: fc.Arbitrary<Place> = fc
  .record({
    source: fc.constantFrom('https://example.org/a', 'urn:x-lutrin:article:a-1'),
    title: fc.option(words),
    revision: fc.constantFrom(null, '0123456789abcdef0123456789abcdef'),
    position: fc.option(position),
    quote,
    words: fc.option(words),
    detached: fc.boolean(),
    color: fc.constantFrom(null, ...COLORS),
    style: fc.constantFrom(null, 'underline' as const, 'strike' as const),
  })
  .map((place) =>
    place.revision && place.position ? place : { ...place, revision: null, position: null },
  );
const whole: fc.Arbitrary<Place> = fc.constant({
  source: 'https://example.org/a',
  title: 'A title',
  revision: null,
  position: null,
  quote: null,
  words: null,
  detached: false,
  color: null,
  style: null,
});
const time = fc.integer({ min: 0, max: 4e12 });
/** Annotations of every shape that Lutrin makes. For tests. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
  places: fc.oneof(
    fc.array(passage, { minLength: 1, maxLength: 3 }),
    whole.map((it) => [it]),
  ),
  note: fc.oneof(fc.constant(''), words),
  tags: fc.uniqueArray(fc.constantFrom('one', 'two words', 'été', '標籤'), { maxLength: 3 }),
  createdAt: fc.option(time),
  modifiedAt: fc.option(time),
  foreign: fc.constant(null),
});
