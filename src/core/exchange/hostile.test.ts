// biome-ignore-all lint/style/noRestrictedImports: the cases are files
import { existsSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import { passagesOf } from './annotation.ts';
import { guard, unguard } from './csv.ts';
import { decide } from './decide.ts';
import { fileNames } from './fileNames.ts';
import { ArticleFinder } from './findArticle.ts';
import { NOTE_FIELDS, NOTE_TEMPLATE, writeNote } from './markdownNote.ts';
import { readAnnotations } from './readAnnotations.ts';
import { readW3cAnnotation } from './readW3c.ts';
import { frontMatterOf, parseTemplate } from './template.ts';
import { writeW3cAnnotation } from './writeW3c.ts';

const HOSTILE = new URL('../../../../shared/hostile/dev/', import.meta.url);

interface Row {
  id: string;
  file: string;
  kind: string;
  must: string;
  expect?: { format?: string; noteKept?: boolean; note?: string; maxMs?: number };
}

function rowsOf(kind: string): Row[] {
  if (!existsSync(HOSTILE)) return [];
  const { rows } = JSON.parse(readFileSync(new URL('manifest.json', HOSTILE), 'utf8'));
  return rows.filter((row: Row) => row.kind === kind);
}

/** An article at the address that the cases name, with the words that some of them quote. */
const TEXT = 'Voilà le texte de la page, assez long pour être lu.';
const ARTICLE: Article = {
  id: 'a-1',
  revision: 'a'.repeat(32),
  title: 'Page',
  byline: null,
  site: null,
  url: 'https://exemple.fr/a1',
  publishedAt: null,
  lang: 'fr',
  dir: 'ltr',
  words: 11,
  excerpt: '',
};
const GROUNDS = {
  now: new Map([[ARTICLE.id, { revision: ARTICLE.revision, text: TEXT }]]),
  former: new Map(),
};

describe.skipIf(rowsOf('w3c').length === 0)(
  'hostile annotations (skipped without ../shared)',
  () => {
    test.each(rowsOf('w3c'))('$id: $must', (row) => {
      const before = process.cpuUsage();
      const reading = readAnnotations(readFileSync(new URL(row.file, HOSTILE)));
      const annotations = 'annotations' in reading ? reading.annotations : [];
      const finder = new ArticleFinder();
      finder.add(ARTICLE);
      const decisions = annotations.flatMap((annotation) =>
        passagesOf(annotation).map((place) => decide(place, finder.find(place), GROUNDS)),
      );
      // Of the processor: a busy machine is slow, not wrong.
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(row.expect?.maxMs ?? 2000);
      if (row.expect?.noteKept) expect(annotations.map(({ note }) => note)).toContain('Ma note');
      if (row.expect?.note) expect(annotations.map(({ note }) => note)).toContain(row.expect.note);
      if (row.must === 'KEEP_ORPHAN') {
        expect(annotations.length).toBeGreaterThan(0);
        expect(decisions.map(({ outcome }) => outcome)).not.toContain('placed');
      }
      if (annotations.length === 0) expect(reading).toMatchObject({ refused: [{}] });
    });
  },
);

const template = parseTemplate(NOTE_TEMPLATE, NOTE_FIELDS);
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.skipIf(rowsOf('export').length === 0)(
  'hostile exports (skipped without ../shared)',
  () => {
    const ofFormat = (format: string) =>
      rowsOf('export')
        .filter((row) => row.expect?.format?.startsWith(format))
        .map((row): [string, string] => {
          const text = readFileSync(new URL(row.file, HOSTILE), 'utf8');
          return [row.id, JSON.parse(text).value];
        });

    test.each(ofFormat('csv'))('%s', (_, value) => {
      expect(guard(value)).not.toMatch(/^[=+\-@＝]/);
      expect(unguard(guard(value))).toBe(value);
    });

    test.each(ofFormat('markdown'))('%s', (_, value) => {
      const file = noteOf(value);
      expect(frontMatterOf(file).split('\n')).toHaveLength(10);
      const { children } = fromMarkdown(file.slice(frontMatterOf(file).length));
      const [heading, , quote, ...note] = children;
      expect([heading?.type, quote?.type]).toEqual(['heading', 'blockquote']);
      expect(new Set(note.map(({ type }) => type))).toEqual(new Set(['paragraph']));
      expect(squeezed(note.map((it) => wordsOf(it)).join(''))).toBe(squeezed(value));
      expect(JSON.stringify(note)).not.toMatch(/"type":"(?:link|image|html|inlineCode|break)/);
      expect(file).not.toMatch(/<%|\$\$|%%|(?<!\\)`/);
    });

    test.each(ofFormat('filename'))('%s', (_, value) => {
      const [name = '', again = ''] = fileNames([value, value.toUpperCase()], '.md');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name).toMatch(/^[^<>:"/\\|?*. ][^<>:"/\\|?*]*\.md$/);
      expect(name.replace(/\..*/s, '')).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
      expect(again.toLowerCase()).not.toBe(name.toLowerCase());
    });

    test.each(ofFormat('html'))('%s', (_, value) => {
      const given = { ...readW3cAnnotation({ target: 'urn:a' }), note: value, foreign: null };
      expect(readW3cAnnotation(JSON.parse(JSON.stringify(writeW3cAnnotation(given)))).note).toBe(
        value,
      );
    });

    function noteOf(value: string): string {
      const quote = { exact: 'words', prefix: '', suffix: '' };
      const home = {
        article: 'a',
        revision: '',
        span: { start: 0, end: 0 },
        quote,
        words: 'words',
      };
      const cited = { ...ARTICLE, title: 'Title' };
      const marked = {
        id: 'h',
        article: 'a',
        home,
        detached: false,
        color: 'sky' as const,
        style: 'fill' as const,
        note: value,
        tags: [],
        createdAt: 0,
        changedAt: null,
        foreign: null,
      };
      return writeNote({ cited, tags: [], marked: [marked] }, template, '2026-01-02');
    }
  },
);
