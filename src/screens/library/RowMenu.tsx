import { Trans, useLingui } from '@lingui/react/macro';
import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import type { Standing } from '../../core/search/listed.ts';
import { openOriginal } from '../../platform/openOriginal.ts';
import { keepArticles, letGoOf, useKept } from '../../stores/offline.ts';
import { discard, favour, finish, shelve } from '../../stores/triage.ts';
import { sizeName } from '../../ui/counted.ts';
import {
  ArchiveIcon,
  CheckIcon,
  DeleteIcon,
  InboxIcon,
  KeptIcon,
  LaterIcon,
  NotKeptIcon,
  OriginalIcon,
  SelectIcon,
  StarIcon,
  TagIcon,
} from '../../ui/icons.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';

interface RowMenuProps {
  article: Article;
  standing: Standing;
  own: boolean;
  at: DOMRect;
  onSelect: () => void;
  onTags: () => void;
  onClose: () => void;
}

/** All that can be done with one article. */
export function RowMenu({ article, standing, own, at, onSelect, onTags, onClose }: RowMenuProps) {
  const { t } = useLingui();
  const { id, title, url } = article;
  const { favourite, shelf, state } = standing;
  const finished = state === 'finished';
  const original = safeUrl(url);
  return (
    <Menu label={title} at={at} onClose={onClose}>
      {shelf !== 'inbox' && (
        <MenuItem icon={<InboxIcon />} onPress={() => shelve([id], 'inbox')}>
          <Trans>Back to the inbox</Trans>
        </MenuItem>
      )}
      {shelf !== 'later' && (
        <MenuItem icon={<LaterIcon />} onPress={() => shelve([id], 'later')}>
          <Trans>Later</Trans>
        </MenuItem>
      )}
      {shelf !== 'archive' && (
        <MenuItem icon={<ArchiveIcon />} onPress={() => shelve([id], 'archive')}>
          <Trans>Archive</Trans>
        </MenuItem>
      )}
      <MenuItem icon={<StarIcon />} onPress={() => favour([id], !favourite)}>
        {favourite ? t`No longer a favourite` : t`Favourite`}
      </MenuItem>
      <MenuItem icon={<CheckIcon />} onPress={() => finish([id], !finished)}>
        {finished ? t`Mark as not finished` : t`Mark as finished`}
      </MenuItem>
      <MenuItem icon={<TagIcon />} onPress={onTags}>
        <Trans>Tags</Trans>
      </MenuItem>
      <MenuItem icon={<SelectIcon />} onPress={onSelect}>
        <Trans>Select</Trans>
      </MenuItem>
      <KeepItem article={article} own={own} />
      {original && (
        <MenuItem icon={<OriginalIcon />} onPress={() => openOriginal(original)}>
          <Trans>Open the original</Trans>
        </MenuItem>
      )}
      {own && (
        <MenuItem icon={<DeleteIcon />} onPress={() => discard([id])}>
          <Trans>Delete</Trans>
        </MenuItem>
      )}
    </Menu>
  );
}

/** Where not all of the library is kept on this device, each article can be. */
function KeepItem({ article, own }: { article: Article; own: boolean }) {
  const { t } = useLingui();
  const { revisions, whole } = useKept();
  if (own || whole || !revisions) return null;
  const { revision, bytes = 0 } = article;
  const size = sizeName(bytes);
  return revisions.has(revision) ? (
    <MenuItem icon={<NotKeptIcon />} onPress={() => void letGoOf([article])}>
      {t`Keep on this device no longer`}
    </MenuItem>
  ) : (
    <MenuItem icon={<KeptIcon />} onPress={() => void keepArticles([article])}>
      {t`Keep on this device (${size})`}
    </MenuItem>
  );
}
