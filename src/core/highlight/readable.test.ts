import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fields } from '../journal/operation.ts';
import { anchor, type Home } from './anchor.ts';
import { isHome, readableHighlights } from './readable.ts';

const HOME: Home = {
  article: 'library-bus',
  revision: '0123456789abcdef0123456789abcdef',
  span: { start: 4, end: 9 },
  quote: { exact: 'river', prefix: 'the ', suffix: ' runs' },
  words: 'river',
};

const GROUND = { revision: 'f'.repeat(32), text: 'Where the river runs' };

type Highlight = Partial<Fields['highlight']>;

function readable(fields: Record<string, unknown>): Highlight {
  return readableHighlights(new Map([['h', fields as Highlight]])).get('h') ?? {};
}

/** A home in which one part is anything. */
const almost = fc
  .tuple(fc.constantFrom(...Object.keys(HOME), 'quote.exact', 'span.start', ''), fc.jsonValue())
  .map(([path, value]) => {
    const home = structuredClone(HOME) as unknown as Record<string, Record<string, unknown>>;
    const [part = '', inner] = path.split('.');
    if (!part) return value;
    if (inner) Object.assign(home[part] ?? {}, { [inner]: value });
    else Object.assign(home, { [part]: value });
    return home;
  });

test('whatever stands in a home, the highlight can be shown with its note, and searched for', () => {
  fc.assert(
    fc.property(almost, almost, (home, attached) => {
      const shown = readable({ home, attached, note: 'Ask the ferryman' });
      expect(shown.note).toBe('Ask the ferryman');
      for (const field of ['home', 'attached'] as const) {
        const value = shown[field];
        if (!value) continue;
        expect(isHome(value)).toBe(true);
        anchor(value, GROUND);
      }
      expect(shown.home).toBeDefined();
    }),
    { numRuns: 1000 },
  );
});

test('of a home that can’t be read the words and the article are left; without any it stands nowhere', () => {
  const { home } = readable({ home: { article: 'library-bus', words: 'the river', span: 7 } });
  expect(home).toMatchObject({ article: 'library-bus', words: 'the river' });
  expect(home && anchor(home, GROUND).span).not.toBeNull();
  const nothing = readable({ home: [] }).home;
  expect(nothing && anchor(nothing, GROUND)).toEqual({
    span: null,
    candidates: [],
  });
});

test('what can be read stays the same object, and what could not is mended once', () => {
  const sound: Highlight = { home: HOME, attached: HOME, note: 'A note' };
  const broken = { home: 3, note: 'Another' } as unknown as Highlight;
  const all = new Map([
    ['sound', sound],
    ['broken', broken],
    ['about', { about: 'library-bus', note: 'On the whole' }],
  ]);
  const first = readableHighlights(all);
  const second = readableHighlights(all);
  expect(first.get('sound')).toBe(sound);
  expect(first.get('about')).toBe(all.get('about'));
  expect(second.get('broken')).toBe(first.get('broken'));
});
