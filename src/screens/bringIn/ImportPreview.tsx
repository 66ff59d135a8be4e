import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths.ts';
import { download } from '../../platform/download.ts';
import type { StagedImport } from '../../platform/importer.ts';
import { keepImport } from '../../stores/imports.ts';
import { notify, notifyUndoable } from '../../stores/notices.ts';
import { dropPending, type Pending } from '../../stores/pending.ts';
import { Button } from '../../ui/Button.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import { label, SKIPPED, skippedText } from './skippedFile.ts';

interface ImportPreviewProps {
  pending: Pending;
  found: StagedImport;
}

/** Of long lists so many lines are shown; the counts speak for the rest. */
const SHOWN = 100;

/** What an import would bring in, in numbers and by name, before anything has changed. */
export function ImportPreview({ pending, found }: ImportPreviewProps) {
  const { staged, skipped } = found;
  const navigate = useNavigate();
  const [kept, setKept] = useState<number | null>(null);
  const name = pending.name ?? 'import';
  const articles = counted(staged.length, 'article');

  const keep = async () => {
    setKept(0);
    try {
      await keepImport(staged, tellNowAndThen(setKept));
    } catch {
      setKept(null);
      notify(
        'Not brought in: the browser’s storage is full or refuses. Your library has not changed. Free some space, then try again.',
        { tone: 'error' },
      );
      return;
    }
    notifyUndoable(`${articles} brought in`);
    if (dropPending(pending) === 0) void navigate(paths.library, { replace: true });
  };

  return (
    <div className="import-preview">
      <div className="preview-head">
        <div>
          <h1>{label(name)}</h1>
          <p className="preview-facts">{factsOf(found)}</p>
          {!/\.(zip|epub)$/i.test(name) && <EncodingChoice pending={pending} />}
        </div>
        <div className="preview-acts">
          <Button disabled={kept !== null} onClick={() => dropPending(pending)}>
            Cancel
          </Button>
          <Button look="accent" disabled={kept !== null} onClick={() => void keep()}>
            {kept === null ? `Bring in ${articles}` : `Keeping ${kept} of ${staged.length}…`}
          </Button>
        </div>
      </div>
      {skipped.length > 0 && (
        <section aria-labelledby="skipped" className="import-skipped">
          <h2 id="skipped">{`${skipped.length} skipped`}</h2>
          <ul>
            {skipped.slice(0, SHOWN).map(({ name, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>{`${label(name)}: ${SKIPPED[why]}`}</li>
            ))}
          </ul>
          <Button
            onClick={() => download('lutrin-skipped.txt', skippedText(name, skipped), 'text/plain')}
          >
            Save the skipped ones as a file
          </Button>
        </section>
      )}
      <section aria-labelledby="found">
        <h2 id="found">What is in it</h2>
        <ul className="import-list">
          {staged.slice(0, SHOWN).map(({ article }) => (
            <li key={article.id} lang={article.lang ?? undefined} dir="auto">
              {article.title}
              {article.words === 0 && <span className="import-link-only"> Link only</span>}
            </li>
          ))}
        </ul>
        {staged.length > SHOWN && <p>{`and ${staged.length - SHOWN} more`}</p>}
      </section>
    </div>
  );
}

/** "3 articles, 2 of them links only · 4 highlights, 1 of them not found in its text". */
function factsOf({ staged }: StagedImport): string {
  const links = staged.filter(({ article }) => article.words === 0).length;
  const highlights = staged.flatMap((one) => one.highlights);
  const stray = highlights.filter(({ home, placed }) => home && !placed).length;
  const facts = [
    counted(staged.length, 'article') + (links > 0 ? `, ${links} of them with the link only` : ''),
  ];
  if (highlights.length > 0)
    facts.push(
      counted(highlights.length, 'highlight or note', 'highlights and notes') +
        (stray > 0 ? `, ${stray} of them not found in a text: kept as unattached` : ''),
    );
  return facts.join(' · ');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
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
