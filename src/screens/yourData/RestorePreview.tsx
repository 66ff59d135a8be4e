import { useState } from 'react';
import type { Way } from '../../core/backup/contents.ts';
import type { Restorable } from '../../stores/backup.ts';
import { Button } from '../../ui/Button.tsx';
import { counted, listed } from '../../ui/counted.ts';
import { momentName } from '../../ui/dates.ts';

interface RestorePreviewProps {
  backup: Restorable;
  onTake: (way: Way) => void;
  onLeave: () => void;
}

const MISSING: Readonly<Record<Restorable['missing'][number], string>> = {
  'entries.jsonl':
    'highlights file missing (entries.jsonl), with notes, tags and settings. Each text comes as an article of its own',
  'articles.jsonl':
    'articles file missing (articles.jsonl): highlights in articles of the folder stand without them',
  'revisions.jsonl': 'texts file missing (revisions.jsonl): articles come without their texts',
};

/** What a backup holds and what would come of it. Replacing asks once more, with numbers. */
export function RestorePreview({ backup, onTake, onLeave }: RestorePreviewProps) {
  const { createdAt, holds, adds, lacks, skipped, missing } = backup;
  const [reviving, setReviving] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const what = (counts: { articles: number; highlights: number; notes?: number }) =>
    listed([
      [counts.articles, 'article'],
      [counts.highlights, 'highlight'],
      [counts.notes ?? 0, 'note'],
    ]);

  return (
    <div className="your-data-preview" role="group" aria-label="The backup">
      <p>{`Made on ${momentName(createdAt)}. It holds ${what(holds)}.`}</p>
      <p>{`You don’t have ${what(adds)} of it.`}</p>
      {skipped > 0 && (
        <p>{`${counted(skipped, 'detail')} in it can’t be read by this version and will be passed over.`}</p>
      )}
      {missing.map((part) => (
        <p key={part} className="your-data-problem">
          {`The backup is not whole: ${MISSING[part]}. What is there can be added.`}
        </p>
      ))}
      {replacing ? (
        <>
          <p className="your-data-problem" role="alert">
            {`This would remove ${what(lacks)} that you have now and the backup has not, and set everything else to what it was then. A snapshot is kept, and Undo brings all of it back.`}
          </p>
          <p className="your-data-acts">
            <Button look="accent" onClick={() => setReplacing(false)}>
              Keep what I have
            </Button>
            <Button onClick={() => onTake('replace')}>Replace everything</Button>
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
            <span>Bring back what I have deleted since</span>
          </label>
          <p className="your-data-acts">
            <Button look="accent" onClick={() => onTake(reviving ? 'revive' : 'add')}>
              Add to my library
            </Button>
            {missing.length === 0 && (
              <Button onClick={() => setReplacing(true)}>Replace my library…</Button>
            )}
            <Button onClick={onLeave}>Cancel</Button>
          </p>
        </>
      )}
    </div>
  );
}
