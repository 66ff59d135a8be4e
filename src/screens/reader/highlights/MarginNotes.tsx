import { useLingui } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import { layOut } from '../../../core/highlight/margin.ts';
import { Note } from '../../../ui/Note.tsx';
import { useHeights } from './useHeights.ts';
import { useNearView } from './useNearView.ts';
import type { Placed } from './usePlaced.ts';
import { useTops } from './useTops.ts';
import './marginNotes.css';

/** Between one note and the next. px. */
const GAP = 12;
/** What a note is taken for that was not on screen yet. px. */
const USUAL_HEIGHT = 80;

interface MarginNotesProps {
  root: RefObject<HTMLElement | null>;
  placed: readonly Placed[];
  tagsOf: (id: string) => readonly string[];
  /** The one whose card is open; it stands at its passage. */
  active: string | null;
  card: ReactNode;
  /** Changes with what of the text is on screen. */
  shown: unknown;
  onOpen: (id: string) => void;
}

/** Notes and tags beside their passages, never one over another; those near the window are drawn. */
export function MarginNotes(props: MarginNotesProps) {
  const { t } = useLingui();
  const { root, placed, tagsOf, active, card, shown, onOpen } = props;
  const noted = useMemo(
    () => placed.filter(({ id, note }) => id === active || note || tagsOf(id).length > 0),
    [placed, tagsOf, active],
  );
  const spans = useMemo(() => noted.map(({ span }) => span), [noted]);
  const { tops, left, width } = useTops(root, spans, shown);
  const { heights, measured } = useHeights();
  const column = useRef<HTMLElement>(null);
  const near = useNearView(column);

  const laid = useMemo(() => {
    const here = noted.flatMap((highlight, index) => {
      const wanted = tops[index];
      return typeof wanted === 'number' ? [{ highlight, wanted }] : [];
    });
    const beside = here.map(({ highlight, wanted }) => ({
      wanted,
      height: heights.get(keyOf(highlight, active)) ?? USUAL_HEIGHT,
    }));
    const at = here.findIndex(({ highlight }) => highlight.id === active);
    const places = layOut(beside, GAP, at);
    return here.map(({ highlight }, index) => ({ highlight, top: places[index] ?? 0 }));
  }, [noted, tops, heights, active]);

  return (
    <aside ref={column} className="margin-notes" aria-label={t`Notes`} style={{ left, width }}>
      {laid
        .filter(
          ({ top, highlight }) => highlight.id === active || (top > near.from && top < near.to),
        )
        .map(({ highlight, top }) => (
          <div
            key={highlight.id}
            ref={measured}
            data-height={keyOf(highlight, active)}
            className="margin-place"
            style={{ top }}
          >
            {highlight.id === active ? (
              card
            ) : (
              <MarginNote highlight={highlight} tags={tagsOf(highlight.id)} onOpen={onOpen} />
            )}
          </div>
        ))}
    </aside>
  );
}

/** The same passage is higher while its card is open. */
function keyOf({ id }: Placed, active: string | null): string {
  return id === active ? `${id} open` : id;
}

interface MarginNoteProps {
  highlight: Placed;
  tags: readonly string[];
  onOpen: (id: string) => void;
}

function MarginNote({ highlight, tags, onOpen }: MarginNoteProps) {
  const { t } = useLingui();
  const { id, color, note, home } = highlight;
  return (
    <div className={`margin-note excerpt excerpt-${color}`}>
      <button
        type="button"
        className="margin-note-open"
        aria-label={t`Open the note on: ${home.words.slice(0, 60)}`}
        onClick={() => onOpen(id)}
      />
      {note && <Note source={note} safeUrl={safeUrl} />}
      {tags.length > 0 && (
        <p className="margin-note-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>
      )}
    </div>
  );
}
