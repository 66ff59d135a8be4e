import { safeUrl } from '../article/safeUrl.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Cited, Marked } from './marked.ts';
import {
  type Fields,
  fillTemplate,
  frontMatterOf,
  type Template,
  type Values,
  type Write,
} from './template.ts';
import { passageUrl } from './textFragment.ts';

/** What a template for notes can name. */
export const NOTE_FIELDS = {
  title: 'text',
  author: 'text',
  site: 'text',
  published: 'text',
  language: 'text',
  address: 'url',
  tags: 'words',
  exported: 'text',
  highlights: {
    quote: 'text',
    note: 'text',
    /** With its Markdown at work. Of annotations that came from elsewhere the text alone, as `note`. */
    noteAsWritten: 'markdown',
    tags: 'words',
    color: 'text',
    style: 'text',
    made: 'text',
    link: 'url',
  },
} satisfies Fields;

/** What notes look like until the reader says otherwise. */
export const NOTE_TEMPLATE = `---
title: {{title}}
author: {{author}}
site: {{site}}
published: {{published}}
address: {{address}}
tags: {{tags}}
exported: {{exported}}
---

# {{title}}

{{author}}{{#site}} ({{site}}){{/site}}
{{#address}}
<{{address}}>
{{/address}}

{{#highlights}}
{{#quote}}
> {{quote}}

{{/quote}}
{{#note}}
{{note}}

{{/note}}
{{#tags}}
*{{tags}}*

{{/tags}}
{{/highlights}}
`;

/** An article with its highlights, in the order of its text. */
export interface Sheet {
  cited: Omit<Cited, 'id'>;
  /** The article's own. */
  tags: readonly string[];
  marked: readonly Marked[];
  /** What the reader calls the colours, where otherwise than we do. */
  colorNames?: Readonly<Record<string, string>>;
}

/** One article's note. `exported`: a date. */
export function writeNote(sheet: Sheet, template: Template, exported: string): string {
  const filled = fillTemplate(template, valuesOf(sheet, exported), write);
  return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** All articles' notes as one file: front matter can only stand at a file's head, so there is none. */
export function writeOneNote(sheets: readonly Sheet[], template: Template, exported: string) {
  return sheets
    .map((sheet) => writeNote(sheet, template, exported))
    .map((note) => note.slice(frontMatterOf(note).length).trim())
    .join('\n\n')
    .concat('\n');
}

function valuesOf(sheet: Sheet, exported: string): Values {
  const { cited, tags, marked, colorNames } = sheet;
  const url = safeUrl(cited.url) ?? '';
  return {
    title: oneLine(cited.title),
    author: oneLine(cited.byline),
    site: oneLine(cited.site),
    published: cited.publishedAt?.slice(0, 10) ?? '',
    language: cited.lang ?? '',
    address: url,
    tags,
    exported,
    highlights: marked.map(({ home, detached, note, tags, color, style, createdAt, foreign }) => ({
      quote: home?.words ?? '',
      note,
      noteAsWritten: foreign ? plain(note) : note.trim(),
      tags,
      color: colorNames?.[color] ?? color,
      style,
      made: new Date(createdAt).toISOString().slice(0, 10),
      link: url && home && !detached ? passageUrl(url, home.quote) : url,
    })),
  };
}

function oneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Words stay words in Markdown, and strings stay strings in YAML. */
const write: Write = (value, kind, part) => {
  if (part === 'frontMatter') return yamlOf(value);
  const text = typeof value === 'string' ? value : value.join(', ');
  if (kind === 'url') return text.replace(/[\s<>()[\]\\`*|{}"^]/g, encode);
  return kind === 'markdown' ? text : plain(text);
};

function plain(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => escapeMarkdown(line.trim()))
    .join('\n');
}

/** JSON is YAML where it has no sign that YAML reads otherwise. */
function yamlOf(value: string | readonly string[]): string {
  const json = JSON.stringify(value);
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
