import type { Article } from '../../core/article/article.ts';
import type { Span } from '../../core/article/text.ts';
import { homeOf } from '../../core/highlight/homeOf.ts';
import { trimSpan } from '../../core/highlight/quote.ts';
import type { ArticleNote } from '../../stores/articleNotes.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { HighlightsPanel } from './HighlightsPanel.tsx';
import { ReaderExport } from './ReaderExport.tsx';
import { Tray } from './Tray.tsx';
import type { Placed, usePlaced } from './usePlaced.ts';
import type { ShownText } from './useShownText.ts';

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
  onClose: () => void;
}

/** Beside the text: this article's highlights, those to be settled, and the ways out. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { article, shown, found, notes, selected, onOpen, onShow, onClose } = props;
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
  return (
    <HighlightsPanel
      placed={placed}
      detached={detached}
      notes={notes}
      lang={lang}
      tools={<ReaderExport article={article} edition={edition} />}
      onOpen={onOpen}
      onClose={onClose}
    >
      {unattached.length > 0 && (
        <Tray
          unattached={unattached}
          text={text}
          lang={lang}
          selected={selected && trimSpan(text, selected)}
          homeOf={(made) => homeOf(page, made)}
          onShow={onShow}
        />
      )}
    </HighlightsPanel>
  );
}
