import type { Row } from './manifest.ts';

/** A screen of the app that takes files in. */
export interface Door {
  path: string;
  /** The label of its file field. */
  field: string;
  /** Names of the buttons that take in what was read. */
  take: string;
}

/** Where articles and exports of other apps come in. */
export const BRING_IN: Door = {
  path: 'bring-in',
  field: 'Files',
  take: '^(?:Bring in \\d|Keep article$)',
};
const ANNOTATIONS: Door = {
  path: 'import-annotations',
  field: 'File of annotations',
  take: '^Import \\d',
};
export const RESTORE: Door = {
  path: 'your-data',
  field: 'Backup file',
  take: '^Add to my library$',
};

/** Where a reader would go with such a file. */
export function doorOf({ kind, file }: Row): Door {
  // A list of articles, a line each, is no backup but what another app exports.
  if (kind === 'backup' && !file.endsWith('.ndjson')) return RESTORE;
  return kind === 'w3c' || file.endsWith('.jsonld') ? ANNOTATIONS : BRING_IN;
}
