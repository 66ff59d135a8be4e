import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import type { Home } from '../highlight/anchor.ts';
import { quoteOf } from '../highlight/quote.ts';
import type { Fields } from '../journal/operation.ts';
import { writeCsv } from './csv.ts';
import { NOTE_FIELDS, writeNote } from './markdownNote.ts';
import { annotationsOf, markedIn } from './marked.ts';
import { parseTemplate } from './template.ts';
import { writeW3cAnnotation } from './writeW3c.ts';

const FORMER = 'The mill stands by the river.';
const NOW = 'The old mill stood beside the river.';

function homeIn(text: string, words: string, revision: string): Home {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { article: 'mill', revision, span, quote: quoteOf(text, span), words };
}

const home = homeIn(FORMER, 'mill stands', 'a'.repeat(32));
const attached = homeIn(NOW, 'old mill stood', 'b'.repeat(32));
const cited = { id: 'mill', title: 'The mill', url: 'https://example.org/mill' } as Article;
const sources = {
  cited: () => cited,
  ground: (revision: string) => ({ text: revision === home.revision ? FORMER : NOW }),
};

function only(fields: Partial<Fields['highlight']>) {
  const [one] = markedIn(new Map([['h', fields]]), new Map(), () => null);
  if (!one) throw new Error('It was left out');
  return one;
}

test('what the reader attached by hand leaves with the place that it was given', () => {
  const one = only({ home, attached });
  expect(one.home).toEqual(attached);
  const [annotation] = annotationsOf([one], sources);
  expect(annotation?.places[0]).toMatchObject({
    revision: attached.revision,
    position: { start: 4, end: 18 },
    quote: { exact: 'old mill stood' },
  });
});

test('what the reader keeps as a note leaves with its words and without a place', () => {
  const one = only({ home, detached: true, note: 'Which mill?' });
  expect(writeCsv([one], () => cited)).toContain('"mill stands","The mill"');
  expect(writeCsv([one], () => cited)).toContain('"Which mill?",""');
  const template = parseTemplate('{{#highlights}}{{quote}} {{link}}{{/highlights}}', NOTE_FIELDS);
  const sheet = { cited, tags: [], marked: [one] };
  expect(writeNote(sheet, template, '')).toBe('mill stands https://example.org/mill\n');
  const [annotation] = annotationsOf([one], sources);
  if (!annotation) throw new Error('It was left out');
  expect(writeW3cAnnotation(annotation).target).toMatchObject({ 'lutrin:detached': true });
});

test('what found its article later leaves as that article’s', () => {
  const stray = { ...home, article: 'elsewhere-1', revision: '' };
  expect(only({ home: stray, article: 'mill' })).toMatchObject({ article: 'mill' });
  expect(only({ about: 'elsewhere-1', note: 'All of it', article: 'mill' })).toMatchObject({
    article: 'mill',
    home: null,
  });
});
