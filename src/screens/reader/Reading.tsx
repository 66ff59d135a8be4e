import './sheet/articleText.css';
import './sheet/scripts.css';
import './reader.css';
import './places/pages.css';
import './sheet/highlights.css';
import './print.css';
import { useCallback, useRef } from 'react';
import type { Span } from '../../core/article/text.ts';
import { rangesOf } from '../../platform/selection.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { later } from '../../ui/later.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { FindBar } from './find/FindBar.tsx';
import { DriftControls } from './focus/DriftControls.tsx';
import { FocusVeil } from './focus/FocusVeil.tsx';
import { ChangeLine } from './highlights/ChangeLine.tsx';
import { HighlightCard } from './highlights/HighlightCard.tsx';
import { MarginNotes } from './highlights/MarginNotes.tsx';
import { MarkerStrip } from './highlights/MarkerStrip.tsx';
import { copyWords } from './making/copyWords.ts';
import { HighlightHandles } from './making/HighlightHandles.tsx';
import { ReadingCaret } from './making/ReadingCaret.tsx';
import { SelectionTools } from './making/SelectionTools.tsx';
import type { Opened } from './opened.ts';
import { ContentsPanel } from './panel/ContentsPanel.tsx';
import { ReadingPanel } from './panel/ReadingPanel.tsx';
import { ProgressLine } from './places/ProgressLine.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { READING_LINE } from './readingLine.ts';
import { ArticleSheet } from './sheet/ArticleSheet.tsx';
import { FollowingLinks } from './sheet/BlockText.tsx';
import { MarkDetails } from './sheet/MarkDetails.tsx';
import { PrintedNotes } from './sheet/PrintedNotes.tsx';
import { useReading } from './useReading.ts';

/** Not all read with their ears. */
const AloudBar = later(() => import('./aloud/AloudBar.tsx'));
/** Few articles have one. */
const Footnote = later(() => import('./sheet/Footnote.tsx'));

/** From here on the margin has room for a note. */
const WIDE = '(min-width: 87.5rem)';

/** The article, and all that stands around it. */
export function Reading(opened: Opened) {
  const { article, revision } = opened;
  const root = useRef<HTMLElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const reading = useReading(root, toolbar, opened);
  const { shown, notes, found, drawing, card, extent, caret, aloud, marking, span } = reading;
  const { travel, footnote, panelOpen, setPanelOpen, goTo, leaveFor } = reading;
  const { rtl, place, pages, contents, looked, drifting } = reading.ways;
  const { placed, unattached, detached } = found;
  const { open, openCard, closeCard } = card;
  const { lang, text, paragraphs, passages, nodes } = shown;
  const active = open?.id ?? null;
  const colorNames = useColorNames();
  const tagsOf = useTagsOf();
  const rectOf = useCallback((target: Span | null) => {
    const ranges = target && root.current ? rangesOf(root.current, target) : [];
    return ranges[0]?.getBoundingClientRect() ?? null;
  }, []);
  const selectionRect = useCallback(() => rectOf(span), [rectOf, span]);
  const cardRect = useCallback(() => rectOf(open?.span ?? null), [rectOf, open?.span]);
  const inMargin = useMedia(WIDE) && !panelOpen && !pages.on;

  const openedCard = open && (
    <HighlightCard
      key={open.id}
      highlight={open}
      reshaping={reading.reshaping(open)}
      anchor={cardRect}
      inMargin={inMargin}
      doing={card.doing}
      onDoing={(next) => card.setDoing(open.id, next)}
      onCopy={copyWords}
      onQuote={() => reading.quote(open.home)}
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
            if (!reading.besidePanel) contents.close();
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
          <FollowingLinks value={footnote.follow}>
            <ArticleSheet
              ref={root}
              article={article}
              revision={revision}
              shown={shown}
              marked={drawing.marked}
              notes={notes}
              tagging={reading.tagging}
              onTagging={reading.setTagging}
              onClick={card.openAt}
            />
          </FollowingLinks>
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
              words={reading.words}
              onNote={reading.annotate}
              onSplit={reading.onSplit}
              onQuote={reading.quote}
              onLeaveOut={passages.leaveOut}
              onAloud={aloud.start}
              onDone={reading.clear}
            />
          )}
          {inMargin && (
            <MarginNotes
              root={root}
              placed={placed}
              tagsOf={tagsOf}
              active={active}
              card={openedCard}
              shown={nodes}
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
          onShow={reading.showPlace}
          onAttached={(span) => leaveFor(span)}
          onClose={() => setPanelOpen(false)}
        />
      )}
      <p className="hidden-text" role="status" lang={reading.said.lang}>
        {reading.said.words}
      </p>
      {!inMargin && openedCard}
      {footnote.note && (
        <Footnote
          {...footnote.note}
          lang={lang}
          onGo={() => reading.goToBlock(footnote.note?.index ?? 0)}
          onClose={footnote.close}
        />
      )}
      <FindBar {...reading.find} />
      <DriftControls {...drifting} />
      {aloud.from && (
        <AloudBar
          root={root}
          article={article}
          shown={shown}
          from={aloud.from}
          selected={span !== null}
          onHighlight={(spoken) => marking.highlight({}, spoken)}
          onClose={aloud.stop}
        />
      )}
      <MarkerStrip root={root} placed={placed} shown={nodes} onGo={goTo} />
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
