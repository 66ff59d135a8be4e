import type { Staged } from '../core/imports/stage.ts';
import type { Change } from '../core/journal/operation.ts';
import { setTag, tagOf } from '../core/tags/tags.ts';
import { commitOnceKept, startLedger, things } from './ledger.ts';

/**
 * Puts the articles of an import into the library with their highlights: first every text, then all the rest in one
 * operation. What is there already stays as the reader has it. Throws NotKept; then nothing has changed.
 */
export async function keepImport(
  staged: readonly Staged[],
  onProgress: (kept: number) => void,
): Promise<void> {
  const journal = await startLedger();
  for (const [index, { article, revision }] of staged.entries()) {
    await journal.keepRevision(article.revision, JSON.stringify(revision));
    onProgress(index + 1);
  }
  const now = Date.now();
  const label =
    staged.length === 1 ? 'Import of an article' : `Import of ${staged.length} articles`;
  await commitOnceKept(
    staged.flatMap((one) => [...articleChanges(one, now), ...highlightChanges(one, now)]),
    label,
  );
}

/** Of an article that is in the library already, only what it lacks. */
function articleChanges(one: Staged, now: number): Change[] {
  const { article, addedAt, favourite, finished, tags } = one;
  const known = things.article.getState().get(article.id);
  if (known?.own && !known.deletedAt) return [];
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

function highlightChanges({ article, highlights }: Staged, now: number): Change[] {
  const known = things.highlight.getState();
  return highlights.flatMap(({ id, home, color, note, createdAt, tags }): Change[] => {
    const before = known.get(id);
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
