import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useRef, useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import type { Article } from '../../core/article/article.ts';
import { safeUrl } from '../../core/article/safeUrl.ts';
import { paths } from '../../paths.ts';
import type { Highlight } from '../../stores/highlights.ts';
import { useKeys } from '../../stores/keys.ts';
import { useNamed } from '../../stores/named.ts';
import { useNoteKeeping } from '../../stores/noteKeeping.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { discardFromReview, lookAgain } from '../../stores/reviews.ts';
import { useTagsOf } from '../../stores/tags.ts';
import { Button } from '../../ui/Button.tsx';
import { dayName } from '../../ui/dates.ts';
import { Note } from '../../ui/Note.tsx';
import { NoteEditor } from '../../ui/NoteEditor.tsx';
import '../../ui/excerpt.css';

/** What the reader can say of a highlight, by the keys 1 to 3. */
const RECALLS = [
  ['faded', msg`Had faded`, msg`Comes back soon`],
  ['remembered', msg`Keep`, msg`Comes back when it is about to fade`],
  ['fresh', msg`Still fresh`, msg`Comes back much later`],
] as const;

/** One highlight that came back, and what to say of it. */
export function ReviewCard({ highlight }: { highlight: Highlight }) {
  const { t } = useLingui();
  const { id, home, color, note, createdAt } = highlight;
  const source = useNamed(useLoaderData<Article[]>())(home.article);
  const keeping = useNoteKeeping(id);
  const tags = useTagsOf()(id);
  const [writing, setWriting] = useState(false);
  const words = useRef<HTMLQuoteElement>(null);
  useLayoutEffect(() => words.current?.focus({ preventScroll: true }), []);
  useKeys({
    faded: () => void lookAgain(id, 'faded'),
    remembered: () => void lookAgain(id, 'remembered'),
    fresh: () => void lookAgain(id, 'fresh'),
  });

  return (
    <article
      className={`excerpt excerpt-${color} review-card`}
      aria-label={t`Highlight`}
      tabIndex={-1}
    >
      <blockquote
        ref={words}
        tabIndex={-1}
        className="review-words"
        lang={source.lang ?? undefined}
        dir={source.dir}
      >
        {home.words}
      </blockquote>
      {writing ? (
        <NoteEditor note={note} keeping={keeping} onDone={() => setWriting(false)} />
      ) : (
        note && <Note source={note} safeUrl={safeUrl} />
      )}
      <p className="review-facts">
        {source.gone ? (
          <bdi>{source.title}</bdi>
        ) : (
          <Link to={paths.highlight(home.article, id)} state={{ from: paths.review }}>
            <bdi lang={source.lang ?? undefined}>{source.title}</bdi>
          </Link>
        )}
        {tags.map((tag) => (
          <bdi key={tag}>#{tag}</bdi>
        ))}
        <time dateTime={new Date(createdAt).toISOString()}>{dayName(createdAt)}</time>
      </p>
      <div className="review-acts" role="group" aria-label={t`How well did you remember it?`}>
        {RECALLS.map(([recall, name, hint], at) => (
          <Button
            key={recall}
            look={recall === 'remembered' ? 'accent' : 'plain'}
            title={`${t(hint)} (${at + 1})`}
            onClick={() => void lookAgain(id, recall)}
          >
            {t(name)}
          </Button>
        ))}
      </div>
      <div className="review-acts">
        {!writing && (
          <Button onClick={() => setWriting(true)}>{note ? t`Edit note` : t`Write a note`}</Button>
        )}
        <Button
          onClick={() => {
            void discardFromReview(id);
            notifyUndoable(t`It stays in the notebook and does not come back`);
          }}
        >
          <Trans>Discard</Trans>
        </Button>
      </div>
    </article>
  );
}
