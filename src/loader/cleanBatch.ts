import { Buffer } from 'node:buffer';
import { clean } from '../core/clean/clean.ts';
import type { RawArticle } from '../core/clean/draft/raw.ts';
import { flatten } from '../core/clean/flatten.ts';
import { refusalOfSize } from '../core/decode/rawArticle.ts';
import { Failure, reasonOf } from './failure.ts';
import { lines } from './lines.ts';
import { why } from './readArticle.ts';
import { type Terminal, write } from './terminal.ts';

/** The longest line in bytes: the largest file, and room for what JSON adds to it. */
const LONGEST_LINE = 200_000_000;
const KINDS: ReadonlySet<unknown> = new Set(['html', 'text', 'markdown']);

/**
 * Cleans JSON lines `{id, kind, content, url?}`: a line out for each line in, in order, with the id and either
 * the article's fields or an `error`. One line is in memory at a time. Gives the number of errors.
 */
export async function cleanBatch(
  input: AsyncIterable<Uint8Array>,
  { stdout }: Pick<Terminal, 'stdout'>,
  longest = LONGEST_LINE,
): Promise<number> {
  let errors = 0;
  for await (const { text } of lines(input, longest)) {
    const result = text === null ? { id: null, error: 'The line is too long.' } : cleanLine(text);
    if ('error' in result) errors++;
    if (!(await write(stdout, `${JSON.stringify(result)}\n`))) break;
  }
  return errors;
}

function cleanLine(line: string): object {
  let id: unknown = null;
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    if (typeof value !== 'object' || value === null)
      throw new Failure('The line is no JSON object.');
    const given = new Map(Object.entries(value));
    id = given.get('id') ?? null;
    return { id, ...flatten(clean(rawArticleFrom(given))) };
  } catch (error) {
    return { id, error: reasonOf(error) };
  }
}

function rawArticleFrom(given: ReadonlyMap<string, unknown>): RawArticle {
  const [kind, content, url = null] = ['kind', 'content', 'url'].map((key) => given.get(key));
  if (!KINDS.has(kind)) throw new Failure('"kind" must be "html", "text" or "markdown".');
  if (typeof content !== 'string') throw new Failure('"content" must be text.');
  if (url !== null && typeof url !== 'string') throw new Failure('"url" must be text or null.');
  const raw = { kind: kind as RawArticle['kind'], content, url };
  const refusal = refusalOfSize(raw.kind, Buffer.byteLength(content));
  if (refusal) throw new Failure(`The content is refused: ${why(refusal)}.`);
  return raw;
}
