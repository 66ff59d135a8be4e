import { useMemo } from 'react';
import { TRASH_DAYS, type Trashed, trashOf } from '../../core/trash/trash.ts';
import { allThings, things } from '../../stores/ledger.ts';
import { bringBack, drop } from '../../stores/trash.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/counted.ts';

/** What was deleted and can still be had back. */
export function Trash() {
  const highlights = things.highlight();
  const articles = things.article();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trash is made of these two
  const trash = useMemo(() => trashOf(allThings(), Date.now()), [highlights, articles]);
  return (
    <section aria-labelledby="trash">
      <h2 id="trash">Trash</h2>
      <p>
        {trash.length === 0
          ? `The trash is empty. What you delete stays here for ${TRASH_DAYS} days.`
          : `What you delete stays here for ${TRASH_DAYS} days.`}
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
            kind === 'article' ? 'Article' : note ? 'Highlight with a note' : 'Highlight',
            days > 0 ? `${counted(days, 'day')} left` : 'goes today',
          ].join(' · ')}
        </p>
      </div>
      <Button aria-label={`Restore: ${called}`} onClick={() => bringBack(trashed)}>
        Restore
      </Button>
      <Button aria-label={`Delete for good: ${called}`} onClick={() => void drop([trashed])}>
        Delete for good
      </Button>
    </li>
  );
}
