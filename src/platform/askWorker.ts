/** Numbers requests to a worker and hands each answer to the one who asked. */
export function askWorker<Request, Reply extends { number: number }>(
  worker: Worker,
): (request: Request, transfer?: Transferable[]) => Promise<Reply> {
  const waiting = new Map<
    number,
    { resolve: (reply: Reply) => void; reject: (e: Error) => void }
  >();
  let count = 0;
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    waiting.get(event.data.number)?.resolve(event.data);
    waiting.delete(event.data.number);
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'Worker failed'));
    waiting.clear();
  });
  return (request, transfer = []) =>
    new Promise((resolve, reject) => {
      const number = ++count;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ...request, number }, transfer);
    });
}
