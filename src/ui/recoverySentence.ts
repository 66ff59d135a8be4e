import { counted } from './counted.ts';
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
    ? 'The browser damaged a part of what was kept.'
    : 'The browser lost part of its storage.';
  return lastChange === null
    ? `${what} Nothing could be restored from the journal. If you have a backup, restore it.`
    : `${what} We restored ${counted(notes, 'note')} and ${counted(highlights, 'highlight')} from the journal; last change ${momentName(lastChange)}.`;
}
