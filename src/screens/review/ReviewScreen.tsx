import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { paths, places } from '../../paths.ts';
import { useHighlights } from '../../stores/highlights.ts';
import { useHandful } from '../../stores/reviews.ts';
import { TopBar } from '../../ui/TopBar.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import './review.css';

/** A handful of past highlights a day, each when it is likely to fade. */
export function ReviewScreen() {
  const [now] = useState(() => Date.now());
  const handful = useHandful(now);
  const [first] = handful;
  const [many] = useState(handful.length);
  const nth = many - handful.length + 1;
  return (
    <>
      <title>Review · Lutrin</title>
      <TopBar places={places} />
      <main id="main" tabIndex={-1} className="review">
        <div className="review-head">
          <h1>Review</h1>
          {first && (
            <p role="status">{`${Math.max(1, nth)} of ${Math.max(many, handful.length)}`}</p>
          )}
        </div>
        {first ? <ReviewCard key={first.id} highlight={first} /> : <Done some={many > 0} />}
      </main>
    </>
  );
}

function Done({ some }: { some: boolean }) {
  const line = useRef<HTMLParagraphElement>(null);
  const none = useHighlights((all) => all.size === 0);
  useEffect(() => {
    if (some) line.current?.focus();
  }, [some]);
  return (
    <div className="review-done">
      <p ref={line} tabIndex={-1}>
        {some
          ? 'That was today’s handful. Tomorrow brings others.'
          : none
            ? 'Here a few of your highlights come back each day, when they are about to fade. Mark something first.'
            : 'Nothing comes back today. What you mark comes back from the next day on.'}
      </p>
      <Link className="button button-accent" to={paths.library}>
        Go to the library
      </Link>{' '}
      <Link className="button" to={paths.notebook}>
        Open the notebook
      </Link>
    </div>
  );
}
