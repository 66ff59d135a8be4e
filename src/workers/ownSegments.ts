import { writeWhole } from '../core/journal/files.ts';
import { INDEX_FOLDER } from '../core/journal/folders.ts';
import { Segment } from '../core/search/segment.ts';
import { opfsFiles } from './opfsFiles.ts';
import { ownRevision } from './revisionTexts.ts';

const FILE = 'own.segment';
/** After so long without something new, what came in is merged and kept. */
const IDLE_MS = 3000;

let segments: Segment[] = [];
/** Revisions that are in a segment, or of which nothing can be known. */
const taken = new Set<string>();
/** What is being taken in, one list after another: no question is answered without what one before it asked for. */
let ready: Promise<void> | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Segments of what the reader brought in: those kept from before, and one of what is new. */
export async function ownSegments(own: readonly string[]): Promise<readonly Segment[]> {
  // What could not be taken in, as where a stemmer did not come, is tried again by the next question.
  ready = (ready ?? readKept()).then(() => takeMissing(own)).catch(() => undefined);
  await ready;
  return segments;
}

async function takeMissing(own: readonly string[]): Promise<void> {
  const missing = own.filter((hash) => !taken.has(hash));
  if (missing.length === 0) return;
  const added = await segmentOf(missing);
  if (added) segments = [...segments, added];
  for (const hash of missing) taken.add(hash);
  clearTimeout(resting);
  resting = setTimeout(() => void merge(new Set(own)), IDLE_MS);
}

function take(segment: Segment): void {
  segments = [...segments, segment];
  for (let article = 0; article < segment.count; article++) taken.add(segment.revisionOf(article));
}

async function readKept(): Promise<void> {
  try {
    const bytes = await (await opfsFiles()).read(INDEX_FOLDER, FILE);
    if (bytes) take(new Segment(bytes));
  } catch {
    // built anew
  }
}

/** What builds is fetched where something has come in. */
const builders = () => import('./buildSegments.ts');

async function segmentOf(hashes: readonly string[]): Promise<Segment | null> {
  const { segmentOfRevisions } = await builders();
  const bytes = await segmentOfRevisions(hashes, ownRevision);
  return bytes && new Segment(bytes);
}

/** One segment of all that is still wanted, kept for the next visit. Where there is no room it is built again then. */
async function merge(wanted: ReadonlySet<string>): Promise<void> {
  const bytes = (await builders()).mergedSegment(segments, (hash) => wanted.has(hash));
  segments = [new Segment(bytes)];
  await opfsFiles()
    .then((files) => writeWhole(files, INDEX_FOLDER, FILE, bytes))
    .catch(() => undefined);
}
