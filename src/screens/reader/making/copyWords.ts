import { t } from '@lingui/core/macro';
import { notify } from '../../../stores/notices.ts';

/** Puts words on the clipboard and says so. */
export function copyWords(words: string): void {
  navigator.clipboard.writeText(words).then(
    () => notify(t`Copied`),
    () => notify(t`The browser did not allow copying. Use its own Copy.`, { tone: 'error' }),
  );
}
