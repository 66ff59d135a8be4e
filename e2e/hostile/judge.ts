import type { Desk, Outcome } from './desk.ts';
import { doorOf } from './doors.ts';
import type { Row } from './manifest.ts';
import { asOurs } from './readerBackup.ts';

/** What a row's outcome falls short of, in words; empty where it is as it must be. */
export type Judge = (row: Row, desk: Desk) => Promise<string[]>;

/** Hands a row's file in at its door, in a profile that suits it. */
export async function bring(row: Row, desk: Desk, measured = false): Promise<Outcome> {
  await desk.standAt(doorOf(row));
  return handIn(row, desk, measured);
}

/** As `bring`, in the profile that is there. */
export function handIn(row: Row, desk: Desk, measured = false): Promise<Outcome> {
  const bytes = (row.kind === 'backup' && asOurs(row.bytes)) || row.bytes;
  return desk.bring({ name: nameOf(row), bytes }, { measured, door: doorOf(row) });
}

/** The name under which a row's file is handed in. */
export function nameOf({ file }: Row): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** A refusal names the file and says that nothing has changed, and what to do next. */
export function clearRefusal(row: Row, { what, said }: Outcome): string[] {
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

/** Notes are Markdown: of their words so much as no sign of it cuts. */
export function plainOf(note: string): string {
  return /^[^*_`<>[\]#&\n]*/.exec(note)?.[0].trim().slice(0, 200) ?? '';
}

/** White space is not the text's, the next-line sign included; controls are drawn by no one. */
export function legible(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\uFEFF]/gu, '')
    .replace(/\uFFFD+$/u, '\uFFFD')
    .trim();
}

/** Text as it is compared: white space and case say nothing. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}
