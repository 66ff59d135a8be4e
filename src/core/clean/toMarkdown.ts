import type { Block, Mark } from '../article/block.ts';
import type { Revision } from '../article/revision.ts';

/**
 * What stays of an article as Markdown (CommonMark with tables), front matter first. The raw text is
 * inert in it: nothing of it can become markup, an address that is not http, https or mailto, or HTML.
 */
export function toMarkdown(revision: Revision): string {
  const parts = [frontMatter(revision)];
  const kept = revision.blocks.filter((block) => !block.removal);
  if (revision.title && !kept.some((block) => block.kind === 'title')) {
    parts.push(`# ${flat(inert(revision.title))}`);
  }
  let last: Block | undefined;
  for (const block of kept) {
    const text = markdownOf(block);
    if (!text) continue;
    if (last?.kind === 'item' && block.kind === 'item') parts.push(`${parts.pop()}\n${text}`);
    else parts.push(text);
    last = block;
  }
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function frontMatter(revision: Revision): string {
  const { title, authors, site, agency, url, publishedAt, modifiedAt, lang } = revision;
  const author = authors.length > 0 ? authors.join(', ') : revision.byline;
  const fields = {
    title,
    author,
    site,
    agency,
    url,
    date: publishedAt,
    modified: modifiedAt,
    lang,
  };
  // A JSON string is a YAML string.
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---` : '';
}

function markdownOf(block: Block): string {
  const { kind } = block;
  if (kind === 'figure') return picture(block);
  if (kind === 'code') return fenced(block.text);
  if (kind === 'table') return table(block);
  const text = marked(block);
  if (kind === 'title') return `# ${flat(text)}`;
  if (kind === 'heading') return `${'#'.repeat(block.level ?? 2)} ${flat(text)}`;
  if (kind === 'quote') return text.replace(/^/gm, '> ');
  if (kind === 'caption' || kind === 'credit') return `*${flat(text)}*`;
  if (kind === 'item') {
    const indent = '   '.repeat(block.depth ?? 0);
    return `${indent}${block.ordered ? '1.' : '-'} ${text.replace(/\n/g, `\n${indent}   `)}`;
  }
  return text;
}

function picture({ picture }: Block): string {
  return picture?.url ? `![${flat(inert(picture.alt))}](${address(picture.url)})` : '';
}

function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function table({ text }: Block): string {
  const rows = text.split('\n').map((row) => row.split('\t').map(inert));
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${pad(row, width).join(' | ')} |`);
  const rule = `|${' --- |'.repeat(width)}`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function pad(row: string[], width: number): string[] {
  return [...row, ...Array<string>(width - row.length).fill('')];
}

/** What opens and closes each kind of mark. Links are apart: their address stands at the end. */
const SIGNS: Partial<Record<Mark['kind'], string>> = { em: '*', strong: '**' };

/** The block's text with its marks. Marks that cross another one are left out rather than torn. */
function marked(block: Block): string {
  const marks = (block.marks ?? [])
    .filter((mark) => (mark.kind === 'link' ? mark.url : SIGNS[mark.kind]))
    .filter((mark) => block.text.slice(mark.start, mark.end).trim() !== '')
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  const open: Mark[] = [];
  const closeUntil = (offset: number) => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      out += inert(block.text.slice(at, top.end));
      at = top.end;
      out += top.kind === 'link' ? `](${address(top.url ?? '')})` : SIGNS[top.kind];
      open.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    const around = open.at(-1);
    if (around && (mark.end > around.end || open.some((other) => other.kind === mark.kind)))
      continue;
    out += inert(block.text.slice(at, mark.start));
    at = mark.start;
    out += mark.kind === 'link' ? '[' : SIGNS[mark.kind];
    open.push(mark);
  }
  closeUntil(block.text.length);
  return atLineStart(out + inert(block.text.slice(at)));
}

function inert(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]/g, '\\$&').replace(/([a-z]):\/\//gi, '$1\\://');
}

/** What has a meaning only where a line begins: headings, items, quotes, rules, setext lines. */
function atLineStart(text: string): string {
  return text
    .replace(/^(\s*)([#+\-=:])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/^[ \t]+/gm, '');
}

function address(url: string): string {
  if (!/^(https?:|mailto:)/i.test(url)) return '';
  return url.replace(/[\s<>()\\`[\]"|*_]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()*_]/g, hex),
  );
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
