const NEWLINE = 0x0a;
/** Deeper nesting than this is no data of ours. */
const DEEPEST = 100;

/** Lines of JSON in UTF-8: threads hand thousands of values over as these without a copy. */
export type Lines = Uint8Array<ArrayBuffer>;

/** Each value as a line of JSON, in UTF-8. */
export function jsonLines(texts: Iterable<string>): Lines {
  let all = '';
  for (const text of texts) all += `${text}\n`;
  return new TextEncoder().encode(all);
}

/** Copies of so many whole lines as go into `most` bytes, or of one longer line, one after another. */
export function* portionsOf(bytes: Lines, most: number): Generator<Lines> {
  for (let start = 0; start < bytes.length; ) {
    const last = bytes.lastIndexOf(NEWLINE, start + most - 1);
    const found = last < start ? bytes.indexOf(NEWLINE, start) : last;
    const end = bytes.length - start <= most || found < 0 ? bytes.length : found + 1;
    yield bytes.slice(start, end);
    start = end;
  }
}

/** The values of lines of JSON; undefined stands for a line that is none. */
export function* readJsonLines(bytes: Uint8Array): Generator<unknown> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    yield readJson(bytes.subarray(start, end));
    start = end + 1;
  }
}

/** The value that JSON in UTF-8 holds; undefined where it is none. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asked before parsing: what walks a parsed value goes down with it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5c && quoted) at++;
    else if (sign === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (sign === 0x5b || sign === 0x7b) depth++;
    else if (sign === 0x5d || sign === 0x7d) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
