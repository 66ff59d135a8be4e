// node e2e/bench/run.mjs NAME [options]: runs one benchmark of this folder; without a name, says which there are.
import { readdirSync } from 'node:fs';

/** What stands beside the benchmarks and is none. */
const OTHERS = ['run.mjs', 'judgeGoals.mjs'];

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && !OTHERS.includes(file))
  .map((file) => file.replace(/\.mjs$/, ''));
const [name, ...options] = process.argv.slice(2).filter((argument) => argument !== '--');

if (names.includes(name)) {
  const { bench } = await import(`./${name}.mjs`);
  process.exitCode = await bench(options);
} else {
  console.log(`Which one? ${names.join(', ')}`);
  process.exitCode = name ? 2 : 0;
}
