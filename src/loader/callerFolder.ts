import { dirname, resolve } from 'node:path';

/** A path as the person meant it who typed it: npm moves to the package's folder before it runs a script. */
export function asTyped(path: string): string {
  const { INIT_CWD: caller, npm_package_json: manifest } = process.env;
  const moved = caller && manifest && dirname(manifest) === process.cwd();
  return resolve(moved ? caller : process.cwd(), path);
}
