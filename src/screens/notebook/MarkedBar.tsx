import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { COLORS, type Color } from '../../core/highlight/color.ts';
import { colorName, useColorNames } from '../../stores/colorNames.ts';
import { deleteHighlights, recolorAll } from '../../stores/highlights.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { useTaggingOf } from '../../stores/tags.ts';
import { BulkBar } from '../../ui/BulkBar.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Colors } from '../../ui/Colors.tsx';
import { DeleteIcon } from '../../ui/icons.tsx';
import { TagField } from '../../ui/TagField.tsx';

interface MarkedBarProps {
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
export function MarkedBar(props: MarkedBarProps) {
  const { t } = useLingui();
  const { ids, total, tagsOf, tagging, onTagging, onAll, onClear } = props;
  return (
    <BulkBar
      label={t`Selected highlights`}
      count={ids.length}
      total={total}
      onAll={onAll}
      onClear={onClear}
      more={tagging && <MarkedTags ids={ids} tagsOf={tagsOf} onDone={() => onTagging(false)} />}
    >
      <Colors
        colors={COLORS}
        names={useColorNames()}
        label={(name) => t`Colour: ${name}`}
        onChoose={(color) => recolorSelected(ids, color as Color)}
      />
      <Button aria-expanded={tagging} onClick={() => onTagging(!tagging)}>
        <Trans>Tags</Trans>
      </Button>
      <IconButton
        label={t`Delete the selected`}
        shortcut="#"
        onClick={() => {
          deleteSelected(ids);
          onClear();
        }}
      >
        <DeleteIcon />
      </IconButton>
    </BulkBar>
  );
}

export function recolorSelected(ids: readonly string[], color: Color): void {
  void recolorAll(ids, color);
  const name = colorName(color);
  notifyUndoable(
    plural(ids.length, { one: `# highlight now ${name}`, other: `# highlights now ${name}` }),
  );
}

export function deleteSelected(ids: readonly string[]): void {
  void deleteHighlights(ids);
  notifyUndoable(plural(ids.length, { one: 'Highlight deleted', other: '# highlights deleted' }));
}

interface MarkedTagsProps extends Pick<MarkedBarProps, 'ids' | 'tagsOf'> {
  onDone: () => void;
}

function MarkedTags({ ids, tagsOf, onDone }: MarkedTagsProps) {
  const tagging = useTaggingOf(ids, tagsOf, (tag, on, count) => {
    const named = `#${tag}`;
    notifyUndoable(
      on
        ? plural(count, {
            one: `${named} given to # highlight`,
            other: `${named} given to # highlights`,
          })
        : plural(count, {
            one: `${named} taken from # highlight`,
            other: `${named} taken from # highlights`,
          }),
    );
  });
  return <TagField {...tagging} onDone={onDone} />;
}
