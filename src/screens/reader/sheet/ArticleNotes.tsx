import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import { type ArticleNote, beginArticleNote } from '../../../stores/articleNotes.ts';
import { deleteHighlight } from '../../../stores/highlights.ts';
import { useNoteKeeping } from '../../../stores/noteKeeping.ts';
import { notifyUndoable } from '../../../stores/notices.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NoteEditor } from '../../../ui/NoteEditor.tsx';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import './articleNotes.css';

interface ArticleNotesProps {
  article: string;
  notes: readonly ArticleNote[];
}

/** The reader's notes on the article as a whole. */
export function ArticleNotes({ article, notes }: ArticleNotesProps) {
  const { t } = useLingui();
  const own = useOwnLanguage();
  const [writing, setWriting] = useState<string | null>(null);
  const keeping = useNoteKeeping(writing ?? '');
  const done = () => setWriting(null);
  const begun = writing !== null && !notes.some(({ id }) => id === writing);
  const shown = begun ? [...notes, { id: writing, note: '' }] : notes;
  return (
    <section className="article-notes" aria-label={t`Notes on the article`} tabIndex={-1} {...own}>
      {shown.map(({ id, note }) =>
        id === writing ? (
          <NoteEditor key={id} note={note} keeping={keeping} onDone={done} />
        ) : (
          <div
            key={id}
            id={elementOf(id)}
            className="article-note"
            role="group"
            aria-label={t`Note on the article`}
            tabIndex={-1}
          >
            <Note source={note} safeUrl={safeUrl} />
            <div className="article-note-tools">
              <Button onClick={() => setWriting(id)}>
                <Trans>Edit</Trans>
              </Button>
              <Button
                onClick={() => {
                  void deleteHighlight(id);
                  notifyUndoable(t`Note deleted`);
                }}
              >
                <Trans>Delete</Trans>
              </Button>
            </div>
          </div>
        ),
      )}
      {writing === null && (
        <button
          type="button"
          className="removed-toggle"
          onClick={() => setWriting(beginArticleNote(article))}
        >
          {notes.length > 0 ? t`Add another note on the article` : t`Add a note on the article`}
        </button>
      )}
    </section>
  );
}

/** Goes to a note on the article. */
export function showArticleNote(id: string): void {
  const note = document.getElementById(elementOf(id));
  note?.scrollIntoView({ block: 'center' });
  // Once the desk has put the focus where a new screen begins.
  requestAnimationFrame(() => note?.focus({ preventScroll: true }));
}

function elementOf(note: string): string {
  return `note-${note}`;
}
