import { once } from 'node:events';
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
  if (!output.write(text)) await Promise.race([once(output, 'drain'), once(output, 'close')]);
  return !output.destroyed;
}

/** Ends quietly when the reader of the output goes away, as `head` does. */
export function quietAtBrokenPipe(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    output.destroy();
  });
}
