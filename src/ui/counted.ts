import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';

/** "2 articles, 1 highlight and 3 notes"; "nothing" where there is none. */
export function listed(parts: readonly string[]): string {
  const { locale, locales } = i18n;
  return new Intl.ListFormat(locales ?? locale).format(parts) || t`nothing`;
}

/** Between two facts: a line may end with it, and never begins so. */
export const DOT = '\u00A0· ';

/** "43 %" for 0.43, never apart. */
export function percentName(share: number): string {
  return t`${Math.round(share * 100)}\u00A0%`;
}

/** "4 min", never apart. */
export function minutesName(minutes: number): string {
  return t`${minutes}\u00A0min`;
}

/** "340 kB", "1.2 MB". */
export function sizeName(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return i18n.number(size, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size >= 10 || step === 0 ? 0 : 1,
  });
}
