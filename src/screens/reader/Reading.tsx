import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { titleIndex } from '../../core/article/layout.ts';
import { sharesOf } from '../../core/article/share.ts';
import { paragraphsOf } from '../../core/article/steps.ts';
import { articleText, blockStarts, type Span } from '../../core/article/text.ts';
import { quotation } from '../../core/exchange/quotation.ts';
import type { Home } from '../../core/highlight/anchor.ts';
import { homeOf } from '../../core/highlight/homeOf.ts';
import { trimSpan } from '../../core/highlight/quote.ts';
import { indexSpans, over } from '../../core/highlight/spanIndex.ts';
import { canPaint } from '../../platform/painter.ts';
import { rangesOf } from '../../platform/selection.ts';
import { livingArticleNotes } from '../../stores/articleNotes.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { deleteHighlight, useHighlights } from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTagging, useTagsOf } from '../../stores/tags.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Tags } from '../../ui/Tags.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { ArticleEnd } from './ArticleEnd.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleNotes, showArticleNote } from './ArticleNotes.tsx';
import { ArticleText } from './ArticleText.tsx';
import { BlockText } from './BlockText.tsx';
import { ChangeLine } from './ChangeLine.tsx';
import { copyWords } from './copyWords.ts';
import { FindBar } from './FindBar.tsx';
import { HighlightCard } from './HighlightCard.tsx';
import { HighlightHandles } from './HighlightHandles.tsx';
import { HighlightsPanel } from './HighlightsPanel.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { MarkDetails } from './MarkDetails.tsx';
import { MarkerStrip } from './MarkerStrip.tsx';
import type { Opened } from './opened.ts';
import { PrintedNotes } from './PrintedNotes.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReaderExport } from './ReaderExport.tsx';
import { ReadingCaret } from './ReadingCaret.tsx';
import { RelatedLinks } from './RelatedLinks.tsx';
import { reshapingOf } from './reshapingOf.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { Textless } from './Textless.tsx';
import { Tray } from './Tray.tsx';
import { useAnnotateButtons } from './useAnnotateButtons.ts';
import { useArrival } from './useArrival.ts';
import { useCard } from './useCard.ts';
import { useExtent } from './useExtent.ts';
import { useFind } from './useFind.ts';
import { useFlash } from './useFlash.ts';
import { useMarking } from './useMarking.ts';
import { useMarkup } from './useMarkup.ts';
import { usePainting } from './usePainting.ts';
import { usePassagesOf } from './usePassagesOf.ts';
import { usePlace } from './usePlace.ts';
import { type Placed, usePlaced } from './usePlaced.ts';
import { usePrinting } from './usePrinting.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { useReadingCaret } from './useReadingCaret.ts';
import { useSaid } from './useSaid.ts';
import { useSelectedSpan } from './useSelectedSpan.ts';
import { useWalk } from './useWalk.ts';
import './reader.css';
import './highlights.css';
import './print.css';

/** From here on the margin has room for a note. */
const WIDE = '(min-width: 87.5rem)';

/** From here on the panel stands beside the text; below, it lies over it (reader.css). */
const BESIDE_PANEL = '(min-width: 76rem)';

