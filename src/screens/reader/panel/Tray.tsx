import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Span } from '../../../core/article/text.ts';
import type { Home } from '../../../core/highlight/anchor.ts';
import { ownContext, type Quote, quoteOf } from '../../../core/highlight/quote.ts';
import { keepAsNote } from '../../../stores/attach.ts';
import { notifyOnceKept } from '../../../stores/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Unattached } from '../highlights/usePlaced.ts';
import { leaveFocus } from './leaveFocus.ts';
import { PlacelessNote } from './PlacelessNote.tsx';
import { SettleActs } from './SettleActs.tsx';
import './tray.css';

interface TrayProps {
  unattached: readonly Unattached[];
  text: string;
  lang: string | null;
  /** What the reader selected in the article, if anything. */
  selected: Span | null;
  homeOf: (span: Span) => Home;
  /** Shows a place in the text. */
  onShow: (span: Span) => void;
  onAttach: (id: string, span: Span) => void;
}

/** The highlights that stand nowhere for sure, each for the reader to settle. */
export function Tray({ unattached, ...place }: TrayProps) {
  const { t } = useLingui();
  return (
    <section className="tray" aria-label={t`Unattached`}>
      <h3>
        <Trans>Unattached</Trans>
      </h3>
      <p className="panel-hint">
        <Trans>
          The text has changed, and it is not sure where these words stand now, if anywhere. They
          are kept here and in the notebook until you settle them. To attach them to other words,
          select those in the text.
        </Trans>
      </p>
      <ul>
        {unattached.map((highlight) => (
          <Unsettled key={highlight.id} highlight={highlight} {...place} />
        ))}
      </ul>
    </section>
  );
}

interface UnsettledProps extends Omit<TrayProps, 'unattached'> {
  highlight: Unattached;
}

function Unsettled(props: UnsettledProps) {
  const { t } = useLingui();
  const { highlight, text, lang, selected, homeOf, onShow, onAttach } = props;
  const { id, color, home, note, candidates } = highlight;
  const name = useId();
  return (
    <li className={`excerpt excerpt-${color}`} aria-labelledby={name}>
      <div id={name}>
        <Words quote={ownContext(home.quote)} words={home.words} lang={lang} />
      </div>
      <PlacelessNote id={id} note={note} />
      {candidates.length > 0 && (
        <ol className="tray-candidates" aria-label={t`Where it may stand now`}>
          {candidates.map(({ span, score }) => (
            <li key={span.start}>
              <Words
                quote={ownContext(quoteOf(text, span))}
                words={homeOf(span).words}
                lang={lang}
              />
              <p className="tray-score">
                {homeOf(span).words === home.words ? t`The same words` : likeness(score)}
              </p>
              <Button onClick={() => onShow(span)}>
                <Trans>Show</Trans>
              </Button>
              <Button
                onClick={({ currentTarget }) => {
                  leaveFocus(currentTarget);
                  onAttach(id, span);
                }}
              >
                <Trans>Attach here</Trans>
              </Button>
            </li>
          ))}
        </ol>
      )}
      <SettleActs id={id} selected={selected} onAttach={onAttach}>
        <Button
          onClick={() => {
            void notifyOnceKept(t`Kept as a note of the article`, keepAsNote(id));
          }}
        >
          <Trans>Keep as note</Trans>
        </Button>
      </SettleActs>
    </li>
  );
}

interface WordsProps {
  quote: Quote;
  words: string;
  lang: string | null;
}

/** Words with what stands around them. */
function Words({ quote: { prefix, suffix }, words, lang }: WordsProps) {
  return (
    <p className="tray-words" lang={lang ?? undefined} dir="auto">
      {prefix}
      <strong>{words}</strong>
      {suffix}
    </p>
  );
}

function likeness(score: number): string {
  if (score >= 0.9) return t`Almost the same`;
  return score >= 0.65 ? t`Much alike` : t`Somewhat alike`;
}
