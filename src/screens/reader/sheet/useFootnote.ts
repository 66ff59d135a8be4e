import { useCallback, useState } from 'react';
import type { Block } from '../../../core/article/block.ts';
import { leadsToNote } from '../../../core/article/footnote.ts';
import type { FollowLink } from './BlockText.tsx';

/** Links within the article: a note is read where the text refers to it; anything else is gone to. */
export function useFootnote(blocks: readonly Block[], goToBlock: (index: number) => void) {
  const [opened, setOpened] = useState<{ index: number; link: HTMLElement } | null>(null);
  const block = opened && blocks[opened.index];
  const follow: FollowLink = useCallback(
    (to, from, link) => {
      if (leadsToNote(blocks, from, to)) setOpened({ index: to, link });
      else goToBlock(to);
    },
    [blocks, goToBlock],
  );
  const close = useCallback(() => setOpened(null), []);
  return { note: block ? { ...opened, block } : null, follow, close };
}
