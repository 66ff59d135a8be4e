/** What a field holds. `words` are a few, as tags are; `markdown` is written as it is. */
export type FieldKind = 'text' | 'url' | 'words' | 'markdown';

/** What a template can name: fields, and lists of things with fields of their own. */
export interface Fields {
  readonly [field: string]: FieldKind | Fields;
}

/** The values of fields: as the fields say. Missing and empty ones are empty. */
export interface Values {
  readonly [field: string]: string | readonly string[] | readonly Values[];
}

/** Where a value is written: what keeps it a value differs. */
export type Part = 'body' | 'frontMatter';

/** Writes a value so that it stays one, whatever it holds. */
export type Write = (value: string | readonly string[], kind: FieldKind, part: Part) => string;

type Node =
  | { text: string }
  | { field: string; kind: FieldKind; part: Part }
  | { section: string; unless: boolean; nodes: Node[] };

/** A template without fault. */
export interface Template {
  readonly nodes: readonly Node[];
}

/**
 * What is wrong with a template: a field or a section that is not closed, an end of nothing, an unknown field, a list that
 * stands as a value, and fields inside quotation marks of the front matter, inside an HTML tag or as the address of a link.
 */
export type TemplateFaultKind =
  | 'fieldOpen'
  | 'sectionOpen'
  | 'strayEnd'
  | 'unknown'
  | 'list'
  | 'quoted'
  | 'inTag'
  | 'noAddress';

/** A template that can't be filled: why, by which field, and in which line from 1. */
export class TemplateFault extends Error {
  override name = 'TemplateFault';
  readonly kind: TemplateFaultKind;
  readonly field: string;
  readonly line: number;
  /** What could stand in place of an unknown field. */
  readonly known: readonly string[];
  constructor(kind: TemplateFaultKind, field: string, line: number, known: readonly string[] = []) {
    super(kind);
    this.kind = kind;
    this.field = field;
    this.line = line;
    this.known = known;
  }
}

interface Tag {
  sign: '' | '#' | '^' | '/';
  name: string;
  index: number;
}

interface Section {
  name: string;
  index: number;
  nodes: Node[];
  fields: Fields;
}

/**
 * Reads a template: `{{field}}` is replaced by the field's value; `{{#field}} … {{/field}}` stands once for each of a
 * list, or once where the field is not empty; `{{^field}} … {{/field}}` where it is empty. Throws a TemplateFault.
 */
export function parseTemplate(source: string, fields: Fields): Template {
  const text = source.replace(/\r\n?/g, '\n');
  const frontMatterEnd = frontMatterOf(text).length;
  const root: Section = { name: '', index: 0, nodes: [], fields };
  const open = [root];
  const fault = (kind: TemplateFaultKind, field: string, index: number) =>
    new TemplateFault(kind, field, text.slice(0, index).split('\n').length, namesIn(open));
  for (const token of tokensOf(text)) {
    const top = open.at(-1) ?? root;
    if ('text' in token) {
      const stray = token.text.indexOf('{{');
      if (stray >= 0) throw fault('fieldOpen', '', token.index + stray);
      top.nodes.push({ text: token.text });
    } else if (token.sign === '/') {
      if (top === root || top.name !== token.name) throw fault('strayEnd', token.name, token.index);
      open.pop();
    } else {
      const kind = kindOf(token.name, open);
      if (!kind) throw fault('unknown', token.name, token.index);
      if (token.sign !== '') {
        const inner = typeof kind === 'object' && token.sign === '#' ? kind : {};
        const section = { section: token.name, unless: token.sign === '^', nodes: [] };
        top.nodes.push(section);
        open.push({ name: token.name, index: token.index, nodes: section.nodes, fields: inner });
      } else {
        const part = token.index < frontMatterEnd ? 'frontMatter' : 'body';
        if (typeof kind === 'object') throw fault('list', token.name, token.index);
        const wrong = wrongPlace(text.slice(0, token.index), kind, part);
        if (wrong) throw fault(wrong, token.name, token.index);
        top.nodes.push({ field: token.name, kind, part });
      }
    }
  }
  const last = open.at(-1);
  if (last && last !== root) throw fault('sectionOpen', last.name, last.index);
  return root;
}

