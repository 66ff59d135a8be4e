import { below, oneOf } from '../seeded.ts';

/** What breaks readers: signs of every format, numbers past all limits, names that reach for prototypes. */
const SIGNS = [
  '"',
  "'",
  '<',
  '>',
  '</',
  '<!--',
  ']]>',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '|',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\\',
  '\\u',
  '&',
  '&#0;',
  '=',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '99999999999999999999',
  'NaN',
  'null',
  'true',
  '\ufeff',
  '\u202e',
  '\ud800',
  'javascript:',
  'data:text/html,',
  '<script>',
  '<p>',
  '</p>',
  '<table>',
  '==========',
  '- 1 | 2',
  '---\n',
  '```',
  '[x](y)',
  '> ',
  '\u0301'.repeat(40),
  ' '.repeat(300),
  '['.repeat(120),
  '<div>'.repeat(300),
  'a'.repeat(3000),
];

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => withByte(bytes, below(random, bytes.length), below(random, 256)),
  (bytes, random) => {
    const at = below(random, bytes.length);
    return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << below(random, 8)));
  },
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  (bytes, random) => bytes.slice(below(random, Math.min(bytes.length, 40))),
  (bytes, random) =>
    spliced(bytes, below(random, bytes.length), below(random, 30), new Uint8Array()),
  (bytes, random) =>
    spliced(bytes, below(random, bytes.length), 0, encoder.encode(oneOf(random, SIGNS))),
  (bytes, random) =>
    spliced(
      bytes,
      below(random, bytes.length),
      below(random, 12),
      encoder.encode(oneOf(random, SIGNS)),
    ),
  (bytes, random) => {
    const from = below(random, bytes.length);
    const piece = bytes.slice(from, from + below(random, 200));
    return spliced(bytes, below(random, bytes.length), 0, piece);
  },
];

const encoder = new TextEncoder();

/** The file with one to six things wrong. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  let result = bytes;
  for (let left = 1 + below(random, 6); left > 0 && result.length > 0; left--)
    result = oneOf(random, MUTATIONS)(result, random);
  return new Uint8Array(result);
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

function spliced(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length - Math.min(remove, bytes.length - at) + insert.length);
  whole.set(bytes.subarray(0, at));
  whole.set(insert, at);
  whole.set(bytes.subarray(at + remove), at + insert.length);
  return whole;
}
