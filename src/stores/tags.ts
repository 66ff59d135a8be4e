import { useCallback, useMemo } from 'react';
import {
  allTags,
  completionsOf,
  knownTag,
  renaming,
  setTag,
  type Taggings,
  tagsByThing,
} from '../core/tags/tags.ts';
import { commit, things } from './ledger.ts';

const useTaggings: () => Taggings = things.tagging;

/** The tags of every highlight and article that has one, by its id. */
function useTags(): ReadonlyMap<string, readonly string[]> {
  const taggings = useTaggings();
  return useMemo(() => tagsByThing(taggings), [taggings]);
}

/** The tags of one highlight or article. */
export function useTagsOf(): (id: string) => readonly string[] {
  const tags = useTags();
  return useCallback((id) => tags.get(id) ?? NO_TAGS, [tags]);
}

const NO_TAGS: readonly string[] = [];

/** Every tag in use, in the order of the alphabet. */
export function useTagNames(): string[] {
  const tags = useTags();
  return useMemo(() => [...allTags(tags.values()).keys()], [tags]);
}

/** Gives highlights or articles a tag, or takes it away from them, in one act. */
export function tagAll(ids: readonly string[], tag: string, on: boolean): Promise<boolean> {
  return commit(
    ids.map((id) => setTag(id, tag, on)),
    on ? 'Tag' : 'Removal of a tag',
  );
}

/** The tags of one highlight or article, and how they are completed, given and taken away, each as one act. */
export function useTagging(id: string) {
  return useTaggingOf([id], useTagsOf());
}

/** The same for several: the tags that all of them have; a new one is given to each. `onSet` hears of how many changed. */
export function useTaggingOf(
  ids: readonly string[],
  tagsOf: (id: string) => readonly string[],
  onSet?: (tag: string, on: boolean, count: number) => void,
) {
  const names = useTagNames();
  const [first = [], ...others] = ids.map(tagsOf);
  const tags = first.filter((tag) => others.every((theirs) => theirs.includes(tag)));
  const set = (tag: string, on: boolean) => {
    const changed = ids.filter((id) => tagsOf(id).includes(tag) !== on);
    void tagAll(changed, tag, on);
    onSet?.(tag, on, changed.length);
  };
  return {
    tags,
    complete: (typed: string) => completionsOf(typed, names, tags),
    onAdd: (typed: string) => {
      const tag = knownTag(typed, names);
      if (tag && !tags.includes(tag)) set(tag, true);
    },
    onRemove: (tag: string) => set(tag, false),
  };
}

/** Calls a tag otherwise everywhere; where the other name is in use, the two become one. */
export function renameTag(from: string, to: string): Promise<boolean> {
  return commit(renaming(things.tagging.getState(), from, to), 'New name of a tag');
}
