import type { Outcome } from './desk.ts';
import { RESTORE } from './doors.ts';
import { clearRefusal, type Judge, nameOf } from './judge.ts';
import { asOurs } from './readerBackup.ts';

/** Replacing a library changes nothing before it has asked, in numbers; a snapshot comes first, and undo brings all back. */
export const confirmFirst: Judge = async (row, desk) => {
  await desk.begin();
  const title = 'One article that is there already';
  await desk.bring({ name: 'before.txt', bytes: Buffer.from(title) });
  const before = await desk.library();
  const file = asOurs(row.bytes) ?? row.bytes;
  await desk.offer({ name: nameOf(row), bytes: file }, RESTORE);
  const { page } = desk;
  const button = (name: string) => page.getByRole('button', { name });
  const alert = page.getByRole('alert').filter({ hasText: /\S/ });
  await button('Replace my library…').or(alert).first().waitFor();
  if (await alert.isVisible()) {
    const said = await alert.innerText();
    const changed = (await desk.library()) === before ? [] : ['the library has changed'];
    return [...clearRefusal(row, { ...NOTHING, what: 'refused', said }), ...changed];
  }
  const faults: string[] = [];
  await button('Replace my library…').click();
  const asked = await alert.innerText();
  if (!asked.includes('remove 1 article')) faults.push(`it asks without numbers: ${asked}`);
  if ((await desk.library()) !== before) faults.push('it has changed before it was confirmed');
  const snapshots = await desk.snapshots();
  await button('Replace everything').click();
  await page.getByText('Your library is now as it was in the backup.').waitFor();
  if ((await desk.snapshots()) === snapshots) faults.push('no snapshot was taken');
  await page.getByRole('link', { name: 'Library', exact: true }).first().click();
  const row1 = page.getByRole('link', { name: title }).first();
  await page.getByRole('link', { name: 'Bring in' }).first().waitFor();
  if (await row1.isVisible()) faults.push('nothing was replaced');
  await page.keyboard.press('z');
  await row1.waitFor().catch(() => faults.push('undo does not bring the article back'));
  return faults;
};

const NOTHING: Outcome = {
  what: 'nothing',
  said: '',
  ms: 0,
  mb: null,
  stillMs: 0,
  shown: [],
  stored: [],
  links: [],
  painted: [],
  unattached: 0,
};
