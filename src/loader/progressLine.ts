import { printable } from './failure.ts';

/** Where progress is written: a terminal overwrites its line, a log gets a line now and then. */
export interface ProgressOutput {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const TERMINAL_PAUSE = 100;
const LOG_PAUSE = 5000;

/** Says how far a long run is; a short one passes in silence. `now` in milliseconds. */
export function progressLine(output: ProgressOutput, now: () => number = Date.now) {
  const pause = output.isTTY ? TERMINAL_PAUSE : LOG_PAUSE;
  let last = now();
  let shown = false;
  return {
    step(done: number, total: number, path: string): void {
      if (now() - last < pause) return;
      last = now();
      const line = `Cleaning ${done + 1} of ${total}: ${printable(path)}`;
      output.write(
        output.isTTY ? `\r\x1b[K${line.slice(0, (output.columns ?? 80) - 1)}` : `${line}\n`,
      );
      shown = true;
    },
    /** Clears the line. */
    end(): void {
      if (shown && output.isTTY) output.write('\r\x1b[K');
      shown = false;
    },
  };
}
