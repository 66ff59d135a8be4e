import { useCallback, useMemo } from 'react';
import type { Block } from '../../core/article/block.ts';
import type { Showing } from '../../core/article/layout.ts';
import { isRemoved, passageIds } from '../../core/article/passage.ts';
import { blockStarts, type Span } from '../../core/article/text.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { decidePassages, usePassages } from '../../stores/passages.ts';

/** What of an article is left out, by the cleaner and by the reader, and how to decide otherwise. */
export function usePassagesOf(article: string, blocks: readonly Block[], open: boolean) {
  const ids = useMemo(() => passageIds(article, blocks), [article, blocks]);
  const all = usePassages();
  // Only this article's decisions count: a change elsewhere leaves the text alone.
  const decisions = ids.map((id) => all.get(id)?.kept);
  const key = decisions.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the decisions
  const removed = useCallback(
    (index: number) => {
      const block = blocks[index];
      return block !== undefined && isRemoved(block, decisions[index]);
    },
    [blocks, key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the decisions
  const showing = useCallback(
    (index: number): Showing => {
      if (removed(index)) return open ? 'removed' : 'hidden';
      return open && blocks[index]?.removal && decisions[index] ? 'restored' : 'kept';
    },
    [removed, open, blocks, key],
  );

  const hidden = useCallback((index: number) => showing(index) === 'hidden', [showing]);

  const decide = useCallback(
    (index: number, kept: boolean) => {
      const id = ids[index];
      if (!id) return;
      void decidePassages([id], kept);
      notifyUndoable(kept ? 'Passage restored' : 'Passage left out');
    },
    [ids],
  );

  const leaveOut = useCallback(
    ({ start, end }: Span) => {
      const starts = blockStarts(blocks);
      const touched = ids.filter((_, index) => {
        const at = starts[index] ?? 0;
        const length = blocks[index]?.text.length ?? 0;
        return at < end && at + length > start && showing(index) === 'kept';
      });
      void decidePassages(touched, false);
      notifyUndoable(touched.length === 1 ? 'Passage left out' : 'Passages left out');
    },
    [blocks, ids, showing],
  );

  const removedCount = useMemo(
    () => blocks.filter((_, index) => removed(index)).length,
    [blocks, removed],
  );
  const decidedCount = decisions.filter((kept) => kept !== undefined).length;
  return { removed, hidden, showing, decide, leaveOut, removedCount, decidedCount };
}
