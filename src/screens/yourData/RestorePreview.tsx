import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Way } from '../../core/backup/contents.ts';
import type { Restorable } from '../../stores/backup.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/counted.ts';
import { momentName } from '../../ui/dates.ts';
import { amounts } from './amounts.ts';

interface RestorePreviewProps {
  backup: Restorable;
  onTake: (way: Way) => void;
  onLeave: () => void;
}

const MISSING: Readonly<Record<Restorable['missing'][number], MessageDescriptor>> = {
  'entries.jsonl': msg`highlights file missing (entries.jsonl), with notes, tags and settings. Each text comes as an article of its own`,
  'articles.jsonl': msg`articles file missing (articles.jsonl): highlights in articles of the folder stand without them`,
  'revisions.jsonl': msg`texts file missing (revisions.jsonl): articles come without their texts`,
};

/** What a backup holds and what would come of it. Replacing asks once more, with numbers. */
export function RestorePreview({ backup, onTake, onLeave }: RestorePreviewProps) {
  const { t } = useLingui();
  const { createdAt, holds, adds, lacks, skipped, missing } = backup;
  const [reviving, setReviving] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const what = (counts: Parameters<typeof amounts>[0]) => listed(amounts(counts));
  const [made, held, added, lacked] = [momentName(createdAt), what(holds), what(adds), what(lacks)];

  return (
    <div className="your-data-preview" role="group" aria-label={t`The backup`}>
      <p>{t`Made on ${made}. It holds ${held}.`}</p>
      <p>{t`You don’t have ${added} of it.`}</p>
      {skipped > 0 && (
        <p>
          {plural(skipped, {
            one: '# detail in it can’t be read by this version and will be passed over.',
            other: '# details in it can’t be read by this version and will be passed over.',
          })}
        </p>
      )}
      {missing.map((part) => (
        <p key={part} className="your-data-problem">
          {t`The backup is not whole: ${t(MISSING[part])}. What is there can be added.`}
        </p>
      ))}
      {replacing ? (
        <>
          <p className="your-data-problem" role="alert">
            {t`This would remove ${lacked} that you have now and the backup has not, and set everything else to what it was then. A snapshot is kept, and Undo brings all of it back.`}
          </p>
          <p className="your-data-acts">
            <Button look="accent" onClick={() => setReplacing(false)}>
              <Trans>Keep what I have</Trans>
            </Button>
            <Button onClick={() => onTake('replace')}>
              <Trans>Replace everything</Trans>
            </Button>
          </p>
        </>
      ) : (
        <>
          <label className="your-data-check">
            <input
              type="checkbox"
              checked={reviving}
              onChange={(event) => setReviving(event.target.checked)}
            />
            <span>
              <Trans>Bring back what I have deleted since</Trans>
            </span>
          </label>
          <p className="your-data-acts">
            <Button look="accent" onClick={() => onTake(reviving ? 'revive' : 'add')}>
              <Trans>Add to my library</Trans>
            </Button>
            {missing.length === 0 && (
              <Button onClick={() => setReplacing(true)}>
                <Trans>Replace my library…</Trans>
              </Button>
            )}
            <Button onClick={onLeave}>
              <Trans>Cancel</Trans>
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
