import './articleText.css';
import './scripts.css';
import './reader.css';
import './pages.css';
import './highlights.css';
import './print.css';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { blockStarts, type Span } from '../../core/article/text.ts';
import { quotation } from '../../core/exchange/quotation.ts';
import type { Home } from '../../core/highlight/anchor.ts';
import { indexSpans, over } from '../../core/highlight/spanIndex.ts';
import { offsetAtPoint, rangesOf } from '../../platform/selection.ts';
import { livingArticleNotes } from '../../stores/articleNotes.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { useHighlights } from '../../stores/highlights.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { showArticleNote } from './ArticleNotes.tsx';
import { ArticleSheet } from './ArticleSheet.tsx';
import { GoToBlock } from './BlockText.tsx';
import { ChangeLine } from './ChangeLine.tsx';
import { ContentsPanel } from './ContentsPanel.tsx';
import { copyWords } from './copyWords.ts';
import { DriftControls } from './DriftControls.tsx';
import { FindBar } from './FindBar.tsx';
import { FocusVeil } from './FocusVeil.tsx';
import { HighlightCard } from './HighlightCard.tsx';
import { HighlightHandles } from './HighlightHandles.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { MarkDetails } from './MarkDetails.tsx';
import { MarkerStrip } from './MarkerStrip.tsx';
import type { Opened } from './opened.ts';
import { PrintedNotes } from './PrintedNotes.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { ReadingCaret } from './ReadingCaret.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { READING_LINE } from './readingLine.ts';
import { reshapingOf } from './reshapingOf.ts';
import { SelectionTools } from './SelectionTools.tsx';
import { useActs } from './useActs.ts';
import { useAloud } from './useAloud.ts';
import { useArrival } from './useArrival.ts';
import { useCard } from './useCard.ts';
import { useDrawing } from './useDrawing.ts';
import { useExtent } from './useExtent.ts';
import { useFind } from './useFind.ts';
import { useFlash } from './useFlash.ts';
import { useMarking } from './useMarking.ts';
import { type Placed, usePlaced } from './usePlaced.ts';
import { useReadingCaret } from './useReadingCaret.ts';
import { useReadingTime } from './useReadingTime.ts';
import { useSaid } from './useSaid.ts';
import { useSavedWords, useWordArrival } from './useSavedWords.ts';
import { useSelectedSpan } from './useSelectedSpan.ts';
import { useShownText } from './useShownText.ts';
import { useTravel } from './useTravel.ts';
import { useWays } from './useWays.ts';

/** Not all read with their ears. */
const AloudBar = lazy(() => import('./AloudBar.tsx'));

/** From here on the margin has room for a note. */
const WIDE = '(min-width: 87.5rem)';

/** From here on the panel stands beside the text; below, it lies over it (reader.css). */
const BESIDE_PANEL = '(min-width: 76rem)';