export function Reading({ article, revision, formers }: Opened) {
  const { blocks, lang, dir } = revision;
  const root = useRef<HTMLElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [removedOpen, setRemovedOpen] = useState(false);
  const [panelOpen, setPanelOpen] = useState(false);
  const [tagging, setTagging] = useState(false);

  const starts = useMemo(() => blockStarts(blocks), [blocks]);
  const passages = usePassagesOf(article, blocks, removedOpen);
  const text = useMemo(() => articleText(blocks), [blocks]);
  const all = useHighlights();
  const notes = useMemo(() => livingArticleNotes(all, article.id), [all, article.id]);
  const colorNames = useColorNames();
  const found = usePlaced(article.id, article.revision, text, formers);
  const { placed, unattached, detached } = found;
  const { hidden, showing } = passages;
  const page = useMemo(
    () => ({ article: article.id, revision: article.revision, blocks, hidden }),
    [article, blocks, hidden],
  );
  const paragraphs = useMemo(() => paragraphsOf(blocks, lang, showing), [blocks, lang, showing]);
  const extent = useExtent(placed, page, text);
  const index = useMemo(() => indexSpans(extent.shown), [extent.shown]);
  const tagsOf = useTagsOf();
  const articleTags = useTagging(article.id);
  const { open, doing, setDoing, openCard, closeCard, openAt, openOver } = useCard(root, index);
  const { flash, jumpTo } = useFlash(root);
  const find = useFind(root, { blocks, lang, showing });
  const arrived = useArrival(root, {
    placed,
    unattached: [...unattached, ...detached],
    notes,
    removedOpen,
    onRemoved: () => setRemovedOpen(true),
    onUnattached: () => setPanelOpen(true),
    onNote: showArticleNote,
    onFound: ({ span }) => jumpTo(span),
  });
  const shares = useMemo(() => sharesOf(blocks, passages.removed), [blocks, passages.removed]);
  const { reach, back, goBack } = usePlace(root, {
    article: article.id,
    revision: article.revision,
    ...shares,
    jumped: arrived || find.line !== null,
  });
  const asMarks = useSettings().marks || !canPaint;
  const printing = usePrinting();
  const painting = !printing && !asMarks;
  usePainting(root, index, {
    active: open?.id ?? null,
    flash,
    painting,
    shown: showing,
  });
  const [said, say] = useSaid();
  const caret = useReadingCaret(root, { text, paragraphs, onEnter: openOver, say });
  const { span, clear: clearSelection } = useSelectedSpan(root, toolbar);
  const clear = () => {
    clearSelection();
    caret.collapse();
  };
  const marking = useMarking(root, { page, text, placed, span, clear, say });
  const caretAt = caret.walked?.focus ?? null;
  const cut = span ?? (caretAt === null ? null : { start: caretAt, end: caretAt });
  const reshaping = (one: Placed) => reshapingOf(one, index, { page, text, cut });
  /** The highlight that the selection lies in. */
  const around = span ? over(index, span.start).find((one) => one.span.end >= span.end) : undefined;
  const onSplit = around && reshaping(around).onSplit;

  const annotate = () => {
    const id = open?.id ?? marking.highlight();
    if (id) openCard(id, 'writing');
  };
  useAnnotateButtons(root, (block) => {
    const start = starts[block] ?? 0;
    const length = blocks[block]?.text.length ?? 0;
    const id = marking.highlight(undefined, trimSpan(text, { start, end: start + length }));
    if (id) openCard(id, 'writing');
  });

  /** The open highlight, what is selected, or else the article. */
  const tag = () => {
    const id = open?.id ?? marking.highlight();
    if (id) openCard(id, 'tagging');
    else setTagging(true);
  };

  useReaderKeys({
    article,
    tag,
    mark: (look) => {
      if (open) marking.relook(open, look);
      else marking.highlight(look);
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
      else if (span || caret.selecting) clear();
      else if (caret.walked) caret.leave();
      else if (find.line !== null) find.ask(null);
      else if (panelOpen) setPanelOpen(false);
      else return false;
      return true;
    },
    walk: useWalk(root, paragraphs),
  });

  const quote = (home: Home | null) => {
    if (home) copyWords(quotation(home.words, home.quote, article));
  };

  const rectOf = useCallback((target: Span | null) => {
    const ranges = target && root.current ? rangesOf(root.current, target) : [];
    return ranges[0]?.getBoundingClientRect() ?? null;
  }, []);
  const selectionRect = useCallback(() => rectOf(span), [rectOf, span]);
  const inMargin = useMedia(WIDE) && !panelOpen;
  const besidePanel = useMedia(BESIDE_PANEL);
  const cardRect = useCallback(() => rectOf(open?.span ?? null), [rectOf, open?.span]);
  /** What opens above may not push away what was pressed. */
  const toggleRemoved = (button: HTMLElement) => {
    const before = button.getBoundingClientRect().top;
    flushSync(() => setRemovedOpen((now) => !now));
    window.scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
  };

  const noted = printing ? placed.filter(({ id, note }) => note || tagsOf(id).length > 0) : [];
  const marked = useMarkup(blocks, index, painting, noted);
  const title = titleIndex(blocks);
  const body = {
    blocks,
    lang,
    title,
    showing: passages.showing,
    onDecide: passages.decide,
    always: passages.always,
    marked,
  };

  const edition = () => ({
    ...article,
    blocks,
    kept: (index: number) => !passages.removed(index),
    marked: placed.map((one) => ({ ...one, tags: tagsOf(one.id) })),
    notes: notes.map(({ note }) => note),
  });

  const goTo = (target: Placed) => {
    if (!besidePanel) setPanelOpen(false);
    jumpTo(target.span);
    openCard(target.id);
  };
  const card = open && (
    <HighlightCard
      key={open.id}
      highlight={open}
      reshaping={reshaping(open)}
      anchor={cardRect}
      inMargin={inMargin}
      doing={doing}
      onDoing={(next) => setDoing(open.id, next)}
      onCopy={copyWords}
      onQuote={() => quote(open.home)}
      onClose={closeCard}
    />
  );

  return (
    <div className={panelOpen ? 'reader reader-with-panel' : 'reader'}>
      <PageTitle>{article.title}</PageTitle>
      <ReaderBar
        article={article}
        highlights={placed.length + unattached.length + detached.length + notes.length}
        panelOpen={panelOpen}
        onPanel={() => setPanelOpen((now) => !now)}
      />
      <main id="main" tabIndex={-1}>
        <div className="reader-main">
          <ChangeLine
            article={article.id}
            revision={article.revision}
            kept={found.moved}
            unsure={unattached.length}
            onLook={() => setPanelOpen(true)}
          />
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
            <div className="article-tags" lang="en" dir="ltr">
              <Tags
                {...articleTags}
                of="the article"
                editing={tagging}
                onEdit={() => setTagging(true)}
                onDone={() => setTagging(false)}
              />
            </div>
            {blocks.length === 0 && <Textless article={article} />}
            <ArticleNotes article={article.id} notes={notes} />
            <ArticleText {...body} part="after" />
            <RelatedLinks blocks={blocks} lang={lang} showing={passages.showing} marked={marked} />
          </article>
          <ArticleEnd article={article} />
          {printing && <PrintedNotes article={article} noted={noted} tagsOf={tagsOf} />}
          {asMarks && <MarkDetails placed={placed} names={colorNames} />}
          {span && !open && (
            <SelectionToolbar
              ref={toolbar}
              anchor={selectionRect}
              onHighlight={marking.highlight}
              onNote={annotate}
              onCopy={() => copyWords(marking.home()?.words ?? '')}
              onSplit={
                onSplit &&
                (() => {
                  onSplit();
                  clear();
                })
              }
              onQuote={() => quote(marking.home())}
              onLeaveOut={() => {
                passages.leaveOut(span);
                clear();
              }}
            />
          )}
          {inMargin && (
            <MarginNotes
              root={root}
              placed={placed}
              tagsOf={tagsOf}
              active={open?.id ?? null}
              card={card}
              shown={showing}
              onOpen={openCard}
            />
          )}
        </div>
        {/* By the coordinates of the page, so not in the column, which has its own. */}
        {caret.line && <ReadingCaret {...caret.line} />}
        {open && (
          <HighlightHandles
            root={root}
            text={text}
            paragraphs={paragraphs}
            span={open.span}
            onMove={(moved) => extent.show(open.id, moved)}
            onSettle={extent.settle}
          />
        )}
      </main>
      {panelOpen && (
        <HighlightsPanel
          placed={placed}
          detached={detached}
          notes={notes}
          lang={lang}
          tools={<ReaderExport article={article} edition={edition} />}
          onOpen={goTo}
          onClose={() => setPanelOpen(false)}
        >
          {unattached.length > 0 && (
            <Tray
              unattached={unattached}
              text={text}
              lang={lang}
              selected={span && trimSpan(text, span)}
              homeOf={(made) => homeOf(page, made)}
              onShow={jumpTo}
            />
          )}
        </HighlightsPanel>
      )}
      <p className="hidden-text" role="status">
        {said}
      </p>
      {!inMargin && card}
      <FindBar {...find} />
      <MarkerStrip root={root} placed={placed} shown={showing} onGo={goTo} />
      <ProgressLine reach={reach} minutes={article.minutes} back={back} onBack={goBack} />
    </div>
  );
}
