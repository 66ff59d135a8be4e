import { t } from '@lingui/core/macro';
import type { Span } from '../../../core/article/text.ts';
import { homeOf, type Page } from '../../../core/highlight/homeOf.ts';
import { mergeable, pieces, union } from '../../../core/highlight/reshape.ts';
import type { SpanIndex } from '../../../core/highlight/spanIndex.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { merge, split } from '../../../stores/reshape.ts';
import type { Reshaping } from './HighlightMenu.tsx';
import type { Placed } from './usePlaced.ts';

/** Merging a highlight with its neighbours and splitting it at `cut`, each one act. */
export function reshapingOf(
  open: Placed,
  index: SpanIndex<Placed>,
  { page, text, cut }: { page: Page; text: string; cut: Span | null },
): Reshaping {
  const others = mergeable(index, open);
  const parts = cut ? pieces(text, open.span, cut) : [];
  const inside = cut && cut.start >= open.span.start && cut.end <= open.span.end;
  return {
    mergeable: others,
    onMerge: ({ id }) => {
      const other = others.find((one) => one.id === id);
      if (!other) return;
      const home = homeOf(page, union(open.span, other.span));
      const ordered = other.span.start < open.span.start ? [other, open] : [open, other];
      void merge(ordered as [Placed, Placed], open.id, home);
      notifyUndoable(t`Highlights merged`);
    },
    onSplit:
      inside && parts.length > 1
        ? () => {
            void split(
              open,
              parts.map((part) => homeOf(page, part)),
            );
            notifyUndoable(t`Highlight split`);
          }
        : undefined,
  };
}
