/** Windows-1252 from 0x80 to 0x9F; its five undefined bytes stand for themselves, as in every browser. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const CODES = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? C1.charCodeAt(byte - 0x80) : byte,
);
/** Arguments that every engine takes in one call. */
const CHUNK = 8192;

/**
 * Windows-1252 without TextDecoder, which is wrong from 0x80 to 0x9F in Node 20.18.3 to 24
 * (nodejs/node#56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  // ASCII is the same in both, and natively decoded it is one string in place of many.
  if (bytes.every((byte) => byte < 0x80)) return new TextDecoder().decode(bytes);
  const codes = new Uint16Array(CHUNK);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - at);
    for (let index = 0; index < length; index++) codes[index] = CODES[bytes[at + index] ?? 0] ?? 0;
    text += String.fromCharCode(...codes.subarray(0, length));
  }
  return text;
}
