import type { Things } from '../journal/ledger.ts';
import type { Change } from '../journal/operation.ts';
import { setTag, tagOf } from '../tags/tags.ts';
import type { Staged } from './stage.ts';

/** What the reader has already of what an import may bring. */
export type Known = Pick<Things, 'article' | 'highlight'>;

/**
 * What brings staged articles into the library with their highlights, article by article. What is there already stays as the
 * reader has it.
 */
export function* changesOf(
  staged: readonly Staged[],
  known: Known,
  now: number,
): Generator<Change> {
  for (const one of staged) {
    yield* articleChanges(one, known, now);
    yield* highlightChanges(one, known, now);
  }
}

/** Of an article that is in the library already, only what it lacks. */
function articleChanges(one: Staged, known: Known, now: number): Change[] {
  const { article, addedAt, favourite, finished, tags } = one;
  const before = known.article.get(article.id);
  if (before?.own && !before.deletedAt) return [];
  const set = { kind: 'article', id: article.id } as const;
  return [
    { ...set, field: 'own', value: article },
    { ...set, field: 'addedAt', value: addedAt ?? now },
    { ...set, field: 'deletedAt', value: null },
    ...(favourite ? [{ ...set, field: 'favourite', value: true } as const] : []),
    ...(finished ? [{ ...set, field: 'finished', value: true } as const] : []),
    ...taggings(article.id, tags),
  ];
}

function highlightChanges({ article, highlights }: Staged, known: Known, now: number): Change[] {
  return highlights.flatMap(({ id, home, color, note, createdAt, tags }): Change[] => {
    const before = known.highlight.get(id);
    if (before && !before.deletedAt) return [];
    const set = { kind: 'highlight', id } as const;
    return [
      home ? { ...set, field: 'home', value: home } : { ...set, field: 'about', value: article.id },
      { ...set, field: 'color', value: color },
      { ...set, field: 'createdAt', value: createdAt ?? now },
      { ...set, field: 'deletedAt', value: null },
      ...(note ? [{ ...set, field: 'note', value: note } as const] : []),
      ...taggings(id, tags),
    ];
  });
}

function taggings(thing: string, tags: readonly string[]): Change[] {
  return tags.flatMap((typed) => {
    const tag = tagOf(typed);
    return tag ? [setTag(thing, tag, true)] : [];
  });
}
