import type { RawArticle } from '../clean/draft/raw.ts';
import { decode, type Encoding } from './decode.ts';

/** Why a file is not read as an article. */
export type Refusal = 'kind' | 'empty' | 'binary' | 'large';

/** The largest file, and the largest HTML file, in bytes. */
export const LARGEST = { file: 100_000_000, html: 20_000_000 };

const KINDS: ReadonlyMap<string | undefined, RawArticle['kind']> = new Map([
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['md', 'markdown'],
]);

/** What an article is by the ending of its file's name; null for a file that is none. */
export function kindOfName(name: string): RawArticle['kind'] | null {
  return KINDS.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()) ?? null;
}

const MARKUP_START = /^\s*<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9-]*[\s>/])/i;
const MARKDOWN = /^(?:---\n[\s\S]*?\n---\n|#{1,6} \S)|\[[^\]\n]+\]\(\S+\)|^(?:```|> |\|.+\|$)/m;

/** What an article without a name seems to be. */
export function kindOfContent(content: string): RawArticle['kind'] {
  const start = content.slice(0, 10_000);
  if (MARKUP_START.test(start)) return 'html';
  return MARKDOWN.test(start) ? 'markdown' : 'text';
}

/** The refusal of a file of this kind and so many bytes, before it is read. */
export function refusalOfSize(kind: RawArticle['kind'], bytes: number): Refusal | null {
  if (bytes === 0) return 'empty';
  return bytes > (kind === 'html' ? LARGEST.html : LARGEST.file) ? 'large' : null;
}

/** The raw article that a file's bytes hold, or why there is none. `kind`, `encoding` null: guessed from the content. */
export function rawArticle(
  bytes: Uint8Array,
  kind: RawArticle['kind'] | null,
  encoding: Encoding | null = null,
): RawArticle | Refusal {
  if (isOtherFormat(bytes)) return 'binary';
  const content = decode(bytes, encoding).text;
  const known = kind ?? kindOfContent(content);
  const refusal = refusalOfSize(known, bytes.length);
  if (refusal) return refusal;
  if (content.trim() === '') return 'empty';
  return isBinary(content) ? 'binary' : { kind: known, content };
}

/** How files begin that are often renamed or saved under a wrong ending. */
const MAGIC = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  '\x1f\x8b',
  'wOF2',
  '{\\rtf',
];

function isOtherFormat(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return MAGIC.some((magic) => start.startsWith(magic));
}

/** Text has hardly any control characters; a stray one is no reason to refuse it. */
function isBinary(content: string): boolean {
  const sample = content.slice(0, 65_536);
  const odd = sample.match(/(?![\t\n\v\f\r])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return odd > 32 && odd * 20 > sample.length;
}
