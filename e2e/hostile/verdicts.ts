import { decode } from '../../src/core/decode/decode.ts';
import { confirmFirst } from './confirmFirst.ts';
import type { Outcome } from './desk.ts';
import { doorOf } from './doors.ts';
import { exportFaults } from './exportSafe.ts';
import { bring, clearRefusal, fold, handIn, type Judge, legible } from './judge.ts';
import { keepOrphan, lostNotes } from './keepOrphan.ts';
import type { Row } from './manifest.ts';
import { roundTrip } from './roundTrip.ts';

/** Longest time that a page may stand still, in milliseconds. */
const STILL_MS = 200;

/** Imported or refused: what content may not do is watched for every row. */
const safeRender: Judge = async (row, desk) => {
  const outcome = await bring(row, desk);
  return [...clearRefusal(row, outcome), ...texts(row, outcome)];
};

const rejectClear: Judge = async (row, desk) => {
  await desk.standAt(doorOf(row));
  const before = await desk.library();
  const outcome = await handIn(row, desk);
  const faults =
    outcome.what === 'refused' ? clearRefusal(row, outcome) : [`it was ${outcome.what}`];
  if ((await desk.library()) !== before) faults.push('the library has changed');
  return faults;
};

/** Good parts come in and the rest is named; a file without any good part is refused. */
const partialReport: Judge = async (row, desk) => {
  const outcome = await bring(row, desk);
  const { imported, importedAtLeast = 0, skipped, message, title, note, text } = row.expect;
  const faults = [...clearRefusal(row, outcome), ...texts(row, outcome)];
  const all = [outcome.said, ...outcome.shown, ...outcome.stored].join('\n');
  for (const word of [title, note, text, message])
    if (word !== undefined && !fold(all).includes(fold(word)))
      faults.push(`“${word}” is not there`);
  if (doorOf(row).path !== 'bring-in' && outcome.what !== 'refused')
    return [...faults, ...lostNotes(row, outcome)];
  const took = countOf(outcome);
  if (imported !== undefined && took !== imported) faults.push(`${took} of ${imported} came in`);
  if (took < importedAtLeast) faults.push(`${took} came in`);
  const left = skippedOf(outcome);
  if (skipped !== undefined && left !== skipped) faults.push(`${left} of ${skipped} were skipped`);
  if (left > 0 && !outcome.said.includes('Save the skipped'))
    faults.push('the skipped can’t be saved');
  return faults;
};

/** How many articles came in: the number of the button that was pressed. */
function countOf({ what, said }: Outcome): number {
  if (what === 'kept') return 1;
  return what === 'imported' ? Number(/Bring in (\d+)/.exec(said)?.[1] ?? 0) : 0;
}

function skippedOf({ said }: Outcome): number {
  return Number(/(\d+) skipped/.exec(said)?.[1] ?? 0);
}

const textExact: Judge = async (row, desk) => {
  const outcome = await bring(row, desk);
  const { text, encoding } = row.expect;
  if (encoding !== undefined) {
    const read = decode(row.bytes).encoding;
    // Bytes that are plainly UTF-8 are read as such, whatever a sniffer of 1999 would say.
    return read === encoding || read === 'utf-8' ? [] : [`read as ${read}, not ${encoding}`];
  }
  if (text === undefined || text === '') return clearRefusal(row, outcome);
  const found = [...outcome.stored, ...outcome.shown].map(legible);
  return found.some((one) => one.includes(legible(text)))
    ? []
    : [`it reads “${(found[0] ?? outcome.said).slice(0, 120)}”`];
};

/** How often a row is tried before it counts as too slow: a machine that is busy otherwise is slow by chance. */
const TRIES = 3;

const bounded: Judge = async (row, desk) => {
  for (let tries = 1; ; tries++) {
    await desk.begin();
    const outcome = await bring(row, desk, true);
    const slow = limits(row, outcome);
    if (slow.length === 0 || tries === TRIES)
      return [...clearRefusal(row, outcome), ...texts(row, outcome), ...slow];
  }
};

function limits({ expect }: Row, { ms, mb, stillMs }: Outcome): string[] {
  const faults: string[] = [];
  const over = (name: string, value: number, most = Number.POSITIVE_INFINITY) => {
    if (value > most) faults.push(`${name}: ${Math.round(value)}, ${most} at most`);
  };
  over('ms', ms, expect.maxMs);
  over('MB more', mb ?? 0, expect.maxMb);
  over('ms that the page stood still', stillMs, STILL_MS);
  return faults;
}

/** The row's link in a page of its own. */
const urlVerdict: Judge = async (row, desk) => {
  const { url, html } = JSON.parse(row.bytes.toString());
  const { verdict = '' } = row.expect;
  const base = verdict.includes('base-known') ? '<base href="https://exemple.fr/a/">' : '';
  const page = `<!doctype html><meta charset=utf-8>${base}<title>Un lien</title><article><h1>Un lien</h1><p>Voici une phrase assez longue pour être un paragraphe, et dans laquelle il y a un ${html} que l’on peut suivre.</p><p>Et une autre phrase, assez longue aussi, qui vient après la première sans rien y ajouter.</p></article>`;
  const { links } = await desk.bring({ name: 'lien.html', bytes: Buffer.from(page) });
  const link = links.find(({ text }) => text === 'lien')?.href ?? null;
  const plain = /^plain-text$|^plain-text \(|^allow-image-local/.test(verdict);
  // A link inside the document needs something there to lead to.
  const either = verdict.includes('plain-text') || verdict.includes('in-document');
  if (link === null) return plain || either ? [] : ['it is drawn as plain text'];
  if (plain) return [`it leads to ${link}`];
  const wanted = new URL(url, base ? 'https://exemple.fr/a/' : 'https://nowhere.invalid/');
  wanted.username = wanted.password = '';
  if (verdict.includes('only the address')) wanted.search = '';
  return link === wanted.href ? [] : [`it leads to ${link}, not ${wanted.href}`];
};

/** Another must than these has no judge yet, and fails. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  SAFE_RENDER: safeRender,
  REJECT_CLEAR: rejectClear,
  PARTIAL_REPORT: partialReport,
  TEXT_EXACT: textExact,
  BOUNDED: bounded,
  NO_POLLUTION: safeRender,
  KEEP_ORPHAN: keepOrphan,
  ROUND_TRIP: roundTrip,
  EXPORT_SAFE: async (row) => exportFaults(row),
  CONFIRM_FIRST: confirmFirst,
  URL_VERDICT: urlVerdict,
};

/** The words that must have come through, in what is stored or shown. */
function texts({ expect }: Row, { what, said, shown, stored }: Outcome): string[] {
  const wanted = [...(expect.keepText ?? []), ...(expect.containsText ?? [])];
  if (wanted.length > 0 && what === 'refused') return [`it was refused: ${said}`];
  const all = fold([...stored, ...shown, said].join('\n'));
  return wanted.filter((word) => !all.includes(fold(word))).map((word) => `“${word}” is lost`);
}
