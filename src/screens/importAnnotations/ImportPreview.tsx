import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { offerAnnotations } from '../../stores/annotationFile.ts';
import { keepAnnotations, type Staged } from '../../stores/annotations.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { usePending } from '../../stores/pending.ts';
import { Button } from '../../ui/Button.tsx';

const OUTCOMES = [
  ['placed', 'found in your articles'],
  ['uncertain', 'in an article of yours, but not found for sure: kept as unattached'],
  ['note', 'on an article as a whole'],
  ['elsewhere', 'on articles that are not in your library: kept under their source'],
  ['known', 'here already: left as they are'],
] as const;

/** What a file would bring in, by what became of it. */
export function ImportPreview({ name, staged }: { name: string; staged: Staged }) {
  const { counts, refused } = staged;
  const [problem, setProblem] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(false);
  const navigate = useNavigate();
  const count = counts.placed + counts.uncertain + counts.note + counts.elsewhere;
  const named = count === 1 ? '1 annotation' : `${count.toLocaleString('en-GB')} annotations`;
  const keep = async () => {
    setKeeping(true);
    try {
      await keepAnnotations(staged);
    } catch {
      setProblem('Nothing was imported: the browser could not keep it. Free some space and retry.');
      setKeeping(false);
      return;
    }
    offerAnnotations(null);
    await navigate(usePending.getState().queue.length > 0 ? paths.bringIn : paths.notebook);
    notifyUndoable(`Imported ${named}`);
  };
  return (
    <section aria-label="What would be imported">
      <p className="import-annotations-name">{`“\u2068${name}\u2069”`}</p>
      <dl className="import-annotations-counts">
        {OUTCOMES.filter(([outcome]) => counts[outcome] > 0).map(([outcome, does]) => (
          <div key={outcome}>
            <dt>{counts[outcome].toLocaleString('en-GB')}</dt>
            <dd>{does}</dd>
          </div>
        ))}
        {refused.count > 0 && (
          <div>
            <dt>{refused.count.toLocaleString('en-GB')}</dt>
            <dd>not imported</dd>
          </div>
        )}
      </dl>
      {refused.count > 0 && (
        <ul className="import-annotations-refused">
          {refused.named.map(({ name, reason }) => (
            <li key={name}>{`${name}: ${reason}`}</li>
          ))}
          {refused.count > refused.named.length && (
            <li>{`and ${refused.count - refused.named.length} more`}</li>
          )}
        </ul>
      )}
      <div role="alert">{problem && <p className="import-annotations-fault">{problem}</p>}</div>
      <div className="import-annotations-line">
        {count > 0 && (
          <Button look="accent" disabled={keeping} onClick={() => void keep()}>
            {`Import ${named}`}
          </Button>
        )}
        <Button onClick={() => offerAnnotations(null)}>
          {count > 0 ? 'Cancel' : 'Choose another file'}
        </Button>
      </div>
    </section>
  );
}