export function Reading({ article, revision, formers }: Opened) {
  const root = useRef<HTMLElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [tagging, setTagging] = useState(false);

  useReadingTime(article);
  const shown = useShownText(article, revision);
  const { blocks, lang, text, paragraphs, page, passages, removedOpen } = shown;
  const { showing } = passages;
  const all = useHighlights();
  const notes = useMemo(() => livingArticleNotes(all, article.id), [all, article.id]);
  const colorNames = useColorNames();
  const tagsOf = useTagsOf();
  const found = usePlaced(article.id, article.revision, text, formers);
  const { placed, unattached, detached } = found;
  const extent = useExtent(placed, page, text);
  const index = useMemo(() => indexSpans(extent.shown), [extent.shown]);
  const card = useCard(root, index);
  const { open, openCard, closeCard } = card;
  const { flash, jumpTo } = useFlash(root);
  const travel = useTravel(root, article, shown.shares);
  const find = useFind(root, { blocks, lang, showing, onLeave: travel.leave });
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
    shown: showing,
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

  const { rtl, place, pages, contents, looked, drifting } = useWays(root, {
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
    contents: contents.toggle,
    onTagArticle: () => setTagging(true),
    leave: () => {
      if (span || caret.selecting) clear();
      else if (caret.walked) caret.leave();
      else if (find.line !== null) find.ask(null);
      else if (contents.open) contents.close();
      else if (panelOpen) setPanelOpen(false);
      else if (aloud.from) aloud.stop();
      else return false;
      return true;
    },
  });

  const quote = (home: Home | null) => {
    if (home) copyWords(quotation(home.words, home.quote, article));
  };
  const rectOf = useCallback((target: Span | null) => {
    const ranges = target && root.current ? rangesOf(root.current, target) : [];
    return ranges[0]?.getBoundingClientRect() ?? null;
  }, []);
  const selectionRect = useCallback(() => rectOf(span), [rectOf, span]);
  const cardRect = useCallback(() => rectOf(open?.span ?? null), [rectOf, open?.span]);
  const inMargin = useMedia(WIDE) && !panelOpen && !pages.on;
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
  const goTo = (target: Placed) => {
    if (!besidePanel) setPanelOpen(false);
    leaveFor(target.span);
    openCard(target.id);
  };
  const openedCard = open && (
    <HighlightCard
      key={open.id}
      highlight={open}
      reshaping={reshaping(open)}
      anchor={cardRect}
      inMargin={inMargin}
      doing={card.doing}
      onDoing={(next) => card.setDoing(open.id, next)}
      onCopy={copyWords}
      onQuote={() => quote(open.home)}
      onClose={closeCard}
    />
  );

  const beside = `${panelOpen ? ' reader-with-panel' : ''}${contents.open ? ' reader-with-contents' : ''}`;
  return (
    <div className={`reader${beside}`}>
      <PageTitle>{article.title}</PageTitle>
      <ReaderBar
        article={article}
        highlights={placed.length + unattached.length + detached.length + notes.length}
        panelOpen={panelOpen}
        onPanel={() => setPanelOpen((now) => !now)}
        isAloud={aloud.from !== null}
        onAloud={aloud.toggle}
        contentsOpen={contents.open}
        onDrift={drifting.start}
        onContents={contents.lines.length > 0 ? contents.toggle : undefined}
      />
      {contents.open && (
        <ContentsPanel
          contents={contents.lines}
          lang={lang}
          whereabouts={place.whereabouts}
          onGo={({ start, words }) => {
            if (!besidePanel) contents.close();
            leaveFor({ start, end: start + words.length }, READING_LINE);
          }}
          onClose={contents.close}
        />
      )}
      <main id="main" tabIndex={-1}>
        <div className="reader-main">
          <ChangeLine
            article={article.id}
            revision={article.revision}
            kept={found.moved}
            unsure={unattached.length}
            onLook={() => setPanelOpen(true)}
          />
          <GoToBlock value={goToBlock}>
            <ArticleSheet
              ref={root}
              article={article}
              revision={revision}
              shown={shown}
              marked={drawing.marked}
              notes={notes}
              tagging={tagging}
              onTagging={setTagging}
              onClick={card.openAt}
            />
          </GoToBlock>
          {drawing.printing && (
            <PrintedNotes article={article} noted={drawing.noted} tagsOf={tagsOf} />
          )}
          {drawing.asMarks && <MarkDetails placed={placed} names={colorNames} />}
          {span && !open && (
            <SelectionTools
              ref={toolbar}
              span={span}
              anchor={selectionRect}
              marking={marking}
              words={words}
              onNote={annotate}
              onSplit={onSplit}
              onQuote={quote}
              onLeaveOut={passages.leaveOut}
              onAloud={aloud.start}
              onDone={clear}
            />
          )}
          {inMargin && (
            <MarginNotes
              root={root}
              placed={placed}
              tagsOf={tagsOf}
              active={active}
              card={openedCard}
              shown={showing}
              onOpen={openCard}
            />
          )}
        </div>
        {/* By the coordinates of the page, so not in the column, which has its own. */}
        {looked && <FocusVeil root={root} span={looked} />}
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
        <ReadingPanel
          article={article}
          shown={shown}
          found={found}
          notes={notes}
          selected={span}
          onOpen={goTo}
          onShow={(span) => leaveFor(span)}
          onClose={() => setPanelOpen(false)}
        />
      )}
      <p className="hidden-text" role="status">
        {said}
      </p>
      {!inMargin && openedCard}
      <FindBar {...find} />
      <DriftControls {...drifting} />
      {aloud.from && (
        <Suspense>
          <AloudBar
            root={root}
            article={article}
            shown={shown}
            from={aloud.from}
            selected={span !== null}
            onHighlight={(spoken) => marking.highlight({}, spoken)}
            onClose={aloud.stop}
          />
        </Suspense>
      )}
      <MarkerStrip root={root} placed={placed} shown={showing} onGo={goTo} />
      <ProgressLine
        article={article}
        whereabouts={place.whereabouts}
        travel={travel}
        pages={pages}
        rtl={rtl}
        back={place.back}
        onBack={place.goBack}
      />
    </div>
  );
}
