import type { Ledger } from './ledger.ts';
import type { Loss } from './load.ts';

/** What was there again after the browser lost or damaged something. */
export interface Account {
  /** When it was found, ms since 1970. */
  time: number;
  losses: readonly Loss[];
  /** Those that are not deleted. */
  highlights: number;
  /** Of these, those with a note. */
  notes: number;
  /** Articles that the reader brought in. */
  articles: number;
  /** When something was last changed, ms since 1970; null where nothing is there. */
  lastChange: number | null;
}

/** `now`: ms since 1970. */
export function accountOf({ things, time }: Ledger, losses: readonly Loss[], now: number): Account {
  const living = [...things.highlight.values()].filter(({ deletedAt }) => !deletedAt);
  return {
    time: now,
    losses,
    highlights: living.length,
    notes: living.filter(({ note }) => note).length,
    articles: [...things.article.values()].filter(({ own, deletedAt }) => own && !deletedAt).length,
    lastChange: time < 0 ? null : time,
  };
}
