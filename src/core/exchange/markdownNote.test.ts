import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { NOTE_FIELDS, NOTE_TEMPLATE, type Sheet, writeNote, writeOneNote } from './markdownNote.ts';
import type { Marked } from './marked.ts';
import { frontMatterOf, parseTemplate } from './template.ts';

const template = parseTemplate(NOTE_TEMPLATE, NOTE_FIELDS);

function marking(words: string, note: string, more: Partial<Marked> = {}): Marked {
  return {
    id: 'h',
    article: 'a',
    home: {
      article: 'a',
      revision: '',
      span: { start: 0, end: 0 },
      quote: { exact: words, prefix: '', suffix: '' },
      words,
    },
    detached: false,
    color: 'sage',
    style: 'fill',
    note,
    tags: [],
    createdAt: Date.UTC(2024, 4, 6),
    changedAt: null,
    foreign: null,
    ...more,
  };
}

const sheet: Sheet = {
  cited: {
    title: 'Fog & *other* crops',
    byline: 'Ada Vell',
    site: 'The Review',
    url: 'https://example.org/a',
    publishedAt: '2024-05-03T08:00:00Z',
    lang: 'en',
  },
  tags: ['weather', 'a "word"'],
  marked: [
    marking('First paragraph.\n\nSecond.', 'A note,\nin two lines.', { tags: ['fog'] }),
    marking('# not a heading', ''),
    { ...marking('', 'On the whole.'), home: null },
  ],
};

test('a note has its front matter, its quotations and what was noted', () => {
  expect(writeNote(sheet, template, '2026-01-02')).toBe(`---
title: "Fog & *other* crops"
author: "Ada Vell"
site: "The Review"
published: "2024-05-03"
address: "https://example.org/a"
tags: ["weather","a \\"word\\""]
exported: "2026-01-02"
---

# Fog \\& \\*other\\* crops

Ada Vell (The Review)
<https://example.org/a>

> First paragraph.
>
> Second.

A note,
in two lines.

*fog*

> \\# not a heading

On the whole.
`);
});

test('in one file the notes follow each other, without front matter', () => {
  const file = writeOneNote([sheet, sheet], template, '2026-01-02');
  expect(file.match(/^# Fog/gm)).toHaveLength(2);
  expect(file).not.toContain('---');
});

test('a note with its Markdown at work is only ever the reader’s own', () => {
  const raw = parseTemplate('{{#highlights}}{{noteAsWritten}};{{/highlights}}', NOTE_FIELDS);
  const marked = [marking('w', 'A *note*'), marking('w', 'A *note*', { foreign: {} })];
  expect(writeNote({ ...sheet, marked }, raw, '')).toBe('A *note*;A \\*note\\*;\n');
});

test('whatever articles and notes hold, a note is its own headings and quotations', () => {
  const hostile = fc
    .string({
      unit: fc.constantFrom(...'ab1 .#*_[]<>`~|\\&!-+=$:/"\'{}', '\n', '\u2028', '\u0085'),
    })
    .filter((text) => /[a-z]/.test(text));
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, words, note) => {
      const cited = { ...sheet.cited, title, byline: title, site: title };
      const file = writeNote(
        { cited, tags: [title], marked: [marking(words, note)] },
        template,
        '',
      );
      const head = frontMatterOf(file);
      expect(head.split('\n')).toHaveLength(10);
      for (const line of head.split('\n').slice(1, -2))
        expect(() => JSON.parse(line.slice(line.indexOf(':') + 1))).not.toThrow();
      const { children } = fromMarkdown(file.slice(head.length));
      expect(
        children.map(({ type }) => type).filter((type, at) => at < 3 || type !== 'paragraph'),
      ).toEqual(['heading', 'paragraph', 'blockquote']);
      const plain = (text: string) => text.replace(/[\s\u0085]+/g, '');
      expect(
        plain(
          children
            .slice(2)
            .map((child) => wordsOf(child))
            .join(''),
        ),
      ).toBe(plain(words + note));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['{{tilte}}', 1, 'unknown', 'tilte'],
  ['\n{{#highlights}}\n', 2, 'sectionOpen', 'highlights'],
  ['{{/highlights}}', 1, 'strayEnd', 'highlights'],
  ['a\n\n{{highlights}}', 3, 'list', 'highlights'],
  ['{{quote}}', 1, 'unknown', 'quote'],
  ['{{title', 1, 'fieldOpen', ''],
  ['---\ntitle: "{{title}}"\n---\n', 2, 'quoted', 'title'],
  ['<b title={{title}}>', 1, 'inTag', 'title'],
  ['[a]({{title}})', 1, 'noAddress', 'title'],
])('the fault of %j is told by line %i, kind and field', (source, line, kind, field) => {
  let fault: unknown;
  try {
    parseTemplate(source, NOTE_FIELDS);
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({ line, kind, field });
});

test('sections stand where there is something, and their opposite where there is nothing', () => {
  const some = parseTemplate(
    '{{#site}}from {{site}}{{/site}}{{^site}}from nowhere{{/site}}',
    NOTE_FIELDS,
  );
  expect(writeNote(sheet, some, '')).toBe('from The Review\n');
  expect(writeNote({ ...sheet, cited: { ...sheet.cited, site: null } }, some, '')).toBe(
    'from nowhere\n',
  );
});
