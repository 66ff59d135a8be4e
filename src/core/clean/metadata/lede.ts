import type { Draft } from '../draft/draft.ts';
import { textWeight } from '../lexicon/textWeight.ts';

const SHORTEST = 60;

/** The first passage that stays is the lede, unless a heading or the like comes before it. */
export function findLede(draft: Draft): void {
  const body = draft.candidates.filter(
    ({ block }) => !block.removal && !/^(title|figure|caption|credit|related)$/.test(block.kind),
  );
  const first = body[0];
  if (first?.block.kind === 'paragraph' && textWeight(first.block.text) >= SHORTEST)
    first.block.kind = 'lede';
}
