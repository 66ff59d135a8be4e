import type { Home } from '../core/highlight/anchor.ts';
import { commit } from './ledger.ts';

/** Gives a highlight a place in the text as it is now. Its home stays as it was made. */
export function attach(id: string, home: Home): Promise<boolean> {
  return commit(
    [
      { kind: 'highlight', id, field: 'attached', value: home },
      { kind: 'highlight', id, field: 'detached', value: null },
    ],
    'Attaching of a highlight',
  );
}

/** Keeps a highlight as a note of its article, without a place in the text. */
export function keepAsNote(id: string): Promise<boolean> {
  return commit([{ kind: 'highlight', id, field: 'detached', value: true }], 'Keeping as a note');
}

/** The reader knows what became of articles' highlights in these revisions: pairs of an article's id and a revision. */
export function tellNoMore(known: readonly (readonly [string, string])[]): Promise<boolean> {
  return commit(known.map(([id, value]) => ({ kind: 'article', id, field: 'told', value })));
}
