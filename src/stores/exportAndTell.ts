import type { ExportFormat, ExportScope } from './exports.ts';
import { notify } from './notices.ts';

/** Exports highlights and notes and says so. What writes the files is fetched when it is wanted. */
export async function exportAndTell(scope: ExportScope, format: ExportFormat): Promise<void> {
  try {
    const { exportMarked } = await import('./exports.ts');
    const count = await exportMarked(scope, format);
    notify(count === 1 ? 'Exported 1 highlight' : `Exported ${count} highlights and notes`);
  } catch {
    notify('Nothing was exported. Look at the template for notes, then try again.', {
      tone: 'error',
    });
  }
}
