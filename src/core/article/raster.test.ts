import { describe, expect, test } from 'vitest';
import { rasterType } from './raster.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('what kind of picture some bytes are', () => {
  test.each([
    ['\x89PNG\r\n\x1a\nrest', 'image/png'],
    ['\xff\xd8\xff\xe0rest', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8L', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
  ])('%j is %s', (start, type) => {
    expect(rasterType(bytes(start))).toBe(type);
  });

  test.each([
    '',
    'GIF',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<?xml version="1.0"?><svg/>',
    '<html>',
    '%PDF-1.7',
    ' GIF89a',
  ])('%j is none', (start) => {
    expect(rasterType(bytes(start))).toBeNull();
  });
});
