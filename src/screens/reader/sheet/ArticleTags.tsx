import { useLingui } from '@lingui/react/macro';
import { useTagging } from '../../../stores/tags.ts';
import { Tags } from '../../../ui/Tags.tsx';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import './articleNotes.css';

interface ArticleTagsProps {
  /** Its id. */
  article: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
}

export function ArticleTags({ article, editing, onEditing }: ArticleTagsProps) {
  const { t } = useLingui();
  const own = useOwnLanguage();
  const tagging = useTagging(article);
  return (
    <div className="article-tags" {...own}>
      <Tags
        {...tagging}
        of={t({ message: 'of the article', comment: 'follows “Edit tags” or “Add tags”' })}
        editing={editing}
        onEdit={() => onEditing(true)}
        onDone={() => onEditing(false)}
      />
    </div>
  );
}
