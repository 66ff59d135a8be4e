import type { Article } from '../article/article.ts';
import { NOTE_FIELDS, NOTE_TEMPLATE, writeOneNote } from '../exchange/markdownNote.ts';
import { markedIn } from '../exchange/marked.ts';
import { citedIn, sheetsOf } from '../exchange/sheets.ts';
import { parseTemplate } from '../exchange/template.ts';
import type { Things } from '../journal/ledger.ts';
import { tagsByThing } from '../tags/tags.ts';

/** Every highlight and note as Markdown, by article. `folder`: the articles that are not the reader's own. */
export function libraryMarkdown(things: Things, folder: readonly Article[]): string {
  const tags = tagsByThing(things.tagging);
  const marked = markedIn(things.highlight, tags, () => null);
  const sheets = sheetsOf(marked, tags, citedIn(things, folder));
  return writeOneNote(sheets, parseTemplate(NOTE_TEMPLATE, NOTE_FIELDS), '');
}
