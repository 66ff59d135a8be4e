import { parentPort } from 'node:worker_threads';
import { WORK } from './work.ts';

/** A thread of the crew: does one job after another. */
parentPort?.on('message', async ({ work, job }: { work: keyof typeof WORK; job: never }) => {
  try {
    parentPort?.postMessage({ result: await WORK[work](job) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
