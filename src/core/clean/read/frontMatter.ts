import { type Declared, undeclared } from '../draft/declared.ts';
import { isoDate } from '../lexicon/isoDate.ts';
import { canonicalUrl } from './link.ts';

/** What a Markdown text says of itself between two lines of `---` at its start, and the text after them. */
export function frontMatterOf(content: string): { declared: Declared; body: string } {
  const declared = undeclared();
  const match = /^\s*---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(content);
  if (!match) return { declared, body: content };
  const fields = fieldsOf(match[1] ?? '');
  const first = (...names: string[]) => names.flatMap((name) => fields.get(name) ?? [])[0] ?? null;
  declared.title = first('title');
  declared.authors = ['author', 'authors', 'by', 'byline'].flatMap(
    (name) => fields.get(name) ?? [],
  );
  declared.site = first('site', 'publisher', 'site_name');
  declared.url = canonicalUrl(first('url', 'source', 'link', 'canonical', 'original') ?? '');
  declared.publishedAt = isoDate(first('date', 'published', 'publishedat', 'created') ?? '');
  declared.modifiedAt = isoDate(first('modified', 'updated', 'lastmod') ?? '');
  declared.lang = first('lang', 'language');
  declared.description = first('description', 'excerpt', 'summary');
  return { declared, body: content.slice(match[0].length) };
}

/** YAML's plain fields: `name: value`, `name: [a, b]`, and lists of `- value` below a name. */
function fieldsOf(yaml: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of yaml.split(/\r?\n/)) {
    const item = /^\s*-\s+(.+)$/.exec(line);
    const field = /^([\w-]+)\s*:\s*(.*)$/.exec(line);
    if (item) open.push(unquoted(item[1] ?? ''));
    else if (field) {
      open = valuesOf(field[2] ?? '');
      fields.set((field[1] ?? '').toLowerCase(), open);
    }
  }
  return fields;
}

function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim());
  const values = list ? (list[1] ?? '').split(',') : [value];
  return values.map(unquoted).filter((one) => one !== '');
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  if (/^".*"$/.test(trimmed)) {
    try {
      return String(JSON.parse(trimmed));
    } catch {
      return trimmed.slice(1, -1);
    }
  }
  return /^'.*'$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll("''", "'") : trimmed;
}
