import { Trans, useLingui } from '@lingui/react/macro';
import type { Span } from '../../../core/article/text.ts';
import type { Highlight } from '../../../stores/highlights.ts';
import { PlacelessNote } from './PlacelessNote.tsx';
import { SettleActs } from './SettleActs.tsx';
import './tray.css';

interface DetachedProps {
  detached: readonly Highlight[];
  lang: string | null;
  /** What the reader selected in the article, if anything. */
  selected: Span | null;
  onAttach: (id: string, span: Span) => void;
}

/** The highlights that the reader keeps without a place in the text, until they get one after all. */
export function Detached({ detached, lang, selected, onAttach }: DetachedProps) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Without a place`}>
      <h3>
        <Trans>Without a place</Trans>
      </h3>
      <ul>
        {detached.map(({ id, color, home, note }) => (
          <li key={id} className={`excerpt excerpt-${color}`}>
            <p lang={lang ?? undefined} dir="auto">
              {home.words}
            </p>
            <PlacelessNote id={id} note={note} />
            <SettleActs id={id} selected={selected} onAttach={onAttach} />
          </li>
        ))}
      </ul>
    </section>
  );
}
