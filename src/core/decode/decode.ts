import { declaredCharset } from './declaredCharset.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** Text read from bytes, and the WHATWG name of the encoding that it was read in. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** Encodings that are offered where letters come out wrong, by their WHATWG names: those that articles are found in. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'iso-8859-2',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes in which a declaration is looked for. The standard says 1,024; pages in the wild are later. */
const PRESCAN = 16_384;

/**
 * Text from bytes of unknown encoding: a byte order mark says most, then bytes that are plainly UTF-8 or
 * UTF-16, then what the markup declares, then a guess among the Western encodings of one byte. What the reader has chosen
 * goes before all.
 */
export function decode(bytes: Uint8Array, chosen: Encoding | null = null): Decoded {
  const encoding =
    chosen ??
    byteOrderMark(bytes) ??
    utf16Guess(bytes) ??
    (looksUtf8(bytes) ? 'utf-8' : (declared(bytes) ?? westernGuess(bytes)));
  return { text: decodeAs(bytes, encoding), encoding };
}

/** Text from bytes in an encoding that TextDecoder knows. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252'
    ? decodeWindows1252(bytes)
    : new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 text has spaces and line ends at least, so every other byte is often zero; other text has none. */
function utf16Guess(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1 ? 1 : 0]++;
  });
  const [even, odd] = zeros;
  if (Math.max(even, odd) < Math.max(3, sample.length / 40)) return null;
  if (even * 10 < odd) return 'utf-16le';
  if (odd * 10 < even) return 'utf-16be';
  return null;
}

/** Most bytes above ASCII stand in sequences shaped like UTF-8. A few damaged ones don't make it another encoding. */
function looksUtf8(bytes: Uint8Array): boolean {
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const rest = sequenceRest(bytes, at);
    if (rest < 0) strays++;
    else sequences++;
    at += Math.max(0, rest);
  }
  return sequences > 0 && strays * 4 <= sequences;
}

/** How many bytes continue the UTF-8 sequence that begins at `at`; -1 if none begins there. */
function sequenceRest(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  let rest = 0;
  while (rest < length && ((bytes[at + rest + 1] ?? 0) & 0xc0) === 0x80) rest++;
  const whole = length > 0 && rest === length;
  const cutOff = at + rest + 1 === bytes.length && (rest > 0 || lead === 0xc2 || lead === 0xc3);
  return whole || cutOff ? rest : -1;
}

/** What the markup declares, if it is an encoding we know and one that its bytes can be in. */
function declared(bytes: Uint8Array): string | null {
  const label = declaredCharset(decodeWindows1252(bytes.subarray(0, PRESCAN)));
  const encoding = label && encodingOf(label);
  if (!encoding) return null;
  // A declaration that could be read byte by byte is not in UTF-16.
  if (encoding.startsWith('utf-16')) return 'utf-8';
  // Only ASCII comes this far as UTF-8 rightly declared; the rest isn't UTF-8, whatever it says.
  return encoding === 'utf-8' && bytes.some((byte) => byte > 0x7f) ? null : encoding;
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Bytes that Windows-1252 leaves undefined: è, ê, ù, ç and Å of old Macintosh files. */
const UNDEFINED_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** `½` inside a word or before `u` is the œ of ISO 8859-15; `¤` after a number is its €. */
const ISO_8859_15 = /[a-z]½[a-z]|½u|\d[ \xa0]?¤/i;

/** Enough of a file to judge its letters by. */
const SAMPLE = 1_000_000;

/** Which of the undeclared one-byte encodings of Western Europe. Windows-1252 unless something speaks against it. */
function westernGuess(all: Uint8Array): string {
  const bytes = all.subarray(0, SAMPLE);
  const low = bytes.filter((byte) => byte >= 0x80 && byte < 0xa0).length;
  if (low === 0) return ISO_8859_15.test(decodeWindows1252(bytes)) ? 'iso-8859-15' : 'windows-1252';
  const high = bytes.filter((byte) => byte >= 0xc0).length;
  const macintosh = low > high && UNDEFINED_IN_1252.some((byte) => bytes.includes(byte));
  return macintosh ? 'macintosh' : 'windows-1252';
}
