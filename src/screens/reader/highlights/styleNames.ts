import { t } from '@lingui/core/macro';
import type { Style } from '../../../core/highlight/style.ts';

/** What each style is called. */
export function styleNames(): Record<Style, string> {
  return { fill: t`Fill`, underline: t`Underline`, strike: t`Strike` };
}
