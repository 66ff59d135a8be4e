import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Entry } from '../../core/entries/entry.ts';
import type { Group } from '../../core/entries/group.ts';
import type { Color } from '../../core/highlight/color.ts';
import type { NotebookOrder } from '../../core/query/query.ts';
import { knownTag } from '../../core/tags/tags.ts';
import { paths } from '../../paths.ts';
import { useColorNames } from '../../stores/colorNames.ts';
import type { Named } from '../../stores/named.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { renameTag, useTagNames } from '../../stores/tags.ts';
import { Button } from '../../ui/Button.tsx';
import { dayName } from '../../ui/dates.ts';

interface GroupHeadingProps {
  group: Group<Entry>;
  by: NotebookOrder;
  named: (article: string) => Named;
  from: string;
}

export function GroupHeading({ group, by, named, from }: GroupHeadingProps) {
  const { t } = useLingui();
  const { key, entries } = group;
  const colors = useColorNames();
  const count = plural(entries.length, { one: '# entry', other: '# entries' });
  if (by === 'article') {
    const source = named(key);
    return (
      <header className="group-heading">
        <h2 lang={source.lang ?? undefined} dir={source.dir}>
          {source.gone ? (
            source.title
          ) : (
            <Link to={paths.article(key)} state={{ from }}>
              {source.title}
            </Link>
          )}
        </h2>
        <p>{[source.site, count].filter(Boolean).join(' · ')}</p>
      </header>
    );
  }
  const names = {
    tag: key || t`Without a tag`,
    colour: colors[key as Color],
    date: dayName(key) ?? key,
  };
  return (
    <header className="group-heading">
      <h2>
        <bdi>{names[by]}</bdi>
      </h2>
      <p>{count}</p>
      {by === 'tag' && key && <Renaming key={key} tag={key} />}
    </header>
  );
}

/** Calls a tag otherwise wherever it stands; a name that is in use makes one tag of two. */
function Renaming({ tag }: { tag: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(tag);
  const names = useTagNames();
  const rename = () => {
    setOpen(false);
    const others = names.filter((name) => name !== tag);
    const to = knownTag(typed, others);
    if (!to || to === tag) return;
    void renameTag(tag, to);
    notifyUndoable(
      others.includes(to) ? t`#${tag} is now part of #${to}` : t`#${tag} is now #${to}`,
    );
  };
  if (!open)
    return (
      <Button onClick={() => setOpen(true)}>
        <Trans>Rename</Trans>
      </Button>
    );
  return (
    <span className="tag-renaming">
      <input
        // biome-ignore lint/a11y/noAutofocus: it stands in place of the button that was just pressed
        autoFocus
        aria-label={t`New name for ${tag}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape') setOpen(false);
          if (key === 'Enter' && !nativeEvent.isComposing) rename();
        }}
      />
      <Button onClick={rename}>
        <Trans>Rename</Trans>
      </Button>
    </span>
  );
}
