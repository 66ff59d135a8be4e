import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { titleIndex } from '../../core/article/layout.ts';
import { wordsOf } from '../../core/article/passage.ts';
import type { Revision } from '../../core/article/revision.ts';
import { sharesOf } from '../../core/article/share.ts';
import { articleText, blockStarts, type Span } from '../../core/article/text.ts';
import type { Color } from '../../core/highlight/color.ts';
import { quoteOf, trimSpan } from '../../core/highlight/quote.ts';
import { offsetAtPoint, rangesOf, selectedSpan } from '../../platform/selection.ts';
import { addHighlight, deleteHighlight, recolor } from '../../stores/highlights.ts';
import { notify, notifyUndoable } from '../../stores/notices.ts';
import { ArticleEnd } from './ArticleEnd.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText } from './ArticleText.tsx';
import { BlockText } from './BlockText.tsx';
import { HighlightCard } from './HighlightCard.tsx';
import { HighlightsPanel } from './HighlightsPanel.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { RelatedLinks } from './RelatedLinks.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useFlash } from './useFlash.ts';
import { useMarkup } from './useMarkup.ts';
import { usePainting } from './usePainting.ts';
import { usePassagesOf } from './usePassagesOf.ts';
import { usePlace } from './usePlace.ts';
import { type Placed, usePlaced } from './usePlaced.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useSelectedSpan } from './useSelectedSpan.ts';
import { useWalk } from './useWalk.ts';
import './reader.css';

let lastColor: Color = 'saffron';

export function Reading({ article, revision }: { article: Article; revision: Revision }) {
  const { blocks, lang, dir } = revision;
  const root = useRef<HTMLElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [params, setParams] = useSearchParams();
  const [removedOpen, setRemovedOpen] = useState(false);
  const [panelOpen, setPanelOpen] = useState(false);
  const [card, setCard] = useState<{ id: string; writing: boolean } | null>(null);
  const [said, setSaid] = useState('');

  const text = useMemo(() => articleText(blocks), [blocks]);
  const passages = usePassagesOf(article.id, blocks, removedOpen);
  const { placed, unattached } = usePlaced(article.id, article.revision, text);
  const marked = useMarkup(blocks, placed);
  const shares = useMemo(() => sharesOf(blocks, passages.removed), [blocks, passages.removed]);
  const wanted = params.get('highlight');
  const { share, back, goBack } = usePlace(root, {
    article: article.id,
    revision: article.revision,
    ...shares,
    jumped: wanted !== null,
  });
  const { flash, jumpTo } = useFlash(root);
  usePainting(root, placed, { active: card?.id ?? null, flash, shown: passages.showing });
  const { span, clear } = useSelectedSpan(root, toolbar);
  const open = placed.find(({ id }) => id === card?.id);

  // Arriving from the notebook: to the passage, then the address forgets it, so that going back works.
  useEffect(() => {
    if (!wanted) return;
    const target = placed.find(({ id }) => id === wanted);
    const onScreen = target && root.current && rangesOf(root.current, target.span).length > 0;
    if (target && !onScreen && !removedOpen) {
      setRemovedOpen(true); // it was marked in a removed passage
      return;
    }
    if (target) jumpTo(target.span);
    else if (unattached.some(({ id }) => id === wanted)) setPanelOpen(true);
    setParams({}, { replace: true, preventScrollReset: true });
  }, [wanted, placed, unattached, removedOpen, jumpTo, setParams]);

  const highlight = useCallback(
    (color: Color): Placed | null => {
      // A key may come before the selection has settled.
      const selected = span ?? (root.current && selectedSpan(root.current));
      const trimmed = selected && trimSpan(text, selected);
      if (!trimmed) return null;
      lastColor = color;
      const words = wordsOf(blocks, trimmed, passages.hidden);
      const home = {
        article: article.id,
        revision: article.revision,
        span: trimmed,
        quote: quoteOf(text, trimmed),
        words,
      };
      const { id } = addHighlight(home, color);
      const count = words.split(/\s+/).length;
      setSaid(`Highlighted, ${count} ${count === 1 ? 'word' : 'words'}, ${color}`);
      clear();
      return { id, home, color, note: '', createdAt: Date.now(), span: trimmed };
    },
    [span, text, blocks, passages.hidden, article, clear],
  );

  const annotate = () => {
    const made = highlight(lastColor);
    if (made) setCard({ id: made.id, writing: true });
  };

  const copy = useCallback((words: string) => {
    navigator.clipboard.writeText(words).then(
      () => notify('Copied'),
      () => notify('The browser did not allow copying. Use its own Copy.', { tone: 'error' }),
    );
  }, []);

  /** The highlight under a click; where several lie, the next one each time, the shortest first. */
  const openAt = (event: React.MouseEvent) => {
    if (!root.current || !document.getSelection()?.isCollapsed) return;
    if ((event.target as Element).closest('a, button')) return;
    const offset = offsetAtPoint(root.current, event.clientX, event.clientY);
    const here = placed
      .filter(({ span }) => offset !== null && span.start <= offset && offset < span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const next = here[(here.findIndex(({ id }) => id === card?.id) + 1) % here.length];
    setCard(next ? { id: next.id, writing: false } : null);
  };

  const walk = useWalk(root, blocks, passages.showing);

  useReaderKeys({
    article,
    mark: (color) => {
      if (open) void recolor(open.id, color ?? lastColor);
      else highlight(color ?? lastColor);
    },
    annotate: () => (open ? setCard({ id: open.id, writing: true }) : annotate()),
    remove: () => {
      if (!open) return;
      void deleteHighlight(open.id);
      notifyUndoable('Highlight deleted');
      setCard(null);
    },
    leave: () => {
      if (open) setCard(null);
      else if (span) clear();
      else if (panelOpen) setPanelOpen(false);
      else return false;
      return true;
    },
    walk,
  });

  const rectOf = useCallback((target: Span | null) => {
    const ranges = target && root.current ? rangesOf(root.current, target) : [];
    return ranges[0]?.getBoundingClientRect() ?? null;
  }, []);
  const selectionRect = useCallback(() => rectOf(span), [rectOf, span]);
  const cardRect = useCallback(() => rectOf(open?.span ?? null), [rectOf, open?.span]);
  /** What opens above may not push away what was pressed. */
  const toggleRemoved = (button: HTMLElement) => {
    const before = button.getBoundingClientRect().top;
    flushSync(() => setRemovedOpen((now) => !now));
    window.scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
  };

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
            onHighlight={(color) => highlight(color)}
            onNote={annotate}
            onCopy={() => {
              const trimmed = trimSpan(text, span);
              if (trimmed) copy(wordsOf(blocks, trimmed, passages.hidden));
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
            setCard({ id: target.id, writing: false });
          }}
          onClose={() => setPanelOpen(false)}
        />
      )}
      <p className="hidden-text" role="status">
        {said}
      </p>
      {open && card && (
        <HighlightCard
          key={open.id}
          highlight={open}
          anchor={cardRect}
          writing={card.writing}
          onCopy={copy}
          onClose={() => setCard(null)}
        />
      )}
      <ProgressLine share={share} minutes={article.minutes} back={back} onBack={goBack} />
    </div>
  );
}
