import { Button } from './Button.tsx';
import { TagField, type TagFieldProps } from './TagField.tsx';
import './tags.css';

interface TagsProps extends TagFieldProps {
  /** "the article": what is tagged, where that is not plain to see. */
  of?: string;
  editing: boolean;
  onEdit: () => void;
}

/** The tags of one thing, shown as words or edited. */
export function Tags({ of, editing, onEdit, ...field }: TagsProps) {
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
      <Button onClick={onEdit} title="Tags (t)">
        {tags.length > 0 ? 'Edit tags' : 'Add tags'}
        {of && <span className="hidden-text"> of {of}</span>}
      </Button>
    </div>
  );
}
