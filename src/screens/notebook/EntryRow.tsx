import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { Link } from 'react-router';
import { safeUrl } from '../../core/article/safeUrl.ts';
import type { Entry } from '../../core/entries/entry.ts';
import { withFilter } from '../../core/query/query.ts';
import { paths } from '../../paths.ts';
import type { Named } from '../../stores/named.ts';
import { dayName } from '../../ui/dates.ts';
import { leaveAt } from '../../ui/listPlace.ts';
import { Note } from '../../ui/Note.tsx';

interface EntryRowProps {
  entry: Entry;
  tags: readonly string[];
  source: Named;
  /** Says which article it is from, where no heading does. */
  withSource: boolean;
  unattached: boolean;
  selected: boolean;
  /** Where the way back leads. */
  from: string;
  index: number;
  onSelect: (index: number, extend: boolean) => void;
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { t } = useLingui();
  const { entry, tags, source, withSource, unattached, selected, from, index, onSelect } = props;
  const { id, article, words, note, color, createdAt, start } = entry;
  const shown = start === null ? t`On the whole of “${source.title}”` : words;
  return (
    <div className={`excerpt excerpt-${color}`} data-selected={selected}>
      <label className="entry-select">
        <input
          type="checkbox"
          checked={selected}
          aria-label={t`Select: ${shown.slice(0, 60)}`}
          onChange={({ nativeEvent }) =>
            onSelect(index, (nativeEvent as MouseEvent).shiftKey === true)
          }
        />
      </label>
      {source.gone ? (
        <p className="excerpt-words" tabIndex={-1} data-entry>
          {shown}
        </p>
      ) : (
        <Link
          className="excerpt-words"
          data-entry
          to={paths.highlight(article, id)}
          state={{ from }}
          onClick={() => leaveAt(id)}
          lang={start === null ? undefined : (source.lang ?? undefined)}
          dir={start === null ? undefined : source.dir}
        >
          {shown}
        </Link>
      )}
      {note && <Note source={note} safeUrl={safeUrl} />}
      <p className="entry-facts">
        {unattached && (
          <span>
            <Trans>Unattached</Trans>
          </span>
        )}
        {withSource && start !== null && <bdi lang={source.lang ?? undefined}>{source.title}</bdi>}
        {tags.map((tag) => (
          <Link key={tag} to={`${paths.notebook}?${asked(tag)}`} className="entry-tag">
            #<bdi>{tag}</bdi>
          </Link>
        ))}
        <time dateTime={new Date(createdAt).toISOString()}>{dayName(createdAt)}</time>
      </p>
    </div>
  );
});

function asked(tag: string): URLSearchParams {
  return new URLSearchParams({ q: withFilter('', 'tag', tag) });
}
