import type { Style } from '../../core/highlight/style.ts';

/** What each style is called. */
export const STYLE_NAMES: Readonly<Record<Style, string>> = {
  fill: 'Fill',
  underline: 'Underline',
  strike: 'Strike',
};
