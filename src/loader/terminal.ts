import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes. `process` is one. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** Writes and waits while the reader of `output` is behind. False once nobody reads any more. */
export async function write(output: Writable, text: string): Promise<boolean> {
  if (output.destroyed || output.writableEnded) return false;
  if (!output.write(text)) await drained(output);
  return true;
}

function drained(output: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      output.off('drain', done).off('close', done);
      resolve();
    };
    output.on('drain', done).on('close', done);
  });
}

/** Ends quietly when the reader of the output goes away, as `head` does. */
export function quietAtBrokenPipe(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    output.destroy();
  });
}