/** The front matter that a text begins with, its fences too; empty where there is none. */
export function frontMatterOf(text: string): string {
  return /^---\n(?:[\s\S]*?\n)?---(?:\n|$)/.exec(text)?.[0] ?? '';
}

function* tokensOf(text: string): Generator<Tag | { text: string; index: number }> {
  let last = 0;
  for (const match of text.matchAll(/\{\{\s*([#^/]?)\s*([^{}\s]*)\s*\}\}/g)) {
    const [tag, sign = '', name = ''] = match;
    const [start, end] = sign
      ? withLine(text, match.index, match.index + tag.length)
      : [match.index, match.index + tag.length];
    if (start > last) yield { text: text.slice(last, start), index: last };
    yield { sign: sign as Tag['sign'], name, index: match.index };
    last = end;
  }
  if (last < text.length) yield { text: text.slice(last), index: last };
}

/** A section's sign alone on its line takes the line with it. */
function withLine(text: string, start: number, end: number): [number, number] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const isAlone = `${text.slice(lineStart, start)}${text.slice(end, lineEnd)}`.trim() === '';
  return isAlone ? [lineStart, Math.min(lineEnd + 1, text.length)] : [start, end];
}

function kindOf(name: string, open: readonly Section[]): Fields[string] | undefined {
  const holder = open.findLast(({ fields }) => Object.hasOwn(fields, name));
  return holder?.fields[name];
}

function namesIn(open: readonly Section[]): string[] {
  return open.flatMap(({ fields }) => Object.keys(fields));
}

/** Why a value cannot stand behind this text; null where it can. */
function wrongPlace(before: string, kind: FieldKind, part: Part): TemplateFaultKind | null {
  if (part === 'frontMatter') return /["'|>]\s*$/.test(before) ? 'quoted' : null;
  if (/<[a-z!/?][^>]*$/i.test(before)) return 'inTag';
  const isAddress = /\]\(\s*<?$|\]:\s*<?$/.test(before);
  return isAddress && kind !== 'url' ? 'noAddress' : null;
}

/** Fills a template with values. */
export function fillTemplate({ nodes }: Template, values: Values, write: Write): string {
  return fill(nodes, [values], write, '');
}

function fill(nodes: readonly Node[], scopes: readonly Values[], write: Write, before: string) {
  let text = before;
  for (const node of nodes) {
    if ('text' in node) text += node.text;
    else if ('field' in node) {
      const value = valueIn(node.field, scopes) as string | readonly string[];
      text += continued(write(value, node.kind, node.part), text);
    } else {
      const value = valueIn(node.section, scopes);
      const items = value.length === 0 ? [] : itemsOf(value);
      if (node.unless) text = items.length > 0 ? text : fill(node.nodes, scopes, write, text);
      else for (const item of items) text = fill(node.nodes, [...scopes, item], write, text);
    }
  }
  return text;
}

function valueIn(name: string, scopes: readonly Values[]): Values[string] {
  return scopes.findLast((values) => Object.hasOwn(values, name))?.[name] ?? '';
}

function itemsOf(value: Values[string]): readonly Values[] {
  const isList = Array.isArray(value) && typeof value[0] === 'object';
  return isList ? (value as readonly Values[]) : [{}];
}

/** Further lines of a value begin as its first one does: in the same quotation, in the same list item. */
function continued(value: string, before: string): string {
  if (!value.includes('\n')) return value;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const start = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line)?.[0] ?? '';
  const indent = start.replace(/[-*+]|\d+[.)]/g, (sign) => ' '.repeat(sign.length));
  return value
    .split('\n')
    .map((part, index) => (index === 0 ? part : (indent + part).trimEnd()))
    .join('\n');
}
