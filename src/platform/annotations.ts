import type { Decision, Grounds } from '../core/exchange/decide.ts';
import type { Reading, ReadingFault } from '../core/exchange/readAnnotations.ts';
import type { AnnotationReply, AnnotationRequest, Wanted } from '../workers/annotationMessages.ts';
import annotationsUrl from '../workers/annotations.ts?worker&url';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';

/** A file that takes longer than this is given up. */
const PATIENCE_MS = 30_000;

/** Why nothing came of a file. */
export type AnnotationFault = ReadingFault | 'unreadable' | 'slow';

/**
 * Reads a file of annotations in a worker: W3C JSON-LD or a Hypothesis export. `fault` 'format' where it is something
 * else. Aborting ends it at once and rejects.
 */
export async function readAnnotations(
  file: Blob,
  signal?: AbortSignal,
): Promise<Reading | { fault: AnnotationFault }> {
  try {
    const reply = await ask({ read: file }, signal);
    return 'reading' in reply ? reply.reading : { fault: 'unreadable' };
  } catch (error) {
    if (signal?.aborted) throw error;
    const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
    return { fault: isSlow ? 'slow' : 'unreadable' };
  }
}

/** Looks for places in texts, in a worker. For each annotation, what became of its places. Rejects when aborted. */
export async function decideAll(
  decide: Wanted[][],
  grounds: Grounds,
  signal?: AbortSignal,
): Promise<Decision[][]> {
  const reply = await ask({ decide, grounds }, signal, Number.POSITIVE_INFINITY);
  return 'decisions' in reply ? reply.decisions : [];
}

/** Each request has a worker of its own, which ends with it. */
async function ask(
  request: AnnotationRequest,
  signal: AbortSignal | undefined,
  patience = PATIENCE_MS,
): Promise<AnnotationReply> {
  signal?.throwIfAborted();
  const worker = new Worker(trustedUrl(annotationsUrl), { type: 'module', name: 'annotations' });
  const ending = [
    ...(signal ? [signal] : []),
    ...(Number.isFinite(patience) ? [AbortSignal.timeout(patience)] : []),
  ];
  const ended = AbortSignal.any(ending);
  try {
    return await Promise.race([
      askWorker<AnnotationRequest, AnnotationReply>(worker)(request),
      new Promise<never>((_, reject) => {
        ended.addEventListener('abort', () => reject(ended.reason), { once: true });
      }),
    ]);
  } finally {
    worker.terminate();
  }
}
