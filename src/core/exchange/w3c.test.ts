import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject, Place } from './annotation.ts';
import { anyAnnotation as annotation } from './anyAnnotation.ts';
import { readW3c, readW3cAnnotation } from './readW3c.ts';
import { isSound } from './soundW3c.ts';
import { CONTEXT, writeW3c, writeW3cAnnotation } from './writeW3c.ts';

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(annotation, (given) => {
      const written = writeW3cAnnotation(given);
      expect(readW3cAnnotation(JSON.parse(JSON.stringify(written)))).toEqual({
        ...given,
        foreign: written,
      });
    }),
  );
});

test('what came from elsewhere leaves as it came, with fields that nobody knows', () => {
  const extra = fc.dictionary(fc.stringMatching(/^x[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(
    fc.property(annotation, extra, extra, (given, ofAnnotation, ofTarget) => {
      const [target] = [writeW3cAnnotation(given).target].flat();
      const foreign = {
        ...writeW3cAnnotation(given),
        ...ofAnnotation,
        target: [{ ...(target as JsonObject), ...ofTarget }],
      } as JsonObject;
      const read = readW3cAnnotation(foreign);
      expect(writeW3cAnnotation({ ...read, modifiedAt: 5 })).toEqual(foreign);
      const changed = writeW3cAnnotation({ ...read, note: 'Another note' });
      expect(changed).toMatchObject(ofAnnotation);
      expect(readW3cAnnotation(changed).note).toBe('Another note');
    }),
  );
});

test('a passage that is gone takes its target with it and leaves the others', () => {
  const place = (exact: string): Place => ({
    source: 'https://example.org/a',
    title: null,
    revision: null,
    position: null,
    quote: { exact, prefix: '', suffix: '' },
    words: null,
    detached: false,
    color: 'sky',
    style: null,
  });
  const both = writeW3cAnnotation({
    id: 'urn:a',
    places: [place('first words'), place('second words')],
    note: '',
    tags: [],
    createdAt: 0,
    modifiedAt: null,
    foreign: null,
  });
  expect(both.target).toHaveLength(2);
  const read = readW3cAnnotation(both);
  const left = writeW3cAnnotation({ ...read, places: read.places.slice(1) });
  expect(left.target).toEqual([both.target].flat()[1]);
});

test('fields of another kind of file are kept beside', () => {
  const foreign = { id: 'x', uri: 'https://example.org/a', text: 'Note', flagged: false };
  const given = { ...readW3cAnnotation(example()), foreign };
  expect(writeW3cAnnotation(given)['lutrin:foreign']).toEqual(foreign);
});

/** What the model says of every annotation, in our own words: it holds whatever else is there to check it. */
function expectToBeAnnotation(item: JsonObject): void {
  expect([item['@context']].flat()).toContain(CONTEXT);
  expect(item.type).toBe('Annotation');
  expect(item.id).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/);
  expect('bodyValue' in item && 'body' in item).toBe(false);
  const bodies = [item.body ?? []].flat() as JsonObject[];
  for (const body of bodies) expect(body).toMatchObject({ type: 'TextualBody', value: /./su });
  const targets = [item.target].flat() as JsonObject[];
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) {
    expect(target.source ?? target.id).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/);
    if (target.styleClass) expect(item.stylesheet).toMatchObject({ type: 'CssStylesheet' });
    for (const selector of [target.selector ?? []].flat() as JsonObject[])
      expect(['TextQuoteSelector', 'TextPositionSelector']).toContain(selector.type);
  }
}

test('every annotation has what the model asks of it', () => {
  fc.assert(
    fc.property(fc.array(annotation, { maxLength: 4 }), (given) => {
      const collection = writeW3c(given, { id: 'urn:x-lutrin:collection:1', label: 'All' });
      expect(collection.total).toBe(given.length);
      const { items } = (collection.first ?? { items: [] }) as { items: JsonObject[] };
      expect(items).toHaveLength(given.length);
      for (const item of items) {
        expectToBeAnnotation(item);
        expect(isSound(item)).toBe(true);
      }
    }),
  );
});

test('a pure highlight has no body', () => {
  const written = writeW3cAnnotation({
    ...readW3cAnnotation(example()),
    note: '',
    tags: [],
    foreign: null,
  });
  expect(written).not.toHaveProperty('body');
  expect(written.motivation).toBe('highlighting');
});

test.each([
  ['one', example()],
  ['a list', [example()]],
  ['a page', { type: 'AnnotationPage', items: [example()] }],
  [
    'a collection',
    { type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: example() } },
  ],
  ['pages', { type: 'AnnotationCollection', first: { items: [], next: { items: [example()] } } }],
  ['a graph', { '@graph': [example()] }],
])('%s is read', (_, file) => {
  expect(readW3c(file)).toMatchObject({ items: [{ id: 'urn:uuid:1' }] });
});

test('a collection that is elsewhere is told of, not fetched', () => {
  expect(readW3c({ type: 'AnnotationCollection', first: 'https://example.org/1' })).toEqual({
    items: [],
    away: 1,
  });
});

function example(): JsonObject {
  return {
    '@context': CONTEXT,
    id: 'urn:uuid:1',
    type: 'Annotation',
    bodyValue: 'A note',
    target: {
      source: 'https://example.org/a',
      selector: { type: 'TextQuoteSelector', exact: 'the words' },
    },
  };
}
