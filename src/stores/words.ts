import { useMemo } from 'react';
import type { Fields } from '../core/journal/operation.ts';
import { livingWords, type Word } from '../core/words/word.ts';
import { keepStorageOnce } from '../platform/persistence.ts';
import { randomId } from '../platform/randomId.ts';
import { commit, things } from './ledger.ts';

/** The saved words, last saved first. */
export function useWords(): Word[] {
  const all = things.word();
  return useMemo(() => livingWords(all), [all]);
}

/** Where a word stood when it was saved; undefined where there is none such. */
export function homeOfWord(id: string): Fields['word']['home'] | undefined {
  return things.word.getState().get(id)?.home;
}

/** Saves a word with its sentence. A word that was saved from this very place is not saved twice: then false. */
export function saveWord(
  word: Pick<Fields['word'], 'word' | 'sentence' | 'at' | 'home'> & { language: string | null },
): boolean {
  const { home } = word;
  const known = livingWords(things.word.getState()).some(
    (one) =>
      one.home?.article === home.article &&
      one.home.revision === home.revision &&
      one.home.span.start === home.span.start &&
      one.word === word.word,
  );
  if (known) return false;
  const id = randomId();
  const kept = commit(
    [
      { kind: 'word', id, field: 'word', value: word.word },
      { kind: 'word', id, field: 'sentence', value: word.sentence },
      { kind: 'word', id, field: 'at', value: word.at },
      ...(word.language
        ? [{ kind: 'word', id, field: 'language', value: word.language } as const]
        : []),
      { kind: 'word', id, field: 'home', value: home },
      { kind: 'word', id, field: 'createdAt', value: Date.now() },
    ],
    'Saved word',
  );
  void kept.then(keepStorageOnce).catch(() => {}); // from now on there is something to lose
  return true;
}

/** Says what a word means, as far as that is typed. `undoable`: this begins it. */
export function setMeaning(
  id: string,
  meaning: string,
  { undoable }: { undoable: boolean },
): Promise<boolean> {
  const change = { kind: 'word', id, field: 'meaning', value: meaning || null } as const;
  return commit([change], undoable ? 'Meaning of a word' : undefined);
}

export function deleteWord(id: string): Promise<boolean> {
  return commit(
    [{ kind: 'word', id, field: 'deletedAt', value: Date.now() }],
    'Deletion of a word',
  );
}
