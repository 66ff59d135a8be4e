import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of the first of these programs that is there, by name on the PATH or by its place; null where none is. */
export function programAt(...names: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = names.flatMap((name) => [name, ...folders.map((folder) => join(folder, name))]);
  return places.find((path) => path.includes('/') && existsSync(path)) ?? null;
}

/** Installs packages of Debian's where that can be done without asking anyone. */
export function install(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !programAt('apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const ran = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', env });
  ran('update');
  ran('install', '-y', '--no-install-recommends', ...packages);
}
