import { zipSync } from 'fflate';
import { parseRevision } from '../../src/core/article/parse.ts';
import { BackupRefused, readBackup } from '../../src/core/backup/readBackup.ts';
import { clean } from '../../src/core/clean/clean.ts';
import { TooLarge } from '../../src/core/clean/tooLarge.ts';
import { kindOfName, rawArticle } from '../../src/core/decode/rawArticle.ts';
import { readAnnotations } from '../../src/core/exchange/readAnnotations.ts';
import { Refused } from '../../src/core/imports/found.ts';
import { isImport } from '../../src/core/imports/importKind.ts';
import { readImport } from '../../src/core/imports/readImport.ts';
import { stage } from '../../src/core/imports/stage.ts';
import { nothingCameIn, problemOf } from '../../src/screens/bringIn/problems.ts';
import { below, oneOf, seeded } from '../seeded.ts';
import { SEEDS, type Seed } from './corpus.ts';
import { mutated } from './mutate.ts';

const NOW = Date.UTC(2026, 10, 22);
/** Small files, every one: longer means work that grows past all measure. */
const PATIENCE_MS = 5000;

/** Mutates and reads; prints each failure with the number that brings it back. 1 where there was one. */
export function main(given: readonly string[]): number {
  const after = (flag: string) => Number(given[given.indexOf(flag) + 1]);
  const count = given.includes('--imports') ? after('--imports') : 1000;
  const seed = given.includes('--seed') ? after('--seed') : Date.now() % 1_000_000;
  console.log(`seed ${seed}`);
  const keys = String(Reflect.ownKeys(Object.prototype).map(String));
  const tally = { in: 0, refused: 0, failed: 0 };
  for (let number = 0; number < count; number++) {
    const file = fileOf(seeded(seed + number * 7919));
    try {
      const start = performance.now();
      tally[read(file)]++;
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

/** Reads a file in every way that it may be read. Throws where the app would fail, or leave the reader without a word. */
function read({ name, bytes }: MutatedFile): 'in' | 'refused' {
  const before = bytes.slice();
  readAnnotations(bytes);
  readAsBackup(bytes);
  const result = isImport(name, bytes.subarray(0, 4096))
    ? readMany(name, bytes)
    : readOne(name, bytes);
  if (Buffer.compare(before, bytes) !== 0) throw new Error('reading changed the file');
  return result;
}

function readAsBackup(bytes: Uint8Array): void {
  try {
    readBackup(bytes, NOW);
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
  }
}

function readOne(name: string, bytes: Uint8Array): 'in' | 'refused' {
  const raw = rawArticle(bytes, kindOfName(name));
  if (typeof raw === 'string') return told(problemOf(name, { refusal: raw }), name);
  try {
    parseRevision(JSON.parse(JSON.stringify(clean(raw))));
    return 'in';
  } catch (error) {
    if (error instanceof TooLarge) return told(problemOf(name, { error: error.message }), name);
    throw error;
  }
}

function readMany(name: string, bytes: Uint8Array<ArrayBuffer>): 'in' | 'refused' {
  const skipped: Parameters<typeof nothingCameIn>[1][number][] = [];
  const taken = new Set<string>();
  try {
    for (const part of readImport(name, bytes)) {
      const found = part.read();
      if ('why' in found) skipped.push(found);
      else {
        const staged = stageOrNull(found, part.name, taken);
        if (!staged) skipped.push({ name: part.name, why: 'address' });
        else taken.add(staged.article.id);
      }
    }
  } catch (error) {
    if (error instanceof Refused)
      return told(problemOf(name, { importRefusal: error.refusal }), name);
    throw error;
  }
  return taken.size > 0 ? 'in' : told(nothingCameIn(name, skipped), name);
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
  const clear = sentence.includes(name) && /library has not changed\. \S/.test(sentence);
  if (!clear || /undefined|\[object/.test(sentence))
    throw new Error(`no clear sentence: ${sentence}`);
  return 'refused';
}
