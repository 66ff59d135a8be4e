import './articleText.css';
import './scripts.css';
import './reader.css';
import './pages.css';
import './highlights.css';
import './print.css';
import { useCallback, useMemo, useRef, useState } from 'react';
import { contentsOf } from '../../core/article/contents.ts';
import type { Span } from '../../core/article/text.ts';
import { quotation } from '../../core/exchange/quotation.ts';
import type { Home } from '../../core/highlight/anchor.ts';
import { indexSpans, over } from '../../core/highlight/spanIndex.ts';
import { offsetAtPoint, rangesOf } from '../../platform/selection.ts';
import { livingArticleNotes } from '../../stores/articleNotes.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { useHighlights } from '../../stores/highlights.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { showArticleNote } from './ArticleNotes.tsx';
import { ArticleSheet } from './ArticleSheet.tsx';
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
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useActs } from './useActs.ts';
import { useArrival } from './useArrival.ts';
import { useCard } from './useCard.ts';
import { useDrawing } from './useDrawing.ts';
import { useDrift } from './useDrift.ts';
import { useExtent } from './useExtent.ts';
import { useFind } from './useFind.ts';
import { useFlash } from './useFlash.ts';
import { useFocus } from './useFocus.ts';
import { useMarking } from './useMarking.ts';
import { usePages } from './usePages.ts';
import { usePlace } from './usePlace.ts';
import { type Placed, usePlaced } from './usePlaced.ts';
import { useReadingCaret } from './useReadingCaret.ts';
import { useReadingTime } from './useReadingTime.ts';
import { useSaid } from './useSaid.ts';
import { useSavedWords, useWordArrival } from './useSavedWords.ts';
import { useSelectedSpan } from './useSelectedSpan.ts';
import { useShownText } from './useShownText.ts';
import { useTravel } from './useTravel.ts';

/** From here on the margin has room for a note. */
const WIDE = '(min-width: 87.5rem)';

/** From here on the panel stands beside the text; below, it lies over it (reader.css). */
const BESIDE_PANEL = '(min-width: 76rem)';

/** One heading is no table of contents. */
const WORTH_LISTING = 2;

export function Reading({ article, revision, formers }: Opened) {
  const root = useRef<HTMLElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [contentsOpen, setContentsOpen] = useState(false);
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
  const { whereabouts, back, goBack } = usePlace(root, {
    article,
    ...shown.shares,
    bound: travel.bound,
    jumped: arrived || atWord || find.line !== null,
  });
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
  const reshaping = (one: Placed) => reshapingOf(one, index, { page, text, cut });
  /** The highlight that the selection lies in. */
  const around = span ? over(index, span.start).find((one) => one.span.end >= span.end) : undefined;
  const onSplit = around && reshaping(around).onSplit;

  const onPages = useSettings().flow === 'pages';
  const pages = usePages(root, {
    rtl: revision.dir === 'rtl',
    busy: open !== undefined || caret.walked !== null,
    isTaken: (x, y) => {
      const offset = root.current && offsetAtPoint(root.current, x, y);
      return offset !== null && over(index, offset).length > 0;
    },
    say,
  });
  const looked = useFocus(root, { paragraphs, busy: caret.walked !== null, say });
  const drifting = useDrift(root, article, say);
  const contents = useMemo(() => contentsOf(blocks, showing), [blocks, showing]);
  const toggleContents = () => {
    if (contents.length < WORTH_LISTING) return false;
    setContentsOpen((now) => !now);
    return true;
  };

  const { annotate } = useActs(root, {
    article,
    shown,
    card,
    marking,
    travel: travel.go,
    contents: toggleContents,
    onTagArticle: () => setTagging(true),
    leave: () => {
      if (span || caret.selecting) clear();
      else if (caret.walked) caret.leave();
      else if (find.line !== null) find.ask(null);
      else if (contentsOpen) setContentsOpen(false);
      else if (panelOpen) setPanelOpen(false);
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
  const inMargin = useMedia(WIDE) && !panelOpen && !onPages;
  const besidePanel = useMedia(BESIDE_PANEL);

  const leaveFor: typeof jumpTo = (target, top) => {
    travel.leave();
    jumpTo(target, top);
  };
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

  const beside = `${panelOpen ? ' reader-with-panel' : ''}${contentsOpen ? ' reader-with-contents' : ''}`;
  return (
    <div className={`reader${beside}`}>
      <PageTitle>{article.title}</PageTitle>
      <ReaderBar
        article={article}
        highlights={placed.length + unattached.length + detached.length + notes.length}
        panelOpen={panelOpen}
        onPanel={() => setPanelOpen((now) => !now)}
        contentsOpen={contentsOpen}
        onDrift={drifting.start}
        onContents={contents.length < WORTH_LISTING ? undefined : toggleContents}
      />
      {contentsOpen && (
        <ContentsPanel
          contents={contents}
          lang={lang}
          whereabouts={whereabouts}
          onGo={({ start, words }) => {
            if (!besidePanel) setContentsOpen(false);
            leaveFor({ start, end: start + words.length }, READING_LINE);
          }}
          onClose={() => setContentsOpen(false)}
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
          {drawing.printing && (
            <PrintedNotes article={article} noted={drawing.noted} tagsOf={tagsOf} />
          )}
          {drawing.asMarks && <MarkDetails placed={placed} names={colorNames} />}
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
              word={words.word}
              onSaveWord={words.save}
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
      <MarkerStrip root={root} placed={placed} shown={showing} onGo={goTo} />
      <ProgressLine
        article={article}
        whereabouts={whereabouts}
        travel={travel}
        pages={pages}
        rtl={revision.dir === 'rtl'}
        back={back}
        onBack={goBack}
      />
    </div>
  );
}
