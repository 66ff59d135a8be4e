import { resolve } from 'node:path';

/** A path as the person meant it who typed it: npm runs scripts in the package's folder, wherever it was called. */
export function asTyped(path: string): string {
  const { npm_lifecycle_event: underNpm, INIT_CWD: caller } = process.env;
  return resolve(underNpm && caller ? caller : process.cwd(), path);
}
