import { plural, t } from '@lingui/core/macro';
import { momentName } from './dates.ts';

interface Restored {
  losses: readonly string[];
  highlights: number;
  notes: number;
  /** Milliseconds since 1970; null where nothing is there. */
  lastChange: number | null;
}

/** What happened to the browser's storage, and what is there again. */
export function recoverySentence({ losses, highlights, notes, lastChange }: Restored): string {
  const what = losses.every((loss) => loss === 'damage')
    ? t`The browser damaged a part of what was kept.`
    : t`The browser lost part of its storage.`;
  if (lastChange === null)
    return `${what} ${t`Nothing could be restored from the journal. If you have a backup, restore it.`}`;
  const since = momentName(lastChange);
  return `${what} ${t`We restored ${plural(notes, { one: '# note', other: '# notes' })} and ${plural(highlights, { one: '# highlight', other: '# highlights' })} from the journal; last change ${since}.`}`;
}
