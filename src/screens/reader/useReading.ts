import { type RefObject, useCallback, useMemo, useState } from 'react';
import { blockStarts, type Span } from '../../core/article/text.ts';
import { quotation } from '../../core/exchange/quotation.ts';
import type { Home } from '../../core/highlight/anchor.ts';
import { indexSpans, over } from '../../core/highlight/spanIndex.ts';
import { offsetAtPoint } from '../../platform/selection.ts';
import { livingArticleNotes } from '../../stores/articleNotes.ts';
import { useHighlights } from '../../stores/highlights.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { useAloud } from './aloud/useAloud.ts';
import { useFind } from './find/useFind.ts';
import { reshapingOf } from './highlights/reshapingOf.ts';
import { useCard } from './highlights/useCard.ts';
import { type Placed, usePlaced } from './highlights/usePlaced.ts';
import { copyWords } from './making/copyWords.ts';
import { useExtent } from './making/useExtent.ts';
import { useMarking } from './making/useMarking.ts';
import { useReadingCaret } from './making/useReadingCaret.ts';
import { useSaid } from './making/useSaid.ts';
import { useSavedWords, useWordArrival } from './making/useSavedWords.ts';
import { useSelectedSpan } from './making/useSelectedSpan.ts';
import type { Opened } from './opened.ts';
import { useArrival } from './places/useArrival.ts';
import { useNextDraw } from './places/useNextDraw.ts';
import { useReadingTime } from './places/useReadingTime.ts';
import { useTravel } from './places/useTravel.ts';
import { showArticleNote } from './sheet/ArticleNotes.tsx';
import { useDrawing } from './sheet/useDrawing.ts';
import { useFlash } from './sheet/useFlash.ts';
import { useFootnote } from './sheet/useFootnote.ts';
import { useShownText } from './sheet/useShownText.ts';
import { useActs } from './useActs.ts';
import { useWays } from './useWays.ts';

/** From here on the panel stands beside the text; below, it lies over it (reader.css). */
const BESIDE_PANEL = '(min-width: 76rem)';

/** What goes on while one article is read: its text, its marks and what is done with them, and the ways through it. */
export function useReading(
  root: RefObject<HTMLElement | null>,
  toolbar: RefObject<HTMLElement | null>,
  { article, revision, formers }: Opened,
) {
  const [panelOpen, setPanelOpen] = useState(false);
  const [tagging, setTagging] = useState(false);

  useReadingTime(article);
  const shown = useShownText(article, revision);
  const { blocks, lang, text, paragraphs, page, passages, nodes, removedOpen } = shown;
  const { showing } = passages;
  const all = useHighlights();
  const notes = useMemo(() => livingArticleNotes(all, article.id), [all, article.id]);
  const tagsOf = useTagsOf();
  useNextDraw(root, {
    article,
    revision,
    isRemoved: passages.removed,
    hasOwn: notes.length > 0 || tagsOf(article.id).length > 0,
  });
  const found = usePlaced(article.id, article.revision, text, formers);
  const { placed, unattached, detached } = found;
  const extent = useExtent(placed, page, text);
  const index = useMemo(() => indexSpans(extent.shown), [extent.shown]);
  const card = useCard(root, index);
  const { open, openCard } = card;
  const { flash, jumpTo } = useFlash(root);
  const travel = useTravel(root, article, shown.shares);
  const find = useFind(root, { blocks, lang, showing, nodes, onLeave: travel.leave });
  const arrived = useArrival(root, {
    placed,
    unattached: [...unattached, ...detached],
    notes,
    removedOpen,
    onRemoved: shown.openRemoved,
    onUnattached: () => setPanelOpen(true),
    onNote: showArticleNote,
    onFound: ({ span }) => jumpTo(span),
  });
  const atWord = useWordArrival(shown, jumpTo);
  const active = open?.id ?? null;
  const drawing = useDrawing(root, index, {
    blocks,
    placed,
    tagsOf,
    active,
    flash,
    shown: nodes,
  });

  const [said, say] = useSaid();
  const caret = useReadingCaret(root, { text, paragraphs, onEnter: card.openOver, say });
  const { span, clear: clearSelection } = useSelectedSpan(root, toolbar);
  const clear = () => {
    clearSelection();
    caret.collapse();
  };
  const marking = useMarking(root, { page, text, placed, span, clear, say });
  const caretAt = caret.walked?.focus ?? null;
  const cut = span ?? (caretAt === null ? null : { start: caretAt, end: caretAt });
  const words = useSavedWords({ shown, span, caretAt, clear });
  const aloud = useAloud(root, { span, caretAt, clear });
  const reshaping = (one: Placed) => reshapingOf(one, index, { page, text, cut });
  /** The highlight that the selection lies in. */
  const around = span ? over(index, span.start).find((one) => one.span.end >= span.end) : undefined;
  const onSplit = around && reshaping(around).onSplit;

  const ways = useWays(root, {
    article,
    revision,
    shown,
    travel,
    jumped: arrived || atWord || find.line !== null,
    walking: caret.walked !== null,
    covered: open !== undefined,
    isTaken: (x, y) => {
      const offset = root.current && offsetAtPoint(root.current, x, y);
      return offset !== null && over(index, offset).length > 0;
    },
    say,
  });

  const { annotate } = useActs(root, {
    article,
    shown,
    card,
    marking,
    travel: travel.go,
    contents: ways.contents.toggle,
    onTagArticle: () => setTagging(true),
    leave: () => {
      if (span || caret.selecting) clear();
      else if (caret.walked) caret.leave();
      else if (find.line !== null) find.ask(null);
      else if (ways.contents.open) ways.contents.close();
      else if (panelOpen) setPanelOpen(false);
      else if (aloud.from) aloud.stop();
      else return false;
      return true;
    },
  });

  const quote = (home: Home | null) => {
    if (home) copyWords(quotation(home.words, home.quote, article));
  };
  const besidePanel = useMedia(BESIDE_PANEL);

  const leaveFor: typeof jumpTo = (target, top) => {
    travel.leave();
    jumpTo(target, top);
  };
  const { leave } = travel;
  const goToBlock = useCallback(
    (index: number) => {
      const start = blockStarts(blocks)[index] ?? 0;
      leave();
      jumpTo({ start, end: start + (blocks[index]?.text.length ?? 0) });
    },
    [blocks, leave, jumpTo],
  );
  const footnote = useFootnote(blocks, goToBlock);
  /** Nothing of it lies under the panel. */
  const showPlace = (span: Span) => {
    if (!besidePanel) setPanelOpen(false);
    leaveFor(span);
  };
  const goTo = (target: Placed) => {
    showPlace(target.span);
    openCard(target.id);
  };

  return {
    shown,
    notes,
    found,
    extent,
    drawing,
    card,
    caret,
    span,
    clear,
    marking,
    words,
    aloud,
    find,
    travel,
    ways,
    said,
    annotate,
    quote,
    reshaping,
    onSplit,
    tagging,
    setTagging,
    panelOpen,
    setPanelOpen,
    besidePanel,
    leaveFor,
    goToBlock,
    footnote,
    showPlace,
    goTo,
  };
}
