import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Article } from '../../core/article/article.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { standingNow } from '../../stores/standing.ts';
import { useTaggingOf, useTagsOf } from '../../stores/tags.ts';
import { discard, favour, finish, shelve } from '../../stores/triage.ts';
import { BulkBar } from '../../ui/BulkBar.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import {
  ArchiveIcon,
  CheckIcon,
  DeleteIcon,
  InboxIcon,
  LaterIcon,
  StarIcon,
} from '../../ui/icons.tsx';
import { TagField } from '../../ui/TagField.tsx';
import { KeepChosen } from './KeepMore.tsx';

interface ArticleBarProps {
  chosen: readonly Article[];
  /** How many could be chosen. */
  total: number;
  /** Those of them that the reader brought in. */
  own: readonly Article['id'][];
  tagging: boolean;
  onTagging: (open: boolean) => void;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with all articles that are chosen; each is one act, so one undo takes the whole back. */
export function ArticleBar(props: ArticleBarProps) {
  const { t } = useLingui();
  const { chosen, total, own, tagging, onTagging, onAll, onClear } = props;
  const ids = chosen.map(({ id }) => id);
  const all = ids.map(standingNow);
  const favourite = all.every((one) => one.favourite);
  const finished = all.every(({ state }) => state === 'finished');
  /** What leaves the list is no longer chosen when it comes back. */
  const leaving = (act: () => void) => () => {
    act();
    onClear();
  };
  return (
    <BulkBar
      label={t`Selected articles`}
      count={ids.length}
      total={total}
      onAll={onAll}
      onClear={onClear}
      more={tagging && <ChosenTags ids={ids} onDone={() => onTagging(false)} />}
    >
      {all.some(({ shelf }) => shelf !== 'inbox') && (
        <IconButton label={t`Back to the inbox`} onClick={leaving(() => shelve(ids, 'inbox'))}>
          <InboxIcon />
        </IconButton>
      )}
      <IconButton label={t`Later`} shortcut="l" onClick={leaving(() => shelve(ids, 'later'))}>
        <LaterIcon />
      </IconButton>
      <IconButton label={t`Archive`} shortcut="e" onClick={leaving(() => shelve(ids, 'archive'))}>
        <ArchiveIcon />
      </IconButton>
      <IconButton
        label={t`Favourite`}
        shortcut="f"
        aria-pressed={favourite}
        className={favourite ? 'is-favourite' : ''}
        onClick={() => favour(ids, !favourite)}
      >
        <StarIcon fill={favourite ? 'currentColor' : 'none'} />
      </IconButton>
      <IconButton
        label={finished ? t`Not finished` : t`Finished`}
        shortcut="m"
        onClick={() => finish(ids, !finished)}
      >
        <CheckIcon />
      </IconButton>
      <Button aria-expanded={tagging} onClick={() => onTagging(!tagging)}>
        <Trans>Tags</Trans>
      </Button>
      <KeepChosen chosen={chosen} />
      {own.length > 0 && (
        <IconButton
          label={
            own.length === ids.length
              ? t`Delete the selected`
              : plural(own.length, {
                  one: 'Delete the # of them that you brought in',
                  other: 'Delete the # of them that you brought in',
                })
          }
          shortcut="#"
          onClick={leaving(() => discard(own))}
        >
          <DeleteIcon />
        </IconButton>
      )}
    </BulkBar>
  );
}

function ChosenTags({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const tagging = useTaggingOf(ids, useTagsOf(), (tag, on, count) => {
    const named = `#${tag}`;
    notifyUndoable(
      on
        ? plural(count, {
            one: `${named} given to # article`,
            other: `${named} given to # articles`,
          })
        : plural(count, {
            one: `${named} taken from # article`,
            other: `${named} taken from # articles`,
          }),
    );
  });
  return <TagField {...tagging} onDone={onDone} />;
}
