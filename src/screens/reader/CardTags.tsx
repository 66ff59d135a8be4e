import { completionsOf, knownTag } from '../../core/tags/tags.ts';
import { tagAll, useTagNames, useTagsOf } from '../../stores/tags.ts';
import { Button } from '../../ui/Button.tsx';
import { TagField } from '../../ui/TagField.tsx';

interface CardTagsProps {
  /** The highlight's. */
  id: string;
  editing: boolean;
  onEdit: () => void;
  onDone: () => void;
}

/** The tags of one highlight, shown as words or edited. */
export function CardTags({ id, editing, onEdit, onDone }: CardTagsProps) {
  const tags = useTagsOf()(id);
  const names = useTagNames();
  if (!editing)
    return (
      <div className="card-tags">
        {tags.map((tag) => (
          <span key={tag}>
            #<bdi>{tag}</bdi>
          </span>
        ))}
        <Button onClick={onEdit} title="Tags (t)">
          {tags.length > 0 ? 'Edit tags' : 'Add tags'}
        </Button>
      </div>
    );
  return (
    <div className="card-tags">
      <TagField
        tags={tags}
        complete={(typed) => completionsOf(typed, names, tags)}
        onAdd={(typed) => {
          const tag = knownTag(typed, names);
          if (tag && !tags.includes(tag)) void tagAll([id], tag, true);
        }}
        onRemove={(tag) => void tagAll([id], tag, false)}
        onDone={onDone}
      />
    </div>
  );
}
