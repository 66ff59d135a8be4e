/** Where the reader's data live in the origin private file system: folders under `lutrin/`. */
export const ROOT_FOLDER = 'lutrin';
/** Segments `000001.log` and so on (segment.ts), the highest in use, and `device`, a random name. */
export const JOURNAL_FOLDER = 'journal';
/** Snapshots, `NUMBER-TIME.snapshot` (snapshot.ts). */
export const SNAPSHOTS_FOLDER = 'snapshots';
/** `mark.json`: that there is a library here (mark.ts). */
export const INSTALL_FOLDER = 'install';
/** Articles that the reader brought in, one `HASH.json` a revision. */
export const REVISIONS_FOLDER = 'revisions';

/** What search knows of them, `own.segment` (core/search/segment.ts): built again where it is missing. */
export const INDEX_FOLDER = 'index';

/** The file of a revision in its folder. */
export function revisionFile(hash: string): string {
  return `${hash}.json`;
}

/** The revision that a file of that folder holds; null for any other file. */
export function revisionOf(name: string): string | null {
  return /^([0-9a-f]+)\.json$/.exec(name)?.[1] ?? null;
}
