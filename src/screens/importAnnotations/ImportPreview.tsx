import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { offerAnnotations } from '../../stores/annotationFile.ts';
import { keepAnnotations, type Staged } from '../../stores/annotations.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { usePending } from '../../stores/pending.ts';
import { Button } from '../../ui/Button.tsx';
import { refusedText } from './faults.ts';

const OUTCOMES = [
  ['placed', msg`found in your articles`],
  ['uncertain', msg`in an article of yours, but not found for sure: kept as unattached`],
  ['note', msg`on an article as a whole`],
  ['elsewhere', msg`on articles that are not in your library: kept under their source`],
  ['known', msg`here already: left as they are`],
] as const;

/** What a file would bring in, by what became of it. */
export function ImportPreview({ name, staged }: { name: string; staged: Staged }) {
  const { i18n, t } = useLingui();
  const { counts, refused } = staged;
  const [problem, setProblem] = useState<string | null>(null);
  const [keeping, setKeeping] = useState(false);
  const navigate = useNavigate();
  const count = counts.placed + counts.uncertain + counts.note + counts.elsewhere;
  const keep = async () => {
    setKeeping(true);
    try {
      await keepAnnotations(staged);
    } catch {
      setProblem(
        t`Nothing was imported: the browser could not keep it. Free some space and retry.`,
      );
      setKeeping(false);
      return;
    }
    offerAnnotations(null);
    await navigate(usePending.getState().queue.length > 0 ? paths.bringIn : paths.notebook);
    notifyUndoable(
      plural(count, { one: 'Imported # annotation', other: 'Imported # annotations' }),
    );
  };
  return (
    <section aria-label={t`What would be imported`}>
      <p className="import-annotations-name">{`“\u2068${name}\u2069”`}</p>
      <dl className="import-annotations-counts">
        {OUTCOMES.filter(([outcome]) => counts[outcome] > 0).map(([outcome, does]) => (
          <div key={outcome}>
            <dt>{i18n.number(counts[outcome])}</dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
        {refused.count > 0 && (
          <div>
            <dt>{i18n.number(refused.count)}</dt>
            <dd>
              <Trans>not imported</Trans>
            </dd>
          </div>
        )}
      </dl>
      {refused.count > 0 && (
        <ul className="import-annotations-refused">
          {refused.named.map((item) => (
            <li key={JSON.stringify(item)}>{refusedText(item)}</li>
          ))}
          {refused.count > refused.named.length && (
            <li>{t`and ${refused.count - refused.named.length} more`}</li>
          )}
        </ul>
      )}
      <div role="alert">{problem && <p className="import-annotations-fault">{problem}</p>}</div>
      <div className="import-annotations-line">
        {count > 0 && (
          <Button look="accent" disabled={keeping} onClick={() => void keep()}>
            {plural(count, { one: 'Import # annotation', other: 'Import # annotations' })}
          </Button>
        )}
        <Button onClick={() => offerAnnotations(null)}>
          {count > 0 ? t`Cancel` : t`Choose another file`}
        </Button>
      </div>
    </section>
  );
}
