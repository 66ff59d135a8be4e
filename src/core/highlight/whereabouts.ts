import { align } from './align.ts';
import { anchor, type Ground, type Home } from './anchor.ts';

/** What became of an article's highlights in its text as it is now. */
export interface Whereabouts {
  /** How many of those that were made in another text stand in this one. */
  moved: number;
  /** Ids of those whose words stand nowhere for sure. */
  unattached: string[];
}

/** Finds out where highlights stand. `formers`: the texts that they were made in, by revision, as far as there are any. */
export function whereaboutsOf(
  highlights: readonly { id: string; home: Home }[],
  ground: Ground,
  formers: ReadonlyMap<string, string>,
): Whereabouts {
  const alignments = new Map(
    [...formers].map(([revision, former]) => [revision, align(former, ground.text)]),
  );
  const whereabouts: Whereabouts = { moved: 0, unattached: [] };
  for (const { id, home } of highlights) {
    const { span } = anchor(home, ground, alignments.get(home.revision));
    if (!span) whereabouts.unattached.push(id);
    else if (home.revision && home.revision !== ground.revision) whereabouts.moved++;
  }
  return whereabouts;
}
