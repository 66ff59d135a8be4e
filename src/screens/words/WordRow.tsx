import { useLingui } from '@lingui/react/macro';
import { memo, useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Word } from '../../core/words/word.ts';
import { paths } from '../../paths.ts';
import { useLookUpLinks } from '../../stores/lookUpLinks.ts';
import type { Named } from '../../stores/named.ts';
import { notifyUndoable } from '../../stores/notices.ts';
import { deleteWord, setMeaning } from '../../stores/words.ts';
import { IconButton } from '../../ui/Button.tsx';
import { dayName } from '../../ui/dates.ts';
import { DeleteIcon, LookUpIcon } from '../../ui/icons.tsx';
import { LookUpLinks } from '../../ui/LookUpLinks.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { useDraft } from '../../ui/useDraft.ts';

interface WordRowProps {
  word: Word;
  /** The article that it is from; null where that is not known. */
  source: Named | null;
  /** Where the way back leads. */
  from: string;
}

/** A word with its sentence, which leads to the passage, and what the reader says that it means. */
export const WordRow = memo(function WordRow({ word: saved, source, from }: WordRowProps) {
  const { id, word, sentence, at, language, home, createdAt } = saved;
  const { t } = useLingui();
  const [looking, setLooking] = useState(false);
  const lookUp = useLookUpLinks(word);
  const lang = language ?? undefined;
  const marks = at < 0 ? [] : [{ start: at, end: at + word.length }];
  return (
    <li className="word">
      <div className="word-head">
        <h3 lang={lang} dir="auto">
          {word}
        </h3>
        <IconButton
          label={t`Look up ${word}`}
          aria-expanded={looking}
          onClick={() => setLooking((now) => !now)}
        >
          <LookUpIcon />
        </IconButton>
        <IconButton
          label={t`Delete ${word}`}
          onClick={() => {
            void deleteWord(id);
            notifyUndoable(t`Word deleted`);
          }}
        >
          <DeleteIcon />
        </IconButton>
      </div>
      {looking && <LookUpLinks {...lookUp} choose={paths.lookups} />}
      <p className="word-sentence" lang={lang} dir="auto">
        {home && source && !source.gone ? (
          <Link to={paths.word(home.article, id)} state={{ from }}>
            <Marked text={sentence} marks={marks} />
          </Link>
        ) : (
          <Marked text={sentence} marks={marks} />
        )}
      </p>
      <Meaning saved={saved} />
      <p className="word-facts">
        {source && <bdi lang={source.lang ?? undefined}>{source.title}</bdi>}
        <time dateTime={new Date(createdAt).toISOString()}>{dayName(createdAt)}</time>
      </p>
    </li>
  );
});

/** Kept as it is typed. Escape gives back what was there before. */
function Meaning({ saved: { id, word, meaning } }: { saved: Word }) {
  const { t } = useLingui();
  const onSave = useCallback(
    (text: string, first: boolean) => setMeaning(id, text, { undoable: first }),
    [id],
  );
  const { text, setText, save } = useDraft(meaning, { onSave, between: ', ' });
  const before = useRef(meaning);
  return (
    <input
      className="word-meaning"
      aria-label={t`Meaning of ${word}`}
      placeholder={t`Meaning`}
      value={text}
      dir="auto"
      autoComplete="off"
      onFocus={() => {
        before.current = text;
      }}
      onChange={({ target }) => setText(target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') setText(before.current);
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
