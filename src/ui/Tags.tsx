import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { TagField, type TagFieldProps } from './TagField.tsx';
import './tags.css';

interface TagsProps extends TagFieldProps {
  /** "of the article": what is tagged, where that is not plain to see. */
  of?: string;
  editing: boolean;
  onEdit: () => void;
}

/** The tags of one thing, shown as words or edited. Who has edited them by keyboard is back at the button. */
export function Tags({ of, editing, onEdit, ...field }: TagsProps) {
  const { t } = useLingui();
  const { tags } = field;
  const edit = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    if (edited.current && !editing && document.activeElement === document.body)
      edit.current?.focus({ preventScroll: true });
    edited.current = editing;
  }, [editing]);
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
      <Button ref={edit} onClick={onEdit} title={t`Tags (t)`}>
        {tags.length > 0 ? t`Edit tags` : t`Add tags`}
        {of && <span className="hidden-text">{` ${of}`}</span>}
      </Button>
    </div>
  );
}
