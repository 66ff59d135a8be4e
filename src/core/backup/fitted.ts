import type { Entry } from './library.ts';
import type { Backup } from './readBackup.ts';

/** The install that takes a backup in. */
export interface Here {
  /** Ids of the articles of its folder. */
  folder: ReadonlySet<string>;
  /** Settings that may come from outside: none that lets the app ask another site for anything. */
  settings: ReadonlySet<string>;
}

/**
 * A backup's entries as this install takes them: without settings that may not come from outside, and with the
 * folder articles that it does not have as the reader's own.
 */
export function fitted({ library, createdAt }: Backup, { folder, settings }: Here): Entry[] {
  const entries = library.entries.map((entry) => ({
    ...entry,
    changes: entry.changes.filter(({ kind, id }) => kind !== 'setting' || settings.has(id)),
  }));
  const strangers = library.articles.filter(({ id }) => !folder.has(id));
  const adopted = strangers.map(
    (article): Entry => ({
      // The same name each time: what is brought in twice is there once.
      id: `adopted:${article.id}:${article.revision}`,
      time: createdAt,
      device: '',
      sequence: 0,
      changes: [
        { kind: 'article', id: article.id, field: 'own', value: article },
        { kind: 'article', id: article.id, field: 'addedAt', value: createdAt },
      ],
    }),
  );
  return [...entries.filter(({ changes }) => changes.length > 0), ...adopted];
}
