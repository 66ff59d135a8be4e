import { ENCODINGS, type Encoding } from '../../core/decode/decode.ts';
import { type Pending, readAs } from '../../stores/pending.ts';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European (Windows-1252)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  macintosh: 'Western European (old Macintosh)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1250': 'Central European (Windows-1250)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'windows-1253': 'Greek (Windows-1253)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'windows-1256': 'Arabic (Windows-1256)',
  'windows-1257': 'Baltic (Windows-1257)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  gb18030: 'Chinese (GB 18030)',
  big5: 'Chinese (Big5)',
  'euc-kr': 'Korean (EUC-KR)',
  'utf-16le': 'Unicode (UTF-16, little-endian)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
};

/** Where letters came out wrong, the file can be read again in another encoding. Pasted text has none. */
export function EncodingChoice({ pending }: { pending: Pending }) {
  if (typeof pending.content === 'string') return null;
  return (
    <label className="encoding-choice">
      Wrong letters? Read the file as{' '}
      <select
        value={pending.encoding ?? ''}
        onChange={({ target }) =>
          readAs(pending, ENCODINGS.find((name) => name === target.value) ?? null)
        }
      >
        <option value="">found by itself</option>
        {ENCODINGS.map((name) => (
          <option key={name} value={name}>
            {NAMES[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
