import type { Home } from '../core/highlight/anchor.ts';
import { joinNotes } from '../core/highlight/reshape.ts';
import type { Change } from '../core/journal/operation.ts';
import { setTag, tagsByThing } from '../core/tags/tags.ts';
import { randomId } from '../platform/randomId.ts';
import type { Highlight } from './highlights.ts';
import { commit, things } from './ledger.ts';

/** Gives a highlight another extent. Its id, its note and all else stay. */
export function resize(id: string, home: Home): Promise<boolean> {
  return commit(rehome(id, home), 'Change of extent');
}

/**
 * Makes one highlight of two, given in the order of the text: `kept` stays, with both notes and the tags of both.
 */
export function merge(
  [first, second]: readonly [Highlight, Highlight],
  kept: string,
  home: Home,
): Promise<boolean> {
  const gone = first.id === kept ? second.id : first.id;
  const note = joinNotes([first.note, second.note]);
  const tags = tagsByThing(things.tagging.getState()).get(gone) ?? [];
  return commit(
    [
      ...rehome(kept, home),
      { kind: 'highlight', id: kept, field: 'note', value: note || null },
      ...tags.map((tag) => setTag(kept, tag, true)),
      { kind: 'highlight', id: gone, field: 'deletedAt', value: Date.now() },
    ],
    'Merging of two highlights',
  );
}

/** Parts a highlight: it becomes the first piece and keeps its note; the others look like it. */
export function split({ id, color, style }: Highlight, homes: readonly Home[]): Promise<boolean> {
  const time = Date.now();
  const changes = homes.map((home, piece): Change[] => {
    if (piece === 0) return rehome(id, home);
    const of = { kind: 'highlight', id: randomId() } as const;
    return [
      { ...of, field: 'home', value: home },
      { ...of, field: 'color', value: color },
      { ...of, field: 'style', value: style },
      { ...of, field: 'createdAt', value: time },
    ];
  });
  return commit(changes.flat(), 'Splitting of a highlight');
}

/** A home that the reader gives it here and now goes before one that was attached by hand. */
function rehome(id: string, home: Home): Change[] {
  return [
    { kind: 'highlight', id, field: 'home', value: home },
    { kind: 'highlight', id, field: 'attached', value: null },
  ];
}
