import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
  );
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const swapped = (text: string) => [...Buffer.from(text, 'utf16le').swap16()];

describe('decode', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', bytes(), '', 'windows-1252'],
    ['ASCII', bytes('abc'), 'abc', 'windows-1252'],
    ['UTF-8', bytes('été — 日本'), 'été — 日本', 'utf-8'],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'a'), 'a', 'utf-8'],
    ['UTF-16LE with its mark', bytes([0xff, 0xfe], utf16('日本')), '日本', 'utf-16le'],
    ['UTF-16BE with its mark', bytes([0xfe, 0xff], swapped('日本')), '日本', 'utf-16be'],
    ['UTF-16LE without', bytes(utf16('Un été à Sète')), 'Un été à Sète', 'utf-16le'],
    ['UTF-16BE without', bytes(swapped('Un été à Sète')), 'Un été à Sète', 'utf-16be'],
    ['one NUL among letters', bytes('avant\0après'), 'avant\0après', 'utf-8'],
    ['Windows-1252', bytes([0x80, 0x20, 0x93, 0xe9, 0x94]), '€ “é”', 'windows-1252'],
    ['an accent at the very end', latin1('café'), 'café', 'windows-1252'],
    ['UTF-8 cut off', bytes('caf', [0xc3]), 'caf�', 'utf-8'],
    ['UTF-8 with a damaged byte', bytes('éèàùç', [0xe9], 'a'), 'éèàùç�a', 'utf-8'],
    ['ISO 8859-15', bytes('b', [0xbd], 'uf, 12 ', [0xa4]), 'bœuf, 12 €', 'iso-8859-15'],
    ['Macintosh', bytes([0x8e], 't', [0x8e, 0x20, 0x8f]), 'été è', 'macintosh'],
    [
      'declared ISO 8859-1, which means 1252',
      bytes('<meta charset="ISO-8859-1">', [0x92]),
      '<meta charset="ISO-8859-1">’',
      'windows-1252',
    ],
    [
      'declared Shift_JIS',
      bytes('<meta charset=shift_jis>', [0x93, 0xfa]),
      '<meta charset=shift_jis>日',
      'shift_jis',
    ],
    [
      'declared in the old way',
      bytes('<META content="text/html; charset=big5" http-equiv=Content-Type>', [0xa4, 0xa4]),
      '<META content="text/html; charset=big5" http-equiv=Content-Type>中',
      'big5',
    ],
    [
      'declared by XML',
      bytes('<?xml version="1.0" encoding="euc-kr"?><p>', [0xb0, 0xa1]),
      '<?xml version="1.0" encoding="euc-kr"?><p>가',
      'euc-kr',
    ],
    [
      'declared Latin-1, yet UTF-8',
      bytes('<meta charset="latin1">é'),
      '<meta charset="latin1">é',
      'utf-8',
    ],
    [
      'declared UTF-8, yet 1252',
      bytes('<meta charset="utf-8">', [0xe9]),
      '<meta charset="utf-8">é',
      'windows-1252',
    ],
    ['declared UTF-16', bytes('<meta charset=utf-16>'), '<meta charset=utf-16>', 'utf-8'],
    [
      'declared nonsense',
      bytes('<meta charset=utf-9000>', [0xe9]),
      '<meta charset=utf-9000>é',
      'windows-1252',
    ],
    [
      'seven bits that mean Japanese',
      bytes('<meta charset=iso-2022-jp>', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]),
      '<meta charset=iso-2022-jp>日',
      'iso-2022-jp',
    ],
  ])('reads %s', (_, input, text, encoding) => {
    expect(decode(input)).toEqual({ text, encoding });
  });

  it('gives every byte of Windows-1252 its character', () => {
    const all = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const { text } = decode(bytes('<meta charset=latin1>', [...all]));
    expect(text).toBe('<meta charset=latin1>€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
  });

  it('reads a large file without running out of stack', () => {
    expect(decode(new Uint8Array(3_000_000).fill(0xe9)).text).toHaveLength(3_000_000);
  });

  it.each([
    '<!--',
    '<p a="',
    '<meta charset="',
    '<p '.repeat(9),
    '<',
  ])('comes to an end with a head full of %j', (part) => {
    expect(decode(bytes(part.repeat(5000), [0xe9])).text).toHaveLength(5000 * part.length + 1);
  });

  it('looks for a declaration in the head alone, however long the page', () => {
    const page = (before: number) => bytes(' '.repeat(before), '<meta charset=koi8-r>', [0xe9]);
    expect(decode(page(10_000)).encoding).toBe('koi8-r');
    expect(decode(page(20_000)).encoding).toBe('windows-1252');
  });
});
