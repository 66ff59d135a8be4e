import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { asTyped } from './callerFolder.ts';
import { cleanBatch } from './cleanBatch.ts';
import { type CleanOptions, cleanOne } from './cleanOne.ts';
import { Failure, printable, reasonOf } from './failure.ts';
import { start } from './start.ts';
import { quietAtBrokenPipe, type Terminal, write } from './terminal.ts';

const USAGE = `Usage:
  npm start                       clean the articles, build, and serve on this machine
    npm start -- --pictures       and fetch the articles' pictures from their sites, to be kept with them
  npm run -s clean -- FILE        print what the cleaner makes of a file; - is standard input
    --format json|markdown|text   json by default
    --kind html|text|markdown     by default what the name or the content says
    --url ADDRESS                 where the article came from
    --explain                     each line with its verdict, reason, sureness and rule instead
  npm run -s clean -- --batch IN.jsonl
                                  a line {"id", "kind", "content", "url"?} each; a line out each, in order

npm start reads these variables: ARTICLES (folder, by default src/articles), BASE (path, by default /),
PORT (by default 4173), HOST (by default this machine alone), PICTURES (yes: as --pictures),
CACHE (folder for what was cleaned, by default one of this package).
`;

const OPTIONS = {
  batch: { type: 'string' },
  explain: { type: 'boolean' },
  format: { type: 'string' },
  kind: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** A command line that can't be understood. */
class UsageError extends Error {}

/** Runs a command; gives the exit code: 1 for what went wrong, 2 for a command line not understood. */
export async function main(args: string[], terminal: Terminal): Promise<number> {
  quietAtBrokenPipe(terminal.stdout);
  try {
    const [command, ...rest] = args;
    if (command === 'start') return await runStart(rest, terminal);
    if (command === 'clean') return await runClean(rest, terminal);
    throw new UsageError(`There is no command "${command ?? ''}".`);
  } catch (error) {
    const usage = error instanceof UsageError;
    await write(terminal.stderr, `${reasonOf(error)}\n${usage ? `\n${USAGE}` : ''}`);
    return usage ? 2 : 1;
  }
}

async function runStart(args: string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) return printUsage(terminal);
  const other = args.find((argument) => argument !== '--pictures');
  if (other !== undefined) throw new UsageError(`npm start takes no "${other}".`);
  if (args.length > 0) process.env.PICTURES = 'yes';
  await start(terminal);
  return 0;
}

async function runClean(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parsed(args);
  const { batch, help, ...others } = values;
  const [file, another] = positionals;
  if (help) return printUsage(terminal);
  if (batch !== undefined) {
    if (file !== undefined || Object.keys(others).length > 0) {
      throw new UsageError('--batch stands alone.');
    }
    return runBatch(batch, terminal);
  }
  if (file === undefined) throw new UsageError('Name a file to clean, or - for standard input.');
  if (another !== undefined) throw new UsageError('Name one file, or use --batch.');
  const { format = 'json', kind, url = null, explain = false } = others;
  if (explain && others.format) throw new UsageError('--explain and --format exclude each other.');
  const options: CleanOptions = {
    format: oneOf('--format', format, ['json', 'markdown', 'text']),
    kind: kind === undefined ? null : oneOf('--kind', kind, ['html', 'text', 'markdown']),
    url,
    explain,
  };
  await write(terminal.stdout, await cleanOne(file, options, terminal.stdin));
  return 0;
}

async function runBatch(file: string, terminal: Terminal): Promise<number> {
  const input = file === '-' ? terminal.stdin : createReadStream(asTyped(file));
  try {
    const errors = await cleanBatch(input, terminal);
    if (errors > 0) await write(terminal.stderr, `Lines with an error: ${errors}\n`);
    return 0;
  } catch (error) {
    throw new Failure(`${printable(file)} could not be read: ${reasonOf(error)}.`);
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(reasonOf(error));
  }
}

function oneOf<const T extends string>(option: string, value: string, allowed: T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} is one of: ${allowed.join(', ')}.`);
  return found;
}

async function printUsage({ stdout }: Terminal): Promise<number> {
  await write(stdout, USAGE);
  return 0;
}
