import { canonicalJson } from '../../src/core/article/revision.ts';
import { fitted } from '../../src/core/backup/fitted.ts';
import type { Backup } from '../../src/core/backup/readBackup.ts';
import { passagesOf } from '../../src/core/exchange/annotation.ts';
import { decide } from '../../src/core/exchange/decide.ts';
import type { Reading } from '../../src/core/exchange/readAnnotations.ts';
import { takeIn } from '../../src/core/exchange/takeIn.ts';
import { changesOf } from '../../src/core/imports/changesOf.ts';
import type { Staged } from '../../src/core/imports/stage.ts';
import { CONTENT, EVERY_FIELD, HASH } from '../../src/core/journal/everyField.ts';
import { memoryElsewhere } from '../../src/core/journal/failingFiles.ts';
import { type Files, writeWhole } from '../../src/core/journal/files.ts';
import {
  INSTALL_FOLDER,
  JOURNAL_FOLDER,
  REVISIONS_FOLDER,
  revisionFile,
  SNAPSHOTS_FOLDER,
} from '../../src/core/journal/folders.ts';
import { inParts } from '../../src/core/journal/inParts.ts';
import { Keeper } from '../../src/core/journal/keeper.ts';
import { type Things, valueIn } from '../../src/core/journal/ledger.ts';
import { ledgerOf, load } from '../../src/core/journal/load.ts';
import { memoryFiles } from '../../src/core/journal/memoryFiles.ts';
import type { Change } from '../../src/core/journal/operation.ts';

const FOLDERS = [JOURNAL_FOLDER, SNAPSHOTS_FOLDER, REVISIONS_FOLDER, INSTALL_FOLDER];

/** A reader's library in memory, into which files are taken as the app takes them. */
export class Library {
  private count = 0;
  private readonly files: Files = memoryFiles();
  private readonly keeper = new Keeper({
    files: this.files,
    elsewhere: memoryElsewhere(),
    now: () => Date.now(),
    randomId: () => `id-${++this.count}`,
    keptSegments: 100,
  });

  /** One with something of every kind of the reader's own in it, and a text. */
  static async open(): Promise<Library> {
    const library = new Library();
    await library.keeper.open();
    await library.keepText(HASH, canonicalJson(CONTENT));
    await library.keeper.append({ id: 'mine', time: 1, changes: [...EVERY_FIELD], label: 'Mine' });
    return library;
  }

  /** All that is kept, byte by byte. */
  async state(): Promise<string> {
    const lines: string[] = [];
    for (const folder of FOLDERS)
      for (const name of await this.files.list(folder)) {
        const bytes = (await this.files.read(folder, name)) ?? new Uint8Array();
        lines.push(`${folder}/${name} ${Buffer.from(bytes).toString('base64')}`);
      }
    return lines.sort().join('\n');
  }

  /** What the reader had before any file came, as it is now: whatever comes in, it stays. */
  async own(): Promise<string> {
    const things = await this.things();
    const text = await this.files.read(REVISIONS_FOLDER, revisionFile(HASH));
    const values = EVERY_FIELD.map((change) => [
      change.kind,
      change.field,
      valueIn(things, change),
    ]);
    return JSON.stringify([values, text && new TextDecoder().decode(text)], null, 1);
  }

  async addBackup(backup: Backup): Promise<void> {
    const entries = fitted(backup, { folder: new Set(), settings: new Set(['theme']) });
    for (const [hash, json] of backup.library.revisions) await this.keepText(hash, json);
    await this.keeper.import(entries, 'Adding of a backup');
  }

  async addArticles(staged: readonly Staged[]): Promise<void> {
    for (const { article, revision } of staged)
      await this.keepText(article.revision, JSON.stringify(revision));
    await this.commit(changesOf(staged, await this.things(), Date.now()));
  }

  async addAnnotations({ annotations }: Reading): Promise<void> {
    const grounds = { now: new Map(), former: new Map() };
    const decided = annotations.map((annotation) => ({
      annotation,
      decisions: passagesOf(annotation).map((place) => decide(place, null, grounds)),
    }));
    const { highlight } = await this.things();
    const living = [...highlight].filter(([, { deletedAt }]) => !deletedAt).map(([id]) => id);
    await this.commit(takeIn(decided, new Set(living), Date.now()).changes);
  }

  private async commit(changes: Iterable<Change>): Promise<void> {
    const id = `import-${++this.count}`;
    const act = { id, time: Date.now(), changes, label: 'Import' };
    await this.keeper.appendAll([...inParts(act, () => `id-${++this.count}`)]);
  }

  private keepText(hash: string, json: string): Promise<void> {
    const bytes = new TextEncoder().encode(json);
    return writeWhole(this.files, REVISIONS_FOLDER, revisionFile(hash), bytes);
  }

  private async things(): Promise<Things> {
    return ledgerOf(await load(this.files)).things;
  }
}
