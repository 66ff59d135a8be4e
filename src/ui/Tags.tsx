import { useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { TagField, type TagFieldProps } from './TagField.tsx';
import './tags.css';

interface TagsProps extends TagFieldProps {
  /** "of the article": what is tagged, where that is not plain to see. */
  of?: string;
  editing: boolean;
  onEdit: () => void;
}

/** The tags of one thing, shown as words or edited. */
export function Tags({ of, editing, onEdit, ...field }: TagsProps) {
  const { t } = useLingui();
  const { tags } = field;
  if (editing)
    return (
      <div className="tags">
        <TagField {...field} />
      </div>
    );
  return (
    <div className="tags">
      {tags.map((tag) => (
        <span key={tag}>
          #<bdi>{tag}</bdi>
        </span>
      ))}
      <Button onClick={onEdit} title={t`Tags (t)`}>
        {tags.length > 0 ? t`Edit tags` : t`Add tags`}
        {of && <span className="hidden-text">{` ${of}`}</span>}
      </Button>
    </div>
  );
}
