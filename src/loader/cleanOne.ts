import type { Readable } from 'node:stream';
import { clean, cleaned } from '../core/clean/clean.ts';
import type { RawArticle } from '../core/clean/draft/raw.ts';
import { explanation } from '../core/clean/explanation.ts';
import { flatten } from '../core/clean/flatten.ts';
import { toMarkdown } from '../core/clean/toMarkdown.ts';
import { toText } from '../core/clean/toText.ts';
import { kindOfName, LARGEST } from '../core/decode/rawArticle.ts';
import { asTyped } from './callerFolder.ts';
import { Failure, printable, reasonOf } from './failure.ts';
import { rawArticleOf, readArticle, why } from './readArticle.ts';

export interface CleanOptions {
  format: 'json' | 'markdown' | 'text';
  /** By default what the name's ending says, else what the content looks like. */
  kind: RawArticle['kind'] | null;
  url: string | null;
  /** Instead of the article: each line with its verdict. */
  explain?: boolean;
}

/** What `clean FILE` prints; `-` reads `stdin`. Throws a Failure that names the file and says what is wrong. */
export async function cleanOne(
  file: string,
  { format, kind, url, explain }: CleanOptions,
  stdin: Readable,
): Promise<string> {
  try {
    const bytes = file === '-' ? await readAll(stdin) : await readArticle(asTyped(file));
    const raw = { ...rawArticleOf(bytes, kind ?? kindOfName(file)), url };
    if (explain) return explanation(cleaned(raw));
    const revision = clean(raw);
    if (format === 'markdown') return toMarkdown(revision);
    if (format === 'text') return toText(revision);
    return `${JSON.stringify(flatten(revision), null, 2)}\n`;
  } catch (error) {
    const name = file === '-' ? 'Standard input' : printable(file);
    throw new Failure(`${name} could not be cleaned: ${reasonOf(error).replace(/\.?$/, '.')}`);
  }
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.length;
    if (length > LARGEST.file) throw new Failure(why('large'));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
