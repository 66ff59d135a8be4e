import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { type Job, type Result, WORK, type Work } from './work.ts';

/** The script of the threads takes a second to build: fewer jobs are done in this one, unless it stands. */
const FEW = 8;
/** V8 lets a heap grow in great steps unless it hears that there is little room. MB; nearly all files take less. */
const ROOM = 1024;
const THREAD = fileURLToPath(new URL('crewThread.ts', import.meta.url));

/** Does work in a thread for each core. */
export class Crew {
  readonly #room: number;
  #script = '';
  #threads: Worker[] = [];

  /** `room`: MB that a thread has at first. */
  constructor(room = ROOM) {
    this.#room = room;
  }

  /** Does the jobs, as many at once as there are cores; tells each result with its job's index. Rejects where one does. */
  async share<K extends keyof Work>(
    work: K,
    jobs: readonly Job<K>[],
    done: (result: Result<K>, index: number) => void,
  ): Promise<void> {
    const isWorth = jobs.length >= FEW || (this.#script && jobs.length > 0);
    if (isWorth && this.#threads.length === 0) await this.#start();
    const queue = jobs.entries();
    const take = async (act: (job: Job<K>) => Promise<Result<K>>) => {
      for (const [index, job] of queue) done(await act(job), index);
    };
    const here = WORK[work] as (job: Job<K>) => Promise<Result<K>>;
    const hands = this.#threads.map((_, number) => (job: Job<K>) => this.#ask(number, work, job));
    await Promise.all((hands.length > 0 ? hands : [here]).map(take));
  }

  /** Ends the threads until there is more to do: what their heaps grew to is given back. */
  async rest(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
    this.#threads = [];
  }

  async #start(): Promise<void> {
    this.#script ||= await threadScript();
    const resourceLimits = { maxOldGenerationSizeMb: this.#room };
    const start = () => new Worker(this.#script, { eval: true, resourceLimits });
    this.#threads = Array.from({ length: availableParallelism() }, start);
  }

  /** A thread that a job is too large for gives way to one with all the room that Node has. */
  async #ask<K extends keyof Work>(number: number, work: K, job: Job<K>): Promise<Result<K>> {
    const thread = this.#threads[number] as Worker;
    try {
      return await askThread(thread, work, job);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== OUT_OF_ROOM) throw error;
      const roomy = new Worker(this.#script, { eval: true });
      this.#threads[number] = roomy;
      return askThread(roomy, work, job);
    }
  }
}

/** What Node calls the end of a thread that had too little memory. */
const OUT_OF_ROOM = 'ERR_WORKER_OUT_OF_MEMORY';

async function askThread<K extends keyof Work>(
  thread: Worker,
  work: K,
  job: Job<K>,
): Promise<Result<K>> {
  const answer = once(thread, 'message'); // rejects where the thread fails
  thread.postMessage({ work, job });
  const [{ result, error }] = await answer;
  if (error !== undefined) throw error;
  return result;
}

/** Node 20 does not run TypeScript: the thread's modules as one script that needs nothing but Node's. */
async function threadScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: THREAD,
      write: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${THREAD} did not build into one script.`);
  return chunk.code;
}
