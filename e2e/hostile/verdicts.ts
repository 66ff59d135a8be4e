import { readBackup } from '../../src/core/backup/readBackup.ts';
import { writeBackup } from '../../src/core/backup/writeBackup.ts';
import { decode } from '../../src/core/decode/decode.ts';
import type { Desk, Outcome } from './desk.ts';
import { doorOf } from './doors.ts';
import { exportFaults } from './exportSafe.ts';
import type { Row } from './manifest.ts';
import { asOurs, notesIn } from './readerBackup.ts';

/** What a row's outcome falls short of, in words; empty where it is as it must be. */
export type Judge = (row: Row, desk: Desk) => Promise<string[]>;

/** Longest time that a page may stand still, in milliseconds. */
const STILL_MS = 200;

async function bring(row: Row, desk: Desk, measured = false): Promise<Outcome> {
  await desk.standAt(doorOf(row));
  return handIn(row, desk, measured);
}

/** As `bring`, in the profile that is there. */
function handIn(row: Row, desk: Desk, measured = false): Promise<Outcome> {
  const bytes = (row.kind === 'backup' && asOurs(row.bytes)) || row.bytes;
  return desk.bring({ name: nameOf(row), bytes }, { measured, door: doorOf(row) });
}

function nameOf({ file }: Row): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

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
  if (doorOf(row).path !== 'bring-in' && outcome.what !== 'refused')
    return [...faults, ...lostNotes(row, outcome)];
  const took = countOf(outcome);
  if (imported !== undefined && took !== imported) faults.push(`${took} of ${imported} came in`);
  if (took < importedAtLeast) faults.push(`${took} came in`);
  const left = skippedOf(outcome);
  if (skipped !== undefined && left !== skipped) faults.push(`${left} of ${skipped} were skipped`);
  if (left > 0 && !outcome.said.includes('Save the skipped'))
    faults.push('the skipped can’t be saved');
  const all = [outcome.said, ...outcome.shown, ...outcome.stored].join('\n');
  for (const word of [title, note, text, message])
    if (word !== undefined && !fold(all).includes(fold(word)))
      faults.push(`“${word}” is not there`);
  return faults;
};

/** Notes come in whatever else is wrong with them: they stand in the notebook. */
const keepOrphan: Judge = async (row, desk) => {
  const outcome = await bring(row, desk);
  return [...clearRefusal(row, outcome), ...lostNotes(row, outcome)];
};

function lostNotes({ bytes }: Row, { said, shown }: Outcome): string[] {
  const all = fold(shown.join('\n'));
  const lost = notesIn(bytes).filter((note) => !all.includes(fold(plainOf(note))));
  return lost.map((note) => `the note “${note.slice(0, 60)}” is lost: ${said.slice(0, 120)}`);
}

/** Notes are Markdown: of their words so much as no sign of it cuts. */
function plainOf(note: string): string {
  return /^[^*_`<>[\]#&\n]*/.exec(note)?.[0].trim().slice(0, 200) ?? '';
}

/** Replacing a library asks first, with numbers, and to keep it keeps it. */
const confirmFirst: Judge = async (row, desk) => {
  await desk.standAt(doorOf(row));
  await desk.bring({
    name: 'before.txt',
    bytes: Buffer.from('One article that is there already.'),
  });
  const before = await desk.library();
  const outcome = await handIn(row, desk);
  if (outcome.what === 'refused') return clearRefusal(row, outcome);
  const shown = outcome.shown.join('');
  const after = await desk.library();
  return shown.includes('One article') || after === before ? [] : ['the library is gone'];
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

/** White space is not the text's; controls and noncharacters are drawn by no one. */
function legible(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\0\uFEFF]/g, '')
    .replace(/\uFFFD+$/u, '\uFFFD')
    .trim();
}

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

/** The value as title, author and note: stored, shown, backed up and read again without a changed code unit. */
const roundTrip: Judge = async (row, desk) => {
  const { title, author, note } = valuesOf(row);
  const url = 'https://exemple.fr/';
  const entry = { url, title, author, annotations: [{ note }] };
  const bytes = Buffer.from(JSON.stringify([entry]));
  const outcome = await desk.bring({ name: 'values.json', bytes });
  if (outcome.what !== 'imported') return [`it was ${outcome.what}: ${outcome.said}`];
  const faults: string[] = [];
  const stored = JSON.parse(await desk.newestRevision());
  if (title && stored.title !== title) faults.push('the title is stored otherwise');
  if (author && stored.byline !== author) faults.push('the author is stored otherwise');
  if (note.trim() && !(await desk.journalHolds(JSON.stringify(note))))
    faults.push('the note is stored otherwise');
  const [shown = ''] = outcome.shown;
  if (title.trim() && !shown.toWellFormed().includes(title.toWellFormed()))
    faults.push('the title is shown otherwise');
  return [...faults, ...backedUp(note)];
};

/** A row's value for each field: of its JSON, or its text in all. */
function valuesOf({ bytes, file, expect }: Row): { title: string; author: string; note: string } {
  const text = expect.text ?? bytes.toString();
  if (!file.endsWith('.json')) return { title: text, author: text, note: text };
  const given = JSON.parse(bytes.toString());
  const value = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  return { title: value('title'), author: value('author'), note: value('note') };
}

/** What the backup makes of a note. */
function backedUp(note: string): string[] {
  const change = { kind: 'highlight', id: 'h', field: 'note', value: note } as const;
  const entry = { id: 'one', time: 1, device: 'desk', sequence: 1, changes: [change] };
  const file = writeBackup({ entries: [entry], articles: [], revisions: new Map() }, 1);
  const [back] = readBackup(file, Date.now()).library.entries;
  const [first] = back?.changes ?? [];
  return first && 'value' in first && first.value === note ? [] : ['the backup has another note'];
}

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

/** A refusal names the file and says that nothing has changed, and what to do next. */
function clearRefusal(row: Row, { what, said }: Outcome): string[] {
  if (what !== 'refused') return [];
  const faults: string[] = [];
  // What a newer version wrote is named by its version.
  if (!said.includes(nameOf(row)) && !/newer version/.test(said))
    faults.push('the refusal does not name the file');
  if (!/library has not changed|nothing (?:has|was) changed/i.test(said))
    faults.push('the refusal does not say what is safe');
  if (/\b(undefined|null|NaN|Error|Exception|\[object)\b/.test(said.replace(nameOf(row), '')))
    faults.push(`the refusal speaks to programmers: ${said.slice(0, 160)}`);
  const { message } = row.expect;
  if (message && !fold(said).includes(fold(message))) faults.push(`the refusal says “${said}”`);
  return faults;
}

/** The words that must have come through, in what is stored or shown. */
function texts({ expect }: Row, { what, said, shown, stored }: Outcome): string[] {
  const wanted = [...(expect.keepText ?? []), ...(expect.containsText ?? [])];
  if (wanted.length > 0 && what === 'refused') return [`it was refused: ${said}`];
  const all = fold([...stored, ...shown, said].join('\n'));
  return wanted.filter((word) => !all.includes(fold(word))).map((word) => `“${word}” is lost`);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}
