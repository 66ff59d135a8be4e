import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { download } from '../../platform/download.ts';
import type { StagedImport } from '../../platform/importer.ts';
import { keepImport } from '../../stores/imports.ts';
import { notify, notifyUndoable } from '../../stores/notices.ts';
import { dropPending, type Pending } from '../../stores/pending.ts';
import { Button } from '../../ui/Button.tsx';
import { DOT } from '../../ui/counted.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { giveUp } from './giveUp.ts';
import { label, SKIPPED, skippedText } from './skippedFile.ts';

interface ImportPreviewProps {
  pending: Pending;
  found: StagedImport;
}

/** Of long lists so many lines are shown; the counts speak for the rest. */
const SHOWN = 100;

/** What an import would bring in, in numbers and by name, before anything has changed. */
export function ImportPreview({ pending, found }: ImportPreviewProps) {
  const { t } = useLingui();
  const { staged, skipped } = found;
  const navigate = useNavigate();
  const [kept, setKept] = useState<number | null>(null);
  const name = pending.name ?? 'import';

  const keep = async () => {
    setKept(0);
    try {
      await keepImport(staged, tellNowAndThen(setKept));
    } catch {
      setKept(null);
      notify(
        t`Not brought in: the browser’s storage is full or refuses. Your library has not changed. Free some space, then try again.`,
        { tone: 'error' },
      );
      return;
    }
    notifyUndoable(
      plural(staged.length, { one: '# article brought in', other: '# articles brought in' }),
    );
    if (dropPending(pending) === 0) void navigate(paths.library, { replace: true });
  };

  return (
    <div className="import-preview">
      <div className="preview-head">
        <div>
          <h1 tabIndex={-1}>{label(name)}</h1>
          <p className="preview-facts">{factsOf(found)}</p>
          {!/\.(zip|epub)$/i.test(name) && <EncodingChoice pending={pending} />}
        </div>
        <div className="preview-acts">
          <Button disabled={kept !== null} onClick={() => giveUp(pending)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="accent" disabled={kept !== null} onClick={() => void keep()}>
            {kept === null
              ? plural(staged.length, { one: 'Bring in # article', other: 'Bring in # articles' })
              : t`Keeping ${kept} of ${staged.length}…`}
          </Button>
        </div>
      </div>
      {skipped.length > 0 && (
        <section aria-labelledby="skipped" className="import-skipped">
          <h2 id="skipped">{plural(skipped.length, { one: '# skipped', other: '# skipped' })}</h2>
          <ul>
            {skipped.slice(0, SHOWN).map(({ name, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>{`${label(name)}: ${t(SKIPPED[why])}`}</li>
            ))}
          </ul>
          <Button
            onClick={() => download('lutrin-skipped.txt', skippedText(name, skipped), 'text/plain')}
          >
            <Trans>Save the skipped ones as a file</Trans>
          </Button>
        </section>
      )}
      <section aria-labelledby="found">
        <h2 id="found">
          <Trans>What is in it</Trans>
        </h2>
        <ul className="import-list">
          {staged.slice(0, SHOWN).map(({ article }) => (
            <li key={article.id} lang={article.lang ?? undefined} dir="auto">
              {article.title}
              {article.words === 0 && (
                <span className="import-link-only">{` ${t`Link only`}`}</span>
              )}
            </li>
          ))}
        </ul>
        {staged.length > SHOWN && <p>{t`and ${staged.length - SHOWN} more`}</p>}
      </section>
    </div>
  );
}

/** "3 articles · 2 with the link only · 4 highlights and notes · 1 not found in a text". */
function factsOf({ staged }: StagedImport): string {
  const links = staged.filter(({ article }) => article.words === 0).length;
  const highlights = staged.flatMap((one) => one.highlights);
  const stray = highlights.filter(({ home, placed }) => home && !placed).length;
  const facts = [plural(staged.length, { one: '# article', other: '# articles' })];
  if (links > 0)
    facts.push(plural(links, { one: '# with the link only', other: '# with the link only' }));
  if (highlights.length > 0)
    facts.push(
      plural(highlights.length, { one: '# highlight or note', other: '# highlights and notes' }),
    );
  if (stray > 0)
    facts.push(
      plural(stray, {
        one: '# not found in a text: kept as unattached',
        other: '# not found in a text: kept as unattached',
      }),
    );
  return facts.join(DOT);
}

/** Thousands of steps would be all the page draws. */
function tellNowAndThen(tell: (kept: number) => void): (kept: number) => void {
  let told = 0;
  return (kept) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    tell(kept);
  };
}
