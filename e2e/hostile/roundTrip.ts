import { canonicalJson, hashText, type Revision } from '../../src/core/article/revision.ts';
import { readBackup } from '../../src/core/backup/readBackup.ts';
import { writeBackup } from '../../src/core/backup/writeBackup.ts';
import { wholeOf } from '../../src/core/exchange/annotation.ts';
import { readAnnotations } from '../../src/core/exchange/readAnnotations.ts';
import { writeW3c } from '../../src/core/exchange/writeW3c.ts';
import { tagOf } from '../../src/core/tags/tags.ts';
import { fold, type Judge, legible, plainOf } from './judge.ts';
import type { Row } from './manifest.ts';

/** The value as title, author, note and tag: stored, shown, exported and read again without a changed code unit. */
export const roundTrip: Judge = async (row, desk) => {
  const { title, author, note, tag } = valuesOf(row);
  const url = 'https://exemple.fr/';
  const entry = { url, title, author, annotations: [{ note, tags: [tag] }] };
  const bytes = Buffer.from(JSON.stringify([entry]));
  const outcome = await desk.bring({ name: 'values.json', bytes });
  if (outcome.what !== 'imported') return [`it was ${outcome.what}: ${outcome.said}`];
  const faults: string[] = [];
  const json = await desk.newestRevision();
  const stored: Revision = JSON.parse(json);
  if (title && stored.title !== title) faults.push('the title is stored otherwise');
  if (author && stored.byline !== author) faults.push('the author is stored otherwise');
  if (note.trim() && !(await desk.journalHolds(JSON.stringify(note))))
    faults.push('the note is stored otherwise');
  const known = tagOf(tag);
  if (known && note.trim() && !(await desk.journalHolds(JSON.stringify(known).slice(1))))
    faults.push('the tag is stored otherwise');
  const [shown = ''] = outcome.shown;
  if (title.trim() && !shown.toWellFormed().includes(title.toWellFormed()))
    faults.push('the title is shown otherwise');
  if (author.trim() && !legible(shown).includes(legible(author.toWellFormed())))
    faults.push('the author is shown otherwise');
  const all = fold(outcome.shown.join('\n')).toWellFormed();
  if (!all.includes(fold(plainOf(note)).toWellFormed())) faults.push('the note is not shown');
  return [...faults, ...backedUp(note, json), ...exchanged(note, known)];
};

/** A row's value for each field: of its JSON, or its text in all. */
function valuesOf({ bytes, file, expect }: Row) {
  const text = expect.text ?? bytes.toString();
  if (!file.endsWith('.json')) return { title: text, author: text, note: text, tag: text };
  const given = JSON.parse(bytes.toString());
  const value = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  return {
    title: value('title'),
    author: value('author'),
    note: value('note'),
    tag: value('tag'),
  };
}

/** What a backup makes of a note and of an article's content. */
function backedUp(note: string, revision: string): string[] {
  const change = { kind: 'highlight', id: 'h', field: 'note', value: note } as const;
  const entry = { id: 'one', time: 1, device: 'desk', sequence: 1, changes: [change] };
  const canonical = canonicalJson(JSON.parse(revision));
  const revisions = new Map([[hashText(canonical), canonical]]);
  const file = writeBackup({ entries: [entry], articles: [], revisions }, 1);
  const { library } = readBackup(file, Date.now());
  const [first] = library.entries[0]?.changes ?? [];
  const faults =
    first && 'value' in first && first.value === note ? [] : ['the backup has another note'];
  return library.revisions.get(hashText(canonical)) === canonical
    ? faults
    : [...faults, 'the backup has another article'];
}

/** What a file of annotations makes of a note and a tag: such files are UTF-8, which has no lone surrogates. */
function exchanged(note: string, tag: string | null): string[] {
  const place = wholeOf('https://exemple.fr/', null);
  const id = 'urn:uuid:0';
  const tags = tag ? [tag] : [];
  const times = { createdAt: 1, modifiedAt: null };
  const given = { id, places: [place], note, tags, ...times, foreign: null };
  const file = JSON.stringify(writeW3c([given], { id: 'urn:uuid:1', label: 'All' }));
  const reading = readAnnotations(Buffer.from(file));
  const read = 'fault' in reading ? null : reading.annotations[0];
  const faults = (read?.note ?? '') === note.toWellFormed() ? [] : ['it is exported otherwise'];
  return String(read?.tags ?? []) === String(tags)
    ? faults
    : [...faults, 'the tag is exported otherwise'];
}
