import { t } from '@lingui/core/macro';
import { useCallback, useMemo } from 'react';
import type { Article } from '../../../core/article/article.ts';
import type { Block, Reason } from '../../../core/article/block.ts';
import type { Showing } from '../../../core/article/layout.ts';
import {
  isPassageOf,
  isRemoved,
  passageIds,
  sortId,
  sourceOf,
} from '../../../core/article/passage.ts';
import { blockStarts, type Span } from '../../../core/article/text.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { decidePassages, decideSort, usePassages, useSorts } from '../../../stores/passages.ts';

/** How what is left out for one reason is always restored in what comes from the article's source. */
export interface Always {
  /** What the source is called; null where it is unknown. */
  source: string | null;
  stays: (index: number) => boolean;
  decide: (reason: Reason, kept: boolean) => void;
}

/** What of an article is left out, by the cleaner and by the reader, and how to decide otherwise. */
export function usePassagesOf(article: Article, blocks: readonly Block[], open: boolean) {
  const idsNow = useMemo(
    () => whenAsked(() => passageIds(article.id, blocks)),
    [article.id, blocks],
  );
  const source = sourceOf(article);
  const all = usePassages();
  const anyDecided = useMemo(
    () => [...all.keys()].some((id) => isPassageOf(article.id, id)),
    [all, article.id],
  );
  // Only this article's decisions count: a change elsewhere leaves the text alone.
  const decisions = useMemo(
    () => (anyDecided ? idsNow().map((id) => all.get(id)?.kept) : UNDECIDED),
    [anyDecided, idsNow, all],
  );
  const sorts = useSorts();
  const ofSorts = useMemo(
    () =>
      blocks.map(
        ({ removal }) => removal && source && sorts.get(sortId(removal.reason, source))?.kept,
      ),
    [blocks, source, sorts],
  );
  const key = useMemo(() => `${decisions.join()} ${ofSorts.join()}`, [decisions, ofSorts]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the decisions
  const removed = useCallback(
    (index: number) => {
      const block = blocks[index];
      return block !== undefined && isRemoved(block, decisions[index], ofSorts[index] === true);
    },
    [blocks, key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the decisions
  const showing = useCallback(
    (index: number): Showing => {
      if (removed(index)) return open ? 'removed' : 'hidden';
      return open && blocks[index]?.removal ? 'restored' : 'kept';
    },
    [removed, open, blocks, key],
  );

  const hidden = useCallback((index: number) => showing(index) === 'hidden', [showing]);

  const decide = useCallback(
    (index: number, kept: boolean) => {
      const id = idsNow()[index];
      if (!id) return;
      void decidePassages([id], kept);
      notifyUndoable(kept ? t`Passage restored` : t`Passage left out`);
    },
    [idsNow],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the decisions
  const always = useMemo<Always>(
    () => ({
      source,
      stays: (index) => ofSorts[index] === true && decisions[index] === undefined,
      decide(reason, kept) {
        if (source === null) return;
        void decideSort(reason, source, kept);
        notifyUndoable(
          kept
            ? t`This kind is always kept from ${source}`
            : t`This kind is left out again from ${source}`,
        );
      },
    }),
    [source, key],
  );

  const leaveOut = useCallback(
    ({ start, end }: Span) => {
      const starts = blockStarts(blocks);
      const touched = idsNow().filter((_, index) => {
        const at = starts[index] ?? 0;
        const length = blocks[index]?.text.length ?? 0;
        return at < end && at + length > start && showing(index) === 'kept';
      });
      void decidePassages(touched, false);
      notifyUndoable(touched.length === 1 ? t`Passage left out` : t`Passages left out`);
    },
    [blocks, idsNow, showing],
  );

  const removedCount = useMemo(
    () => blocks.filter((_, index) => removed(index)).length,
    [blocks, removed],
  );
  const decidedCount = decisions.filter((kept) => kept !== undefined).length;
  return { always, removed, hidden, showing, decide, leaveOut, removedCount, decidedCount };
}

const UNDECIDED: readonly undefined[] = [];

/** A value that is made when it is first asked for: the ids are hashes of all that stands in the text. */
function whenAsked<V>(make: () => V): () => V {
  let made: { value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
