const SIGNATURES: readonly (readonly [type: string, at: number, letters: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBPVP8'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
];

/**
 * The media type of a picture made of pixels, by its first bytes, whatever its name or its server says. Null for
 * all else, drawings such as SVG among it: those are documents.
 */
export function rasterType(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, at, letters]) =>
    Array.from(letters).every((letter, index) => bytes[at + index] === letter.charCodeAt(0)),
  );
  return found?.[0] ?? null;
}
