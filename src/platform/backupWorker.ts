import type { Reason } from '../core/backup/readBackup.ts';
import backupUrl from '../workers/backup.ts?worker&url';
import type { BackupAnswers, BackupReply, BackupRequest } from '../workers/backupMessages.ts';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';
import { withResolvers } from './withResolvers.ts';

/** Thrown where a file is not read as a backup. Nothing has changed. */
export class NotRead extends Error {
  readonly reason: Reason;
  /** Of a newer file: its version. */
  readonly version: number | undefined;
  constructor(reason: Reason, version?: number) {
    super(`Not read: ${reason}`);
    this.name = 'NotRead';
    this.reason = reason;
    this.version = version;
  }
}

/** A worker that writes and reads backups. */
export interface BackupWorker {
  /** Throws NotRead, and the signal's reason once that is aborted. */
  ask<K extends BackupRequest['ask']>(
    request: BackupRequest & { ask: K },
    transfer?: Transferable[],
  ): Promise<BackupAnswers[K]>;
  end(): void;
}

/** Starts one. Aborting ends it at once, whatever it is doing. */
export function startBackupWorker(signal: AbortSignal): BackupWorker {
  signal.throwIfAborted();
  const worker = new Worker(trustedUrl(backupUrl), { type: 'module', name: 'backup' });
  const ask = askWorker<BackupRequest, BackupReply>(worker);
  const aborted = withResolvers<never>();
  aborted.promise.catch(() => {});
  const end = () => worker.terminate();
  signal.addEventListener('abort', () => {
    end();
    aborted.reject(signal.reason);
  });
  return {
    async ask<K extends BackupRequest['ask']>(
      request: BackupRequest & { ask: K },
      transfer?: Transferable[],
    ) {
      const reply = await Promise.race([ask(request, transfer), aborted.promise]);
      if ('refusal' in reply) throw new NotRead(reply.refusal, reply.version);
      if ('error' in reply) throw new Error(reply.error);
      return reply.answer as BackupAnswers[K];
    },
    end,
  };
}
