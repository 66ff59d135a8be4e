import type { Quote } from '../highlight/quote.ts';

/** A longer passage is named by its first and last words. */
const MOST_WORDS = 12;
const MOST_CHARACTERS = 120;
const EDGE_WORDS = 5;
/** Of scripts without spaces, as many characters. */
const EDGE_CHARACTERS = 24;
/** A shorter passage may stand twice: it is named with the words around it. */
const FEW_WORDS = 4;
const CONTEXT_WORDS = 3;

/** The address that leads to a passage in the original (https://wicg.github.io/scroll-to-text-fragment/). */
export function passageUrl(url: string, { exact, prefix, suffix }: Quote): string {
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return url;
  const words = wordsIn(first);
  const isShort =
    lines.length === 1 && words.length <= MOST_WORDS && first.length <= MOST_CHARACTERS;
  const isFew = isShort && words.length < FEW_WORDS;
  const before = isFew ? wordsIn(lastLine(prefix)).slice(-CONTEXT_WORDS) : [];
  const after = isFew ? wordsIn(firstLine(suffix)).slice(0, CONTEXT_WORDS) : [];
  const parts = [
    ...(before.length > 0 ? [`${encode(before.join(' '))}-`] : []),
    ...(isShort ? [encode(words.join(' '))] : [encode(startOf(first)), encode(endOf(last))]),
    ...(after.length > 0 ? [`-${encode(after.join(' '))}`] : []),
  ];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

function wordsIn(line: string): string[] {
  return line.split(/\s+/).filter(Boolean);
}

function startOf(line: string): string {
  const start = wordsIn(line).slice(0, EDGE_WORDS).join(' ');
  if (start.length <= MOST_CHARACTERS) return start;
  return Array.from(start).slice(0, EDGE_CHARACTERS).join('');
}

function endOf(line: string): string {
  const end = wordsIn(line).slice(-EDGE_WORDS).join(' ');
  return end.length <= MOST_CHARACTERS ? end : Array.from(end).slice(-EDGE_CHARACTERS).join('');
}

/** A word that the context was cut in is none. */
function lastLine(prefix: string): string {
  return prefix.includes('\n')
    ? prefix.slice(prefix.lastIndexOf('\n') + 1)
    : prefix.replace(/^\S+/, '');
}

function firstLine(suffix: string): string {
  return suffix.includes('\n') ? suffix.slice(0, suffix.indexOf('\n')) : suffix.replace(/\S+$/, '');
}

/** A hyphen, a comma and an ampersand mean something in such an address. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
