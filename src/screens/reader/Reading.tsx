import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { titleIndex } from '../../core/article/layout.ts';
import { sharesOf } from '../../core/article/share.ts';
import { articleText, blockStarts, type Span } from '../../core/article/text.ts';
import { indexSpans } from '../../core/highlight/spanIndex.ts';
import { canPaint } from '../../platform/painter.ts';
import { rangesOf } from '../../platform/selection.ts';
import { deleteHighlight, recolor } from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { ArticleEnd } from './ArticleEnd.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText } from './ArticleText.tsx';
import { BlockText } from './BlockText.tsx';
import { copyWords } from './copyWords.ts';
import { HighlightCard } from './HighlightCard.tsx';
import { HighlightsPanel } from './HighlightsPanel.tsx';
import type { Opened } from './opened.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { RelatedLinks } from './RelatedLinks.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useArrival } from './useArrival.ts';
import { useCard } from './useCard.ts';
import { useFlash } from './useFlash.ts';
import { useMarking } from './useMarking.ts';
import { useMarkup } from './useMarkup.ts';
import { usePainting } from './usePainting.ts';
import { usePassagesOf } from './usePassagesOf.ts';
import { usePlace } from './usePlace.ts';
import { usePlaced } from './usePlaced.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useSelectedSpan } from './useSelectedSpan.ts';
import { useWalk } from './useWalk.ts';
import './reader.css';
import './highlights.css';

/** From here on the margin has room for a note. */
const WIDE = '(min-width: 87.5rem)';

export function Reading({ article, revision, formers }: Opened) {
  const { blocks, lang, dir } = revision;
  const root = useRef<HTMLElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [removedOpen, setRemovedOpen] = useState(false);
  const [panelOpen, setPanelOpen] = useState(false);

  const passages = usePassagesOf(article.id, blocks, removedOpen);
  const text = useMemo(() => articleText(blocks), [blocks]);
  const { placed, unattached } = usePlaced(article.id, article.revision, text, formers);
  const index = useMemo(() => indexSpans(placed), [placed]);
  const { open, writing, openCard, closeCard, openAt } = useCard(root, index);
  const { flash, jumpTo } = useFlash(root);
  const jumped = useArrival(root, {
    placed,
    unattached,
    removedOpen,
    onRemoved: () => setRemovedOpen(true),
    onUnattached: () => setPanelOpen(true),
    onFound: ({ span }) => jumpTo(span),
  });
  const shares = useMemo(() => sharesOf(blocks, passages.removed), [blocks, passages.removed]);
  const { share, back, goBack } = usePlace(root, {
    article: article.id,
    revision: article.revision,
    ...shares,
    jumped,
  });
  usePainting(root, index, {
    active: open?.id ?? null,
    flash,
    painting: canPaint,
    shown: passages.showing,
  });
  const { span, clear } = useSelectedSpan(root, toolbar);
  const { hidden } = passages;
  const marking = useMarking(root, { article, blocks, placed, hidden, span, clear });

  const annotate = () => {
    const id = open?.id ?? marking.highlight();
    if (id) openCard(id, true);
  };

  useReaderKeys({
    article,
    mark: (color) => {
      if (open) void recolor(open.id, color ?? marking.lastColor);
      else marking.highlight(color ?? undefined);
    },
    annotate,
    remove: () => {
      if (!open) return;
      void deleteHighlight(open.id);
      notifyUndoable('Highlight deleted');
      closeCard();
    },
    leave: () => {
      if (open) closeCard();
      else if (span) clear();
      else if (panelOpen) setPanelOpen(false);
      else return false;
      return true;
    },
    walk: useWalk(root, blocks, passages.showing),
  });

  const rectOf = useCallback((target: Span | null) => {
    const ranges = target && root.current ? rangesOf(root.current, target) : [];
    return ranges[0]?.getBoundingClientRect() ?? null;
  }, []);
  const selectionRect = useCallback(() => rectOf(span), [rectOf, span]);
  const inMargin = useMedia(WIDE) && !panelOpen;
  const cardRect = useCallback(() => {
    const rect = rectOf(open?.span ?? null);
    const edge = root.current?.getBoundingClientRect();
    return rect && edge && inMargin ? new DOMRect(edge.right, rect.top, 0, rect.height) : rect;
  }, [rectOf, open?.span, inMargin]);
  /** What opens above may not push away what was pressed. */
  const toggleRemoved = (button: HTMLElement) => {
    const before = button.getBoundingClientRect().top;
    flushSync(() => setRemovedOpen((now) => !now));
    window.scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
  };

  const marked = useMarkup(blocks, index, canPaint);
  const title = titleIndex(blocks);
  const starts = useMemo(() => blockStarts(blocks), [blocks]);
  const body = {
    blocks,
    lang,
    title,
    showing: passages.showing,
    onDecide: passages.decide,
    marked,
  };

  return (
    <div className={panelOpen ? 'reader reader-with-panel' : 'reader'}>
      <title>{`${article.title} · Lutrin`}</title>
      <ReaderBar
        article={article}
        highlights={placed.length + unattached.length}
        panelOpen={panelOpen}
        onPanel={() => setPanelOpen((now) => !now)}
      />
      <main id="main" tabIndex={-1} className="reader-main">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: highlights are opened by keyboard from the panel */}
        <article ref={root} lang={lang ?? undefined} dir={dir} onClick={openAt}>
          <ArticleText {...body} part="before" />
          <ArticleHead
            article={article}
            revision={revision}
            removedCount={passages.removedCount}
            decidedCount={passages.decidedCount}
            removedOpen={removedOpen}
            onRemoved={toggleRemoved}
          >
            {title >= 0 ? (
              <BlockText
                text={blocks[title]?.text ?? ''}
                from={starts[title] ?? 0}
                marks={blocks[title]?.marks}
                lang={lang}
                marked={marked?.get(title)}
              />
            ) : (
              article.title
            )}
          </ArticleHead>
          <ArticleText {...body} part="after" />
          <RelatedLinks blocks={blocks} lang={lang} showing={passages.showing} marked={marked} />
        </article>
        <ArticleEnd article={article} />
        {span && !open && (
          <SelectionToolbar
            ref={toolbar}
            anchor={selectionRect}
            onHighlight={marking.highlight}
            onNote={annotate}
            onCopy={() => copyWords(marking.words())}
            onLeaveOut={() => {
              passages.leaveOut(span);
              clear();
            }}
          />
        )}
      </main>
      {panelOpen && (
        <HighlightsPanel
          placed={placed}
          unattached={unattached}
          lang={lang}
          onOpen={(target) => {
            jumpTo(target.span);
            openCard(target.id);
          }}
          onClose={() => setPanelOpen(false)}
        />
      )}
      <p className="hidden-text" role="status">
        {marking.said}
      </p>
      {open && (
        <HighlightCard
          key={open.id}
          highlight={open}
          anchor={cardRect}
          inMargin={inMargin}
          writing={writing}
          onCopy={copyWords}
          onClose={closeCard}
        />
      )}
      <ProgressLine share={share} minutes={article.minutes} back={back} onBack={goBack} />
    </div>
  );
}
