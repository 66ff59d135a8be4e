import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { paths, places } from '../../paths.ts';
import { useHighlights } from '../../stores/highlights.ts';
import { useHandful } from '../../stores/reviews.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import './review.css';

/** A handful of past highlights a day, each when it is likely to fade. */
export function ReviewScreen() {
  const { t } = useLingui();
  const [now] = useState(() => Date.now());
  const handful = useHandful(now);
  const [first] = handful;
  const [many] = useState(handful.length);
  const nth = many - handful.length + 1;
  return (
    <>
      <PageTitle>{t`Review`}</PageTitle>
      <TopBar places={places} />
      <main id="main" tabIndex={-1} className="review">
        <div className="review-head">
          <h1>
            <Trans>Review</Trans>
          </h1>
          {first && (
            <p role="status">{t`${Math.max(1, nth)} of ${Math.max(many, handful.length)}`}</p>
          )}
        </div>
        {first ? <ReviewCard key={first.id} highlight={first} /> : <Done some={many > 0} />}
      </main>
    </>
  );
}

function Done({ some }: { some: boolean }) {
  const { t } = useLingui();
  const line = useRef<HTMLParagraphElement>(null);
  const none = useHighlights((all) => all.size === 0);
  useEffect(() => {
    if (some) line.current?.focus();
  }, [some]);
  return (
    <div className="review-done">
      <p ref={line} tabIndex={-1}>
        {some
          ? t`That was today’s handful. Tomorrow brings others.`
          : none
            ? t`Here a few of your highlights come back each day, when they are about to fade. Mark something first.`
            : t`Nothing comes back today. What you mark comes back from the next day on.`}
      </p>
      <div className="review-acts">
        <Link className="button button-accent" to={paths.library}>
          <Trans>Go to the library</Trans>
        </Link>
        <Link className="button" to={paths.notebook}>
          <Trans>Open the notebook</Trans>
        </Link>
      </div>
    </div>
  );
}
