import { t } from '@lingui/core/macro';
import type { Article } from '../../../core/article/article.ts';
import type { Span } from '../../../core/article/text.ts';
import { homeOf } from '../../../core/highlight/homeOf.ts';
import { trimSpan } from '../../../core/highlight/quote.ts';
import type { ArticleNote } from '../../../stores/articleNotes.ts';
import { attach } from '../../../stores/attach.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { useTagsOf } from '../../../stores/tags.ts';
import type { Placed, usePlaced } from '../highlights/usePlaced.ts';
import type { ShownText } from '../sheet/useShownText.ts';
import { Detached } from './Detached.tsx';
import { HighlightsPanel } from './HighlightsPanel.tsx';
import { ReaderExport } from './ReaderExport.tsx';
import { Tray } from './Tray.tsx';

interface ReadingPanelProps {
  article: Article;
  shown: ShownText;
  found: ReturnType<typeof usePlaced>;
  notes: readonly ArticleNote[];
  /** What is selected in the text. */
  selected: Span | null;
  onOpen: (highlight: Placed) => void;
  /** Shows a place in the text. */
  onShow: (span: Span) => void;
  /** A highlight has got this place. */
  onAttached: (span: Span) => void;
  onClose: () => void;
}

/** Beside the text: this article's highlights, those to be settled, and the ways out. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { article, shown, found, notes, selected, onOpen, onShow, onAttached, onClose } = props;
  const { placed, unattached, detached } = found;
  const { blocks, text, lang, page, passages } = shown;
  const tagsOf = useTagsOf();
  const edition = () => ({
    ...article,
    blocks,
    kept: (index: number) => !passages.removed(index),
    marked: placed.map((one) => ({ ...one, tags: tagsOf(one.id) })),
    notes: notes.map(({ note }) => note),
  });
  const home = (made: Span) => homeOf(page, made);
  const settling = {
    lang,
    selected: selected && trimSpan(text, selected),
    onAttach: (id: string, span: Span) => {
      void attach(id, home(span));
      notifyUndoable(t`Highlight attached`);
      onAttached(span);
    },
  };
  return (
    <HighlightsPanel
      placed={placed}
      notes={notes}
      lang={lang}
      tools={<ReaderExport article={article} edition={edition} />}
      onOpen={onOpen}
      onClose={onClose}
    >
      {unattached.length + detached.length > 0 && (
        <>
          {unattached.length > 0 && (
            <Tray {...settling} unattached={unattached} text={text} homeOf={home} onShow={onShow} />
          )}
          {detached.length > 0 && <Detached {...settling} detached={detached} />}
        </>
      )}
    </HighlightsPanel>
  );
}
