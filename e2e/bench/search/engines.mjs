// What is compared: the app's search, a plain scan of folded texts, SQLite's FTS5.
import { readFileSync } from 'node:fs';
import { ours } from '../highlights/library.mjs';

const core = (name) => ours(`src/core/search/${name}.ts`);
const { askedOf } = await core('asked');
const { Searcher } = await core('searcher');
const { Segment } = await core('segment');

/** Results that FTS5 ranks, and after which no more texts are looked at for a phrase. */
export const SHOWN = 50;

/** The segments from the disk, ready to be asked; where they are in parts, these are read as they are needed. */
export function open(files, stemmers) {
  const segments = files.map(([head]) => new Segment(readFileSync(head)));
  const searcher = new Searcher(segments, stemmers);
  return (asked) => {
    const meant = searcher.meantBy(asked);
    for (const { segment, part } of searcher.partsFor(meant))
      if (!segment.texts.has(part))
        segment.texts.put(part, readFileSync(files[segments.indexOf(segment)][part + 1]));
    return searcher.found(meant);
  };
}

/** What a line of words asks for, or one that is still being typed. */
export function asked(line, isOpen) {
  const terms = line.split(' ').filter(Boolean);
  return askedOf(
    terms.map((text) => ({ text, quoted: false, not: false })),
    isOpen,
  );
}

export function askedPhrase(line) {
  return askedOf([{ text: line, quoted: true, not: false }], false);
}

/** The numbers of the folded texts that hold every word, or one that begins so. */
export function scan(texts, { kind, line }) {
  const wanted = line.split(' ').map((word) => (kind === 'prefix' ? ` ${word}` : ` ${word} `));
  const found = [];
  texts.forEach((text, number) => {
    if (wanted.every((word) => text.includes(word))) found.push(number);
  });
  return found;
}

/** The best for a question in FTS5's own language. */
export function ranked(db, match) {
  return db.exec({
    sql: `select rowid from t where t match ? order by rank limit ${SHOWN}`,
    bind: [match],
    rowMode: 0,
    returnValue: 'resultRows',
  });
}

/** For each engine the ms of each question, the least of so many rounds in turn. */
export function leastTimes(engines, questions, rounds) {
  const least = Object.fromEntries(
    Object.keys(engines).map((name) => [name, questions.map(() => Number.POSITIVE_INFINITY)]),
  );
  for (let round = 0; round < rounds; round++)
    for (const [name, engine] of Object.entries(engines))
      questions.forEach((question, at) => {
        least[name][at] = Math.min(
          least[name][at],
          timeOf(() => engine(question)),
        );
      });
  return least;
}

export function timeOf(act) {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
