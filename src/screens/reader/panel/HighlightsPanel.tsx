import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import type { ArticleNote } from '../../../stores/articleNotes.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { Note } from '../../../ui/Note.tsx';
import '../../../ui/excerpt.css';
import type { Placed } from '../highlights/usePlaced.ts';
import { useTakesFocus } from './useTakesFocus.ts';
import './panel.css';

interface HighlightsPanelProps {
  placed: readonly Placed[];
  /** Those that stand nowhere in the text, where there are any. */
  children: ReactNode;
  notes: readonly ArticleNote[];
  lang: string | null;
  /** What else can be done with them. */
  tools: ReactNode;
  onOpen: (highlight: Placed) => void;
  onClose: () => void;
}

/** This article's highlights in the order of the text; those that no longer stand in it come first, apart. */
export function HighlightsPanel(props: HighlightsPanelProps) {
  const { t } = useLingui();
  const { placed, children, notes, lang, tools, onOpen, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  useTakesFocus(panel);
  return (
    <aside ref={panel} tabIndex={-1} className="panel" aria-label={t`Highlights`}>
      <div className="panel-head">
        <h2>
          <Trans>Highlights</Trans>
        </h2>
        {tools}
        <IconButton label={t`Close highlights`} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {notes.length > 0 && (
        <section>
          <h3>
            <Trans>On the article</Trans>
          </h3>
          {notes.map(({ id, note }) => (
            <div key={id} className="excerpt">
              <Note source={note} safeUrl={safeUrl} />
            </div>
          ))}
        </section>
      )}
      {children}
      {placed.length + notes.length === 0 && !children && (
        <p className="panel-hint">
          <Trans>
            Nothing marked yet. Select words and press h, or 1 to 5 for a colour, or n to add a
            note.
          </Trans>
        </p>
      )}
      <ul>
        {placed.map((highlight) => (
          <li key={highlight.id} className={`excerpt excerpt-${highlight.color}`}>
            <button type="button" className="excerpt-words" onClick={() => onOpen(highlight)}>
              <span lang={lang ?? undefined}>{highlight.home.words}</span>
            </button>
            {highlight.note && <Note source={highlight.note} safeUrl={safeUrl} />}
          </li>
        ))}
      </ul>
    </aside>
  );
}
