import { fitted } from '../../src/core/backup/fitted.ts';
import type { Backup } from '../../src/core/backup/readBackup.ts';
import { changesOf } from '../../src/core/imports/changesOf.ts';
import type { Staged } from '../../src/core/imports/stage.ts';
import { memoryElsewhere } from '../../src/core/journal/failingFiles.ts';
import type { Files } from '../../src/core/journal/files.ts';
import { JOURNAL_FOLDER, SNAPSHOTS_FOLDER } from '../../src/core/journal/folders.ts';
import { Keeper } from '../../src/core/journal/keeper.ts';
import { apply, emptyLedger } from '../../src/core/journal/ledger.ts';
import { memoryFiles } from '../../src/core/journal/memoryFiles.ts';

/** A reader's library in memory, into which files are taken as the app takes them. */
export class Library {
  private count = 0;
  private readonly ledger = emptyLedger();
  private readonly files: Files = memoryFiles();
  private readonly keeper = new Keeper({
    files: this.files,
    elsewhere: memoryElsewhere(),
    now: () => Date.now(),
    randomId: () => `id-${++this.count}`,
    keptSegments: 100,
  });

  /** One with a note of the reader's own in it. */
  static async open(): Promise<Library> {
    const library = new Library();
    await library.keeper.open();
    const note = { kind: 'highlight', id: 'mine', field: 'note', value: 'Mine.' } as const;
    await library.keeper.append({ id: 'first', time: 1, changes: [note], label: 'Note' });
    return library;
  }

  /** All that is kept, byte by byte. */
  async state(): Promise<string> {
    const lines: string[] = [];
    for (const folder of [JOURNAL_FOLDER, SNAPSHOTS_FOLDER])
      for (const name of await this.files.list(folder)) {
        const bytes = (await this.files.read(folder, name)) ?? new Uint8Array();
        lines.push(`${folder}/${name} ${Buffer.from(bytes).toString('base64')}`);
      }
    return lines.sort().join('\n');
  }

  async addBackup(backup: Backup): Promise<void> {
    const entries = fitted(backup, { folder: new Set(), settings: new Set(['theme']) });
    await this.keeper.import(entries, 'Adding of a backup');
  }

  async addArticles(staged: readonly Staged[]): Promise<void> {
    const changes = changesOf(staged, this.ledger.things, Date.now());
    const draft = { id: `import-${++this.count}`, time: Date.now(), changes, label: 'Import' };
    apply(this.ledger, draft);
    await this.keeper.append(draft);
  }
}
