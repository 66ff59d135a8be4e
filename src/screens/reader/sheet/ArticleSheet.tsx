import type { MouseEvent, RefObject } from 'react';
import type { Article } from '../../../core/article/article.ts';
import type { Revision } from '../../../core/article/revision.ts';
import type { ArticleNote } from '../../../stores/articleNotes.ts';
import { ArticleEnd } from './ArticleEnd.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleNotes } from './ArticleNotes.tsx';
import { ArticleTags } from './ArticleTags.tsx';
import { ArticleText } from './ArticleText.tsx';
import { BlockText, type MarkedStretch } from './BlockText.tsx';
import { RelatedLinks } from './RelatedLinks.tsx';
import { Textless } from './Textless.tsx';
import type { ShownText } from './useShownText.ts';

interface ArticleSheetProps {
  ref: RefObject<HTMLElement | null>;
  article: Article;
  revision: Revision;
  shown: ShownText;
  /** By block index, where highlights are drawn as `<mark>`. */
  marked: ReadonlyMap<number, MarkedStretch[]> | undefined;
  notes: readonly ArticleNote[];
  /** Its tags are being edited. */
  tagging: boolean;
  onTagging: (tagging: boolean) => void;
  onClick: (event: MouseEvent) => void;
}

/** The article: its head, what the reader says of it as a whole, its text, and what may follow it. */
export function ArticleSheet(props: ArticleSheetProps) {
  const { ref, article, revision, shown, marked, notes, tagging, onTagging, onClick } = props;
  const { blocks, lang, title, starts, passages, begun, removedOpen, toggleRemoved } = shown;
  const { showing, decide, always, removedCount, decidedCount } = passages;
  const body = { blocks, lang, title, showing, onDecide: decide, always, marked, begun };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: highlights are opened by keyboard from the panel
    <article ref={ref} lang={lang ?? undefined} dir={revision.dir} onClick={onClick}>
      <ArticleText {...body} part="before" />
      <ArticleHead
        article={article}
        revision={revision}
        removedCount={removedCount}
        decidedCount={decidedCount}
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
      <div className="article-about">
        <ArticleTags article={article.id} editing={tagging} onEditing={onTagging} />
        <ArticleNotes article={article.id} notes={notes} />
      </div>
      {blocks.length === 0 && <Textless article={article} />}
      <ArticleText {...body} part="after" />
      <RelatedLinks blocks={blocks} lang={lang} showing={showing} marked={marked} />
      <ArticleEnd article={article} />
    </article>
  );
}
