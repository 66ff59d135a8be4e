import type { ReadingFault } from '../core/exchange/readAnnotations.ts';
import type {
  AnnotationAnswers,
  AnnotationReply,
  AnnotationRequest,
  Opened,
} from '../workers/annotationMessages.ts';
import annotationsUrl from '../workers/annotations.ts?worker&url';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';
import { withResolvers } from './withResolvers.ts';

/** A file that takes longer than this is given up. */
const PATIENCE_MS = 30_000;

/** Why nothing came of a file. */
export type AnnotationFault = ReadingFault | 'unreadable' | 'slow';

/** Asks the worker that holds the annotations. Rejects when aborted. */
export type AskAnnotations = <K extends AnnotationRequest['ask']>(
  request: AnnotationRequest & { ask: K },
) => Promise<AnnotationAnswers[K]>;

/** Gives annotations a worker of their own while `use` goes on. Aborting ends it at once and rejects. */
export async function withAnnotations<T>(
  use: (ask: AskAnnotations) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const worker = new Worker(trustedUrl(annotationsUrl), { type: 'module', name: 'annotations' });
  const asked = askWorker<AnnotationRequest, AnnotationReply>(worker);
  const { promise: aborted, reject } = withResolvers<never>();
  aborted.catch(() => {}); // where it is aborted when all is done
  signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  const ask = async (request: AnnotationRequest) => {
    const { answer } = await Promise.race([asked(request), aborted]);
    return answer;
  };
  try {
    return await Promise.race([use(ask as AskAnnotations), aborted]);
  } finally {
    worker.terminate();
  }
}

/**
 * Lets the worker read a file of annotations, W3C JSON-LD or a Hypothesis export, and hold them. `fault` 'format' where it is
 * something else.
 */
export async function openAnnotations(
  ask: AskAnnotations,
  file: Blob,
): Promise<Opened | { fault: AnnotationFault }> {
  const { promise: slow, resolve } = withResolvers<{ fault: 'slow' }>();
  const patience = setTimeout(() => resolve({ fault: 'slow' }), PATIENCE_MS);
  const reading = ask({ ask: 'read', file });
  return Promise.race([reading, slow]).finally(() => clearTimeout(patience));
}
