import { useLingui } from '@lingui/react/macro';
import type { Article } from '../../core/article/article.ts';
import type { ReadingState } from '../../core/article/readingState.ts';
import type { Shelf } from '../../core/article/shelf.ts';
import { discard, favour, finish, shelve } from '../../stores/triage.ts';
import { IconButton } from '../../ui/Button.tsx';
import {
  ArchiveIcon,
  CheckIcon,
  DeleteIcon,
  InboxIcon,
  LaterIcon,
  StarIcon,
  TagIcon,
} from '../../ui/icons.tsx';
import type { RowHand } from './ArticleRow.tsx';

interface RowActionsProps {
  article: Article;
  state: ReadingState;
  favourite: boolean;
  shelf: Shelf;
  own: boolean;
  tagging: boolean;
  hand: RowHand;
}

/** What is done most with one article, at hand. */
export function RowActions(props: RowActionsProps) {
  const { t } = useLingui();
  const { article, state, favourite, shelf, own, tagging, hand } = props;
  const { id, title } = article;
  const finished = state === 'finished';
  return (
    <>
      <IconButton
        label={t`Favourite: ${title}`}
        shortcut="f"
        aria-pressed={favourite}
        className={favourite ? 'is-favourite' : ''}
        onClick={() => favour([id], !favourite)}
      >
        <StarIcon fill={favourite ? 'currentColor' : 'none'} />
      </IconButton>
      {shelf !== 'later' && (
        <IconButton label={t`Later: ${title}`} shortcut="l" onClick={() => shelve([id], 'later')}>
          <LaterIcon />
        </IconButton>
      )}
      {shelf === 'archive' ? (
        <IconButton label={t`Back to the inbox: ${title}`} onClick={() => shelve([id], 'inbox')}>
          <InboxIcon />
        </IconButton>
      ) : (
        <IconButton
          label={t`Archive: ${title}`}
          shortcut="e"
          onClick={() => shelve([id], 'archive')}
        >
          <ArchiveIcon />
        </IconButton>
      )}
      <IconButton
        label={finished ? t`Not finished: ${title}` : t`Finished: ${title}`}
        shortcut="m"
        onClick={() => finish([id], !finished)}
      >
        <CheckIcon />
      </IconButton>
      <IconButton
        label={t`Tags: ${title}`}
        shortcut="t"
        aria-expanded={tagging}
        onClick={() => hand.setTagging(tagging ? null : id)}
      >
        <TagIcon />
      </IconButton>
      {own && (
        <IconButton label={t`Delete: ${title}`} shortcut="#" onClick={() => discard([id])}>
          <DeleteIcon />
        </IconButton>
      )}
    </>
  );
}
