import { type Candidate, candidate } from '../draft/candidate.ts';
import { legible, oneLine } from '../lexicon/legible.ts';

/** The candidates of a plain text: its lines, or its paragraphs where lines were broken at a fixed width. */
export function readText(content: string): Candidate[] {
  const lines = legible(content)
    .split(/\r\n?|[\n\u2028\u2029\u0085\f\v]/)
    .map(oneLine);
  const blocks = isWrapped(lines) ? unwrapped(lines) : lines;
  return blocks.filter((text) => text !== '').map((text) => candidate({ kind: 'paragraph', text }));
}

/** Widths between which a mail or an old text file breaks its lines. */
const NARROWEST = 50;
const WIDEST = 90;

/** Whether most lines that have a next one stop near the same width, in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  let followed = 0;
  let broken = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || lines[at + 1] === '') continue;
    followed++;
    const inside = line.length >= NARROWEST && line.length <= WIDEST;
    if (inside && /[\p{Ll},]$/u.test(line)) broken++;
  }
  return followed >= 6 && broken >= followed * 0.6;
}

function unwrapped(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = '';
  for (const line of lines) {
    const joins = open.length > 0 && line !== '';
    if (joins) open += ` ${line}`;
    else open = line;
    if (joins) paragraphs.pop();
    paragraphs.push(open);
  }
  return paragraphs;
}
