import { COLORS, type Color } from '../../core/highlight/color.ts';
import { completionsOf, knownTag } from '../../core/tags/tags.ts';
import { colorName, useColorNames } from '../../stores/colorNames.ts';
import { deleteHighlights, recolorAll } from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { tagAll, useTagNames } from '../../stores/tags.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Colors } from '../../ui/Colors.tsx';
import { CloseIcon, DeleteIcon } from '../../ui/icons.tsx';
import { TagField } from '../../ui/TagField.tsx';

interface BulkBarProps {
  ids: readonly string[];
  /** How many could be chosen. */
  total: number;
  tagsOf: (id: string) => readonly string[];
  tagging: boolean;
  onTagging: (open: boolean) => void;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with all that is chosen; each is one act, so one undo takes the whole back. */
export function BulkBar({ ids, total, tagsOf, tagging, onTagging, onAll, onClear }: BulkBarProps) {
  return (
    <div className="bulk-bar" role="toolbar" aria-label="Selected highlights">
      <div className="bulk-bar-tools">
        <span role="status">{ids.length} selected</span>
        <Colors
          colors={COLORS}
          names={useColorNames()}
          prefix="Colour:"
          onChoose={(color) => recolorSelected(ids, color as Color)}
        />
        <Button aria-expanded={tagging} onClick={() => onTagging(!tagging)}>
          Tags
        </Button>
        <IconButton
          label="Delete the selected"
          shortcut="#"
          onClick={() => {
            deleteSelected(ids);
            onClear();
          }}
        >
          <DeleteIcon />
        </IconButton>
        {ids.length < total && <Button onClick={onAll}>Select all {total}</Button>}
        <IconButton label="Select nothing" shortcut="Esc" onClick={onClear}>
          <CloseIcon />
        </IconButton>
      </div>
      {tagging && <BulkTags ids={ids} tagsOf={tagsOf} onDone={() => onTagging(false)} />}
    </div>
  );
}

export function recolorSelected(ids: readonly string[], color: Color): void {
  void recolorAll(ids, color);
  notifyUndoable(`${countOf(ids.length)} now ${colorName(color)}`);
}

export function deleteSelected(ids: readonly string[]): void {
  void deleteHighlights(ids);
  notifyUndoable(ids.length === 1 ? 'Highlight deleted' : `${ids.length} highlights deleted`);
}

interface BulkTagsProps extends Pick<BulkBarProps, 'ids' | 'tagsOf'> {
  onDone: () => void;
}

/** The tags that all of them have; a new one is given to each. */
function BulkTags({ ids, tagsOf, onDone }: BulkTagsProps) {
  const names = useTagNames();
  const [first = [], ...others] = ids.map(tagsOf);
  const common = first.filter((tag) => others.every((tags) => tags.includes(tag)));
  const set = (tag: string, on: boolean) => {
    const changed = ids.filter((id) => tagsOf(id).includes(tag) !== on);
    void tagAll(changed, tag, on);
    notifyUndoable(`#${tag} ${on ? 'given to' : 'taken from'} ${countOf(changed.length)}`);
  };
  return (
    <TagField
      tags={common}
      complete={(typed) => completionsOf(typed, names, common)}
      onAdd={(typed) => {
        const tag = knownTag(typed, names);
        if (tag && !common.includes(tag)) set(tag, true);
      }}
      onRemove={(tag) => set(tag, false)}
      onDone={onDone}
    />
  );
}

function countOf(count: number): string {
  return count === 1 ? '1 highlight' : `${count} highlights`;
}
