import { useTagging } from '../../stores/tags.ts';
import { Tags } from '../../ui/Tags.tsx';
import './articleNotes.css';

interface ArticleTagsProps {
  /** Its id. */
  article: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

export function ArticleTags({ article, editing, onEditing }: ArticleTagsProps) {
  const tagging = useTagging(article);
  return (
    <div className="article-tags" lang="en" dir="ltr">
      <Tags
        {...tagging}
        of="the article"
        editing={editing}
        onEdit={() => onEditing(true)}
        onDone={() => onEditing(false)}
      />
    </div>
  );
}
