import { zipSync } from 'fflate';
import { parseRevision } from '../../src/core/article/parse.ts';
import { BackupRefused, readBackup } from '../../src/core/backup/readBackup.ts';
import { clean } from '../../src/core/clean/clean.ts';
import { TooLarge } from '../../src/core/clean/read/tooLarge.ts';
import { kindOfName, rawArticle } from '../../src/core/decode/rawArticle.ts';
import { readAnnotations } from '../../src/core/exchange/readAnnotations.ts';
import { Refused } from '../../src/core/imports/found.ts';
import { isImport } from '../../src/core/imports/importKind.ts';
import { readImport } from '../../src/core/imports/readImport.ts';
import { type Staged, stage } from '../../src/core/imports/stage.ts';
import '../../src/languages/speakEnglish.ts';
import { nothingCameIn, problemOf } from '../../src/screens/bringIn/problems.ts';
import { faultOf } from '../../src/screens/importAnnotations/faults.ts';
import { below, oneOf, seeded } from '../seeded.ts';
import { SEEDS, type Seed } from './corpus.ts';
import { Library } from './library.ts';
import { mutated } from './mutate.ts';

const NOW = Date.UTC(2026, 10, 22);
/** Small files, every one: longer means work that grows past all measure. */
const PATIENCE_MS = 5000;
/** After so many files the library begins anew: a long one is not what is tested. */
const FILES_A_LIBRARY = 50;

/** Mutates and reads; prints each failure with the number that brings it back. 1 where there was one. */
export async function main(given: readonly string[]): Promise<number> {
  const after = (flag: string) => Number(given[given.indexOf(flag) + 1]);
  const count = given.includes('--imports') ? after('--imports') : 1000;
  const seed = given.includes('--seed') ? after('--seed') : Date.now() % 1_000_000;
  console.log(`seed ${seed}`);
  const keys = String(Reflect.ownKeys(Object.prototype).map(String));
  const tally = { in: 0, refused: 0, failed: 0 };
  let library = await Library.open();
  for (let number = 0; number < count; number++) {
    if (number % FILES_A_LIBRARY === 0) library = await Library.open();
    const file = fileOf(seeded(seed + number * 7919));
    try {
      const start = performance.now();
      tally[await read(file, library)]++;
      const took = performance.now() - start;
      if (took > PATIENCE_MS) throw new Error(`it took ${Math.round(took)} ms`);
      if (String(Reflect.ownKeys(Object.prototype).map(String)) !== keys)
        throw new Error('Object.prototype has another key');
    } catch (error) {
      tally.failed++;
      console.log(
        `${file.name} (--imports 1 --seed ${seed + number * 7919}): ${error instanceof Error ? error.stack : error}`,
      );
    }
  }
  console.log(`${tally.in} read, ${tally.refused} refused with a sentence`);
  console.log(`${count - tally.failed} passed, ${tally.failed} failed`);
  return tally.failed > 0 ? 1 : 0;
}

interface MutatedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A mutated file; of an archive either its bytes or one of the files in it is wrong. */
function fileOf(random: () => number): MutatedFile {
  const { name, bytes, files }: Seed = oneOf(random, SEEDS);
  if (!files || below(random, 3) === 0) return { name, bytes: mutated(bytes, random) };
  const chosen = oneOf(random, Object.keys(files));
  const inner = mutated(files[chosen] ?? new Uint8Array(), random);
  return { name, bytes: new Uint8Array(zipSync({ ...files, [chosen]: inner })) };
}

type Result = 'in' | 'refused';

/** Reads a file in every way that it may be read. Throws where the app would fail, or leave the reader without a word. */
async function read({ name, bytes }: MutatedFile, library: Library): Promise<Result> {
  const before = bytes.slice();
  await held(library, () => readAsAnnotations(name, bytes, library));
  await held(library, () => readAsBackup(bytes, library));
  const result = await held(library, async () =>
    isImport(name, bytes.subarray(0, 4096)) ? readMany(name, bytes, library) : readOne(name, bytes),
  );
  if (Buffer.compare(before, bytes) !== 0) throw new Error('reading changed the file');
  return result;
}

/** A file that is refused leaves the library as it was to the byte, and one that comes in what the reader had before. */
async function held(library: Library, reading: () => Promise<Result>): Promise<Result> {
  const [before, own] = [await library.state(), await library.own()];
  const result = await reading();
  if (result === 'refused' && (await library.state()) !== before)
    throw new Error('a refusal changed the library');
  if ((await library.own()) !== own) throw new Error('what the reader had is not as it was');
  return result;
}

async function readAsAnnotations(
  name: string,
  bytes: Uint8Array,
  library: Library,
): Promise<Result> {
  const reading = readAnnotations(bytes);
  if ('fault' in reading) return told(faultOf(name, reading.fault), name);
  await library.addAnnotations(reading);
  return 'in';
}

async function readAsBackup(bytes: Uint8Array, library: Library): Promise<Result> {
  try {
    await library.addBackup(readBackup(bytes, NOW));
    return 'in';
  } catch (error) {
    if (error instanceof BackupRefused) return 'refused';
    throw error;
  }
}

function readOne(name: string, bytes: Uint8Array): Result {
  const raw = rawArticle(bytes, kindOfName(name));
  if (typeof raw === 'string') return told(problemOf(name, { refusal: raw }), name);
  try {
    parseRevision(JSON.parse(JSON.stringify(clean(raw))));
    return 'in';
  } catch (error) {
    if (error instanceof TooLarge) return told(problemOf(name, { refusal: error.limit }), name);
    throw error;
  }
}

async function readMany(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  library: Library,
): Promise<Result> {
  const all: Staged[] = [];
  const skipped: Parameters<typeof nothingCameIn>[1][number][] = [];
  const taken = new Set<string>();
  try {
    for (const part of readImport(name, bytes)) {
      const found = part.read();
      if ('why' in found) skipped.push(found);
      else {
        const staged = stageOrNull(found, part.name, taken);
        if (!staged) skipped.push({ name: part.name, why: 'address' });
        else {
          taken.add(staged.article.id);
          all.push(staged);
        }
      }
    }
  } catch (error) {
    if (error instanceof Refused)
      return told(problemOf(name, { importRefusal: error.refusal }), name);
    throw error;
  }
  if (all.length === 0) return told(nothingCameIn(name, skipped), name);
  await library.addArticles(all);
  return 'in';
}

function stageOrNull(...given: Parameters<typeof stage>): ReturnType<typeof stage> {
  try {
    const staged = stage(...given);
    if (staged) parseRevision(JSON.parse(JSON.stringify(staged.revision)));
    return staged;
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

/** A refusal names the file, says that nothing has changed, and what to do. */
function told(sentence: string, name: string): 'refused' {
  const clear =
    sentence.includes(name) && /(?:library|Nothing) has (?:not )?changed\. \S/.test(sentence);
  if (!clear || /undefined|\[object/.test(sentence))
    throw new Error(`no clear sentence: ${sentence}`);
  return 'refused';
}
