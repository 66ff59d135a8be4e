import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';

/** Written aside and moved in place: whoever reads it meanwhile gets the old or the new, never a half. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.part`;
  await writeFile(aside, content);
  await rename(aside, path);
}
