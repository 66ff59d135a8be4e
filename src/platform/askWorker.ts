import { type Resolvers, withResolvers } from './withResolvers.ts';

/**
 * Numbers requests to a worker and hands each answer to the one who asked. A worker that has failed answers nothing
 * any more: what waits is rejected, and so is what is asked later.
 */
export function askWorker<Request, Reply extends { number: number }>(
  worker: Worker,
): (request: Request, transfer?: Transferable[]) => Promise<Reply> {
  const waiting = new Map<number, Resolvers<Reply>>();
  let count = 0;
  let failure: Error | null = null;
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    waiting.get(event.data.number)?.resolve(event.data);
    waiting.delete(event.data.number);
  });
  worker.addEventListener('error', (event) => {
    failure = new Error(event.message || 'The worker failed');
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  return (request, transfer = []) => {
    if (failure) return Promise.reject(failure);
    const number = ++count;
    const reply = withResolvers<Reply>();
    waiting.set(number, reply);
    worker.postMessage({ ...request, number }, transfer);
    return reply.promise;
  };
}
