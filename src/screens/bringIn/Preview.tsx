import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { isRemoved, passageIds } from '../../core/article/passage.ts';
import type { Revision } from '../../core/article/revision.ts';
import { paths } from '../../paths.ts';
import { heldText, holdText } from '../../platform/heldText.ts';
import { keepArticle } from '../../stores/keepArticle.ts';
import { notify, notifyUndoable } from '../../stores/notices.ts';
import { decisionsOn } from '../../stores/passages.ts';
import { dropPending, type Pending } from '../../stores/pending.ts';
import { Button } from '../../ui/Button.tsx';
import { DOT } from '../../ui/counted.ts';
import { dayName, languageName } from '../../ui/dates.ts';
import { REASON_NAMES } from '../../ui/reasonNames.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { giveUp } from './giveUp.ts';

interface PreviewProps {
  id: string;
  revision: Revision;
  /** What this is made of. */
  pending: Pending;
}

/** So many passages are drawn at a time: thousands at once would be a pause of the page. */
const PORTION = 300;

/** The raw passages, each kept or left out, and beside them the article that comes of it. */
export function Preview({ id, revision, pending }: PreviewProps) {
  const { t } = useLingui();
  const { blocks, lang, dir } = revision;
  const navigate = useNavigate();
  const ids = useMemo(() => passageIds(id, blocks), [id, blocks]);
  const [decisions, setDecisions] = useState(() => decisionsOn(ids));
  const [keeping, setKeeping] = useState(false);
  const [drawn, setDrawn] = useState(PORTION);
  const shown = blocks.slice(0, drawn);
  const removed = (index: number) => {
    const block = blocks[index];
    return block !== undefined && isRemoved(block, decisions.get(ids[index] ?? ''));
  };
  const out = blocks.filter((_, index) => removed(index)).length;
  const title = revision.title ?? pending.name ?? t`Untitled`;

  const toggle = (index: number) => {
    const passage = ids[index];
    if (passage) setDecisions((before) => new Map(before).set(passage, removed(index)));
  };

  const keep = async () => {
    setKeeping(true);
    try {
      await keepArticle(id, revision, title, decisions);
    } catch {
      setKeeping(false);
      notify(
        t`Not kept: the browser’s storage is full or refuses. Your library has not changed. Free some space, then try again.`,
        { tone: 'error' },
      );
      return;
    }
    if (pending.content === heldText()) holdText('');
    notifyUndoable(t`Article kept`);
    if (dropPending(pending) === 0) void navigate(paths.article(id), { replace: true });
  };

  return (
    <div className="preview">
      <div className="preview-head">
        <div>
          <h1 tabIndex={-1} lang={lang ?? undefined} dir={dir}>
            {title}
          </h1>
          <p className="preview-facts">
            {[
              revision.site,
              revision.byline,
              dayName(revision.publishedAt),
              languageName(lang),
              t`${out} of ${plural(blocks.length, { one: '# passage', other: '# passages' })} left out`,
            ]
              .filter(Boolean)
              .join(DOT)}
          </p>
          <EncodingChoice pending={pending} />
        </div>
        <div className="preview-acts">
          <Button disabled={keeping} onClick={() => giveUp(pending)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button look="accent" disabled={keeping} onClick={() => void keep()}>
            <Trans>Keep article</Trans>
          </Button>
        </div>
      </div>
      <div className="preview-columns">
        <section aria-labelledby="passages">
          <h2 id="passages">
            <Trans>Passages</Trans>
          </h2>
          <ul className="passages">
            {shown.map((block, index) => {
              const out = removed(index);
              const reason = block.removal
                ? t(REASON_NAMES[block.removal.reason])
                : t`Left out by you`;
              return (
                <li key={ids[index]}>
                  <button
                    type="button"
                    className={out ? 'passage passage-out' : 'passage'}
                    aria-pressed={!out}
                    onClick={() => toggle(index)}
                  >
                    {out && <span className="passage-reason">{reason}</span>}
                    <span
                      className="passage-text"
                      lang={block.lang ?? lang ?? undefined}
                      dir="auto"
                    >
                      {block.text || block.picture?.alt || t`Picture`}
                    </span>
                    <span className="hidden-text">{` ${out ? t`Left out` : t`Kept`}`}</span>
                  </button>
                </li>
              );
            })}
          </ul>
          {drawn < blocks.length && (
            <Button onClick={() => setDrawn(drawn + PORTION)}>
              {t`Show more of the ${blocks.length - drawn} further passages`}
            </Button>
          )}
        </section>
        <section aria-labelledby="cleaned" className="preview-article">
          <h2 id="cleaned">
            <Trans>The article</Trans>
          </h2>
          <article lang={lang ?? undefined} dir={dir}>
            {shown.map((block, index) =>
              removed(index) || !block.text ? null : (
                <p key={ids[index]} className={`preview-${block.kind}`}>
                  {block.text}
                </p>
              ),
            )}
          </article>
        </section>
      </div>
    </div>
  );
}
