import type { Encoding } from '../core/decode/decode.ts';
import type { ImportRefusal, Skipped } from '../core/imports/found.ts';
import { HEAD, isImport } from '../core/imports/importKind.ts';
import type { Staged } from '../core/imports/stage.ts';
import importUrl from '../workers/import.ts?worker&url';
import type { ImportNews, ImportRequest } from '../workers/importMessages.ts';
import { trustedUrl } from './trustedUrl.ts';
import { withResolvers } from './withResolvers.ts';

/** The worker is ended when it has told nothing for so long: one part is given up, the next goes on. */
const PATIENCE_MS = 30_000;
/** The largest import file, in bytes: checked before it is read. */
const LARGEST = 100_000_000;

/** An import file, read and staged; nothing of it is in the library yet. */
export interface StagedImport {
  staged: Staged[];
  skipped: Skipped[];
}

export type Imported =
  | StagedImport
  | { importRefusal: ImportRefusal | 'slow' | 'unreadable' }
  | { error: string };

/** How far the reading of an import file is. */
export interface ImportProgress {
  done: number;
  total: number;
}

/** Whether something that was handed in holds many articles rather than being one. */
export async function holdsMany(content: Blob | string, name: string | null): Promise<boolean> {
  if (typeof content === 'string' || name === null) return false;
  try {
    return isImport(name, new Uint8Array(await content.slice(0, HEAD).arrayBuffer()));
  } catch {
    return false; // what can't be read is told of by the cleaner
  }
}

/** Reads an import file in a worker of its own. Aborting ends it at once. */
export async function stageImport(
  file: Blob,
  {
    name,
    encoding,
    signal,
    onProgress,
  }: {
    name: string;
    /** What the reader has chosen; null: guessed. */
    encoding: Encoding | null;
    signal: AbortSignal;
    onProgress: (progress: ImportProgress) => void;
  },
): Promise<Imported> {
  if (file.size > LARGEST) return { importRefusal: 'large' };
  const whole: StagedImport = { staged: [], skipped: [] };
  try {
    for (let from = 0; ; ) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const taken = whole.staged.map(({ article }) => article.id);
      const request = { name, bytes, encoding, from, taken };
      const end = await oneWorker(request, { whole, signal, onProgress });
      if (end === 'done') return whole;
      if ('refusal' in end) return { importRefusal: end.refusal };
      whole.skipped.push({ name: end.name, why: 'slow', raw: '' });
      from = end.index + 1;
    }
  } catch (error) {
    if (error instanceof DOMException) return { importRefusal: 'unreadable' };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

type End = 'done' | { refusal: ImportRefusal | 'slow' } | { index: number; name: string };

/** Lets one worker read until it is done, or until a part takes too long: then tells which. */
function oneWorker(
  request: ImportRequest,
  {
    whole,
    signal,
    onProgress,
  }: {
    whole: StagedImport;
    signal: AbortSignal;
    onProgress: (progress: ImportProgress) => void;
  },
): Promise<End> {
  signal.throwIfAborted();
  const worker = new Worker(trustedUrl(importUrl), { type: 'module', name: 'import' });
  const { promise, resolve, reject } = withResolvers<End>();
  let total = 0;
  let current: { index: number; name: string } | null = null;
  const giveUp = () => resolve(current ?? { refusal: 'slow' });
  let patience = setTimeout(giveUp, PATIENCE_MS);
  worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
    clearTimeout(patience);
    patience = setTimeout(giveUp, PATIENCE_MS);
    if (data.tells === 'parts') total = data.count;
    else if (data.tells === 'staged') whole.staged.push(data.staged);
    else if (data.tells === 'skipped') whole.skipped.push(data.skipped);
    else if (data.tells === 'refusal') resolve({ refusal: data.refusal });
    else if (data.tells === 'end') resolve('done');
    else {
      current = { index: data.index, name: data.name };
      onProgress({ done: data.index, total });
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(event.message || 'the import could not be read'));
  };
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  worker.postMessage(request, [request.bytes.buffer]);
  return promise.finally(() => {
    clearTimeout(patience);
    worker.terminate();
  });
}
