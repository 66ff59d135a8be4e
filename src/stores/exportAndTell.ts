import { plural, t } from '@lingui/core/macro';
import type { Unillustrated } from './editions.ts';
import type { ExportFormat, ExportScope } from './exports.ts';
import { notify } from './notices.ts';

/** Exports highlights and notes and says so. What writes the files is fetched when it is wanted. */
export async function exportAndTell(scope: ExportScope, format: ExportFormat): Promise<void> {
  try {
    const { exportMarked } = await import('./exports.ts');
    const count = await exportMarked(scope, format);
    notify(
      plural(count, { one: 'Exported # highlight', other: 'Exported # highlights and notes' }),
    );
  } catch {
    notify(t`Nothing was exported. Look at the template for notes, then try again.`, {
      tone: 'error',
    });
  }
}

/** Saves an article as one file and says so. */
export async function saveAndTell(edition: Unillustrated, format: 'page' | 'epub'): Promise<void> {
  try {
    const { saveEdition } = await import('./editions.ts');
    await saveEdition(edition, format);
    notify(format === 'page' ? t`Saved as a web page` : t`Saved as an EPUB`);
  } catch {
    notify(t`The article was not saved. Try again.`, { tone: 'error' });
  }
}
