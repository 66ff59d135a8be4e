import type { Revision } from '../core/article/revision.ts';
import type { RawArticle } from '../core/clean/draft/raw.ts';
import type { Limit } from '../core/clean/read/tooLarge.ts';
import type { Encoding } from '../core/decode/decode.ts';
import { kindOfName, type Refusal, refusalOfSize } from '../core/decode/rawArticle.ts';
import cleanUrl from '../workers/clean.ts?worker&url';
import type { CleanReply, CleanRequest } from '../workers/cleanMessages.ts';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';

/** An article that takes longer than this is given up. */
const PATIENCE_MS = 30_000;

/** What became of something that was brought in. */
export type Cleaned =
  | { id: string; revision: Revision }
  | { refusal: Refusal | Limit | 'slow' | 'unreadable' }
  | { error: string };

/** Cleans one article in a worker. Aborting ends it at once. */
export async function cleanIncoming(
  content: Blob | string,
  {
    name,
    kind,
    encoding,
    signal,
  }: {
    name: string | null;
    kind: RawArticle['kind'] | null;
    /** What the reader has chosen; null: guessed. */
    encoding: Encoding | null;
    signal: AbortSignal;
  },
): Promise<Cleaned> {
  const known = kind ?? (name ? kindOfName(name) : null);
  if (name && !known) return { refusal: 'kind' };
  const size = typeof content === 'string' ? content.length : content.size;
  const refusal = refusalOfSize(known ?? 'text', size);
  if (refusal) return { refusal };
  try {
    const bytes =
      typeof content === 'string' ? content : new Uint8Array(await content.arrayBuffer());
    return await inWorker({ content: bytes, kind: known, encoding }, signal);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return { refusal: 'slow' };
    if (error instanceof DOMException) return { refusal: 'unreadable' };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

type Ask = ReturnType<typeof askWorker<CleanRequest, CleanReply>>;
interface Hand {
  worker: Worker;
  ask: Ask;
}

/** A worker that has done its last work well, or was called ahead of any. */
let spare: Hand | null = null;

/** Starts the worker, so that it stands ready when something is brought in. */
export function warmCleaner(): void {
  spare ??= newHand();
}

function newHand(): Hand {
  const worker = new Worker(trustedUrl(cleanUrl), { type: 'module', name: 'clean' });
  return { worker, ask: askWorker<CleanRequest, CleanReply>(worker) };
}

/** Only a worker that was left to finish is used again. */
async function inWorker(request: CleanRequest, signal: AbortSignal): Promise<CleanReply> {
  signal.throwIfAborted();
  const hand = spare ?? newHand();
  spare = null;
  const ended = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  try {
    const reply = await Promise.race([
      hand.ask(request),
      new Promise<never>((_, reject) => {
        ended.addEventListener('abort', () => reject(ended.reason), { once: true });
      }),
    ]);
    spare = hand;
    return reply;
  } catch (error) {
    hand.worker.terminate();
    throw error;
  }
}
