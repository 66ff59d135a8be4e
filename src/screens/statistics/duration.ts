import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const MINUTE_MS = 60_000;

/** "1 h 20 min", "45 min"; of less than a minute but not nothing, "under 1 min". */
export function durationName(ms: number): string {
  const whole = Math.round(ms / MINUTE_MS);
  if (whole === 0) return ms > 0 ? i18n._(msg`under 1 min`) : i18n._(msg`0 min`);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return i18n._(msg`${minutes} min`);
  return i18n._(msg`${hours} h ${minutes} min`);
}
