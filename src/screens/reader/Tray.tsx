import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { safeUrl } from '../../core/article/safeUrl.ts';
import type { Span } from '../../core/article/text.ts';
import { ownContext, type Quote, quoteOf } from '../../core/highlight/quote.ts';
import { attach, keepAsNote } from '../../stores/attach.ts';
import { deleteHighlight } from '../../stores/highlights.ts';
import { notifyOnceKept, notifyUndoable } from '../../stores/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import type { Unattached } from './usePlaced.ts';
import './tray.css';

interface TrayProps {
  unattached: readonly Unattached[];
  text: string;
  lang: string | null;
  /** What the reader selected in the article, if anything. */
  selected: Span | null;
  homeOf: (span: Span) => Parameters<typeof attach>[1];
  /** Shows a place in the text. */
  onShow: (span: Span) => void;
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
          are kept here and in the notebook until you settle them.
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

function Unsettled({ highlight, text, lang, selected, homeOf, onShow }: UnsettledProps) {
  const { t } = useLingui();
  const { id, color, home, note, candidates } = highlight;
  const name = useId();
  const attachTo = (span: Span) => {
    void attach(id, homeOf(span));
    notifyUndoable(t`Highlight attached`);
    onShow(span);
  };
  return (
    <li className={`excerpt excerpt-${color}`} aria-labelledby={name}>
      <div id={name}>
        <Words quote={ownContext(home.quote)} words={home.words} lang={lang} />
      </div>
      {note && <Note source={note} safeUrl={safeUrl} />}
      {candidates.length > 0 && (
        <ol className="tray-candidates" aria-label={t`Where it may stand now`}>
          {candidates.map(({ span, score }) => (
            <li key={span.start}>
              <Words
                quote={ownContext(quoteOf(text, span))}
                words={homeOf(span).words}
                lang={lang}
              />
              <p className="tray-score">{likeness(score)}</p>
              <Button onClick={() => onShow(span)}>
                <Trans>Show</Trans>
              </Button>
              <Button onClick={() => attachTo(span)}>
                <Trans>Attach here</Trans>
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="tray-acts">
        <Button
          disabled={!selected}
          title={selected ? undefined : t`Select the passage in the text first`}
          // The selection stays what it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => selected && attachTo(selected)}
        >
          <Trans>Attach to the selection</Trans>
        </Button>
        <Button
          onClick={() => {
            void notifyOnceKept(t`Kept as a note of the article`, keepAsNote(id));
          }}
        >
          <Trans>Keep as note</Trans>
        </Button>
        <Button
          onClick={() => {
            void deleteHighlight(id);
            notifyUndoable(t`Highlight deleted`);
          }}
        >
          <Trans>Delete</Trans>
        </Button>
      </div>
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
