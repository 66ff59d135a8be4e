import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { minutesName } from '../../ui/counted.ts';

const MINUTE_MS = 60_000;

/** "1 h 20 min", "2 h", "45 min", never apart; of less than a minute but not nothing, "under 1 min". */
export function durationName(ms: number): string {
  const whole = Math.round(ms / MINUTE_MS);
  if (whole === 0 && ms > 0) return i18n._(msg`under 1\u00A0min`);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return minutesName(minutes);
  if (minutes === 0) return i18n._(msg`${hours}\u00A0h`);
  return i18n._(msg`${hours}\u00A0h ${minutes}\u00A0min`);
}
