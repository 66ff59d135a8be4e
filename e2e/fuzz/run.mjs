// npm run fuzz -- --imports N [--seed S]: N mutated files of every importable kind, against the very functions that the app reads them with.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @param {string} file @param {import('vite').Plugin[]} plugins */
function load(file, plugins = []) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return runnerImport(path, { configFile: false, logLevel: 'error', plugins });
}

const { messages } = (await load('../../src/loader/messagesPlugin.ts')).module;
const { module } = await load('fuzz.ts', [messages()]);
process.exitCode = await module.main(process.argv.slice(2));
