import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ENCODINGS, type Encoding } from '../../core/decode/decode.ts';
import { type Pending, readAs } from '../../stores/pending.ts';

const NAMES: Readonly<Record<Encoding, MessageDescriptor>> = {
  'utf-8': msg`Unicode (UTF-8)`,
  'windows-1252': msg`Western European (Windows-1252)`,
  'iso-8859-15': msg`Western European (ISO 8859-15)`,
  macintosh: msg`Western European (old Macintosh)`,
  'iso-8859-2': msg`Central European (ISO 8859-2)`,
  'windows-1250': msg`Central European (Windows-1250)`,
  'windows-1251': msg`Cyrillic (Windows-1251)`,
  'koi8-r': msg`Cyrillic (KOI8-R)`,
  'windows-1253': msg`Greek (Windows-1253)`,
  'windows-1254': msg`Turkish (Windows-1254)`,
  'windows-1255': msg`Hebrew (Windows-1255)`,
  'windows-1256': msg`Arabic (Windows-1256)`,
  'windows-1257': msg`Baltic (Windows-1257)`,
  shift_jis: msg`Japanese (Shift JIS)`,
  'euc-jp': msg`Japanese (EUC-JP)`,
  gb18030: msg`Chinese (GB 18030)`,
  big5: msg`Chinese (Big5)`,
  'euc-kr': msg`Korean (EUC-KR)`,
  'utf-16le': msg`Unicode (UTF-16, little-endian)`,
  'utf-16be': msg`Unicode (UTF-16, big-endian)`,
};

/** Where letters came out wrong, the file can be read again in another encoding. Pasted text has none. */
export function EncodingChoice({ pending }: { pending: Pending }) {
  const { t } = useLingui();
  if (typeof pending.content === 'string') return null;
  return (
    <label className="encoding-choice">
      <Trans>Wrong letters? Read the file as</Trans>{' '}
      <select
        value={pending.encoding ?? ''}
        onChange={({ target }) =>
          readAs(pending, ENCODINGS.find((name) => name === target.value) ?? null)
        }
      >
        <option value="">{t`found by itself`}</option>
        {ENCODINGS.map((name) => (
          <option key={name} value={name}>
            {t(NAMES[name])}
          </option>
        ))}
      </select>
    </label>
  );
}
