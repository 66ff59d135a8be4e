import type { Outcome } from './desk.ts';
import { bring, clearRefusal, fold, type Judge, plainOf } from './judge.ts';
import type { Row } from './manifest.ts';
import { marksIn } from './readerBackup.ts';

/** Notes come in whatever else is wrong with them: each is drawn at its own words or listed as unattached. */
export const keepOrphan: Judge = async (row, desk) => {
  const outcome = await bring(row, desk);
  const faults = clearRefusal(row, outcome);
  return outcome.what === 'refused'
    ? faults
    : [...faults, ...lostNotes(row, outcome), ...misplaced(row, outcome)];
};

/** Every note stands in the notebook or beside its article, as often as the file has it. */
export function lostNotes({ bytes }: Row, { said, shown }: Outcome): string[] {
  const all = fold(shown.join('\n'));
  const wanted = new Map<string, number>();
  for (const { note } of marksIn(bytes)) {
    const plain = fold(plainOf(note));
    if (plain) wanted.set(plain, (wanted.get(plain) ?? 0) + 1);
  }
  const lost = [...wanted].filter(([note, count]) => all.split(note).length - 1 < count);
  return lost.map(([note]) => `the note “${note.slice(0, 60)}” is lost: ${said.slice(0, 120)}`);
}

function misplaced({ bytes }: Row, { painted, unattached }: Outcome): string[] {
  const marks = marksIn(bytes);
  const words = marks.map(({ exact }) => fold(exact ?? ''));
  const wrong = painted.filter((passage) => !words.some((one) => one.includes(fold(passage))));
  const faults = wrong.map((passage) => `a highlight is drawn on “${passage.slice(0, 60)}”`);
  const stray = marks.filter(({ exact }) => exact === null).length;
  return unattached < stray
    ? [...faults, `${unattached} of ${stray} are listed as unattached`]
    : faults;
}
