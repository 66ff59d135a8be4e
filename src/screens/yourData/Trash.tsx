import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { TRASH_DAYS, type Trashed, trashOf } from '../../core/trash/trash.ts';
import { allThings, things } from '../../stores/ledger.ts';
import { bringBack, drop } from '../../stores/trash.ts';
import { Button } from '../../ui/Button.tsx';

/** What was deleted and can still be had back. */
export function Trash() {
  const { t } = useLingui();
  const highlights = things.highlight();
  const articles = things.article();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trash is made of these two
  const trash = useMemo(() => trashOf(allThings(), Date.now()), [highlights, articles]);
  return (
    <section aria-labelledby="trash">
      <h2 id="trash">
        <Trans>Trash</Trans>
      </h2>
      <p>
        {trash.length === 0
          ? t`The trash is empty. What you delete stays here for ${TRASH_DAYS} days.`
          : t`What you delete stays here for ${TRASH_DAYS} days.`}
      </p>
      <ul className="trash">
        {trash.map((trashed) => (
          <Row key={`${trashed.kind} ${trashed.id}`} trashed={trashed} />
        ))}
      </ul>
    </section>
  );
}

function Row({ trashed }: { trashed: Trashed }) {
  const { t } = useLingui();
  const { kind, name, note, days } = trashed;
  const called = (name || note).slice(0, 60);
  return (
    <li>
      <div>
        <p className="trash-name" dir="auto">
          {name || note}
        </p>
        <p className="trash-facts">
          {[
            kind === 'article' ? t`Article` : note ? t`Highlight with a note` : t`Highlight`,
            days > 0 ? plural(days, { one: '# day left', other: '# days left' }) : t`goes today`,
          ].join(' · ')}
        </p>
      </div>
      <Button aria-label={t`Restore: ${called}`} onClick={() => bringBack(trashed)}>
        <Trans>Restore</Trans>
      </Button>
      <Button aria-label={t`Delete for good: ${called}`} onClick={() => void drop([trashed])}>
        <Trans>Delete for good</Trans>
      </Button>
    </li>
  );
}
