import type { Article } from '../article/article.ts';
import { NOTE_FIELDS, NOTE_TEMPLATE, writeOneNote } from '../exchange/markdownNote.ts';
import { markedIn } from '../exchange/marked.ts';
import { citedIn, sheetsOf } from '../exchange/sheets.ts';
import { parseTemplate } from '../exchange/template.ts';
import type { Things } from '../journal/ledger.ts';
import { tagsByThing } from '../tags/tags.ts';
import { livingWords } from '../words/word.ts';
import { wordsMarkdown } from '../words/wordsMarkdown.ts';

/** What the file says by itself, in the reader's language. */
export interface LibraryWords {
  /** The heading above the saved words. */
  saved: string;
  /** What an article is called of which nothing is known any more. */
  nameless: string;
}

/** Every highlight and note as Markdown, by article, then the saved words. `folder`: the articles that are not the reader's own. */
export function libraryMarkdown(
  things: Things,
  folder: readonly Article[],
  { saved, nameless }: LibraryWords,
): string {
  const tags = tagsByThing(things.tagging);
  const marked = markedIn(things.highlight, tags, () => null);
  const sheets = sheetsOf(marked, tags, citedIn(things, folder, nameless), nameless);
  const notes = writeOneNote(sheets, parseTemplate(NOTE_TEMPLATE, NOTE_FIELDS), '');
  const words = livingWords(things.word);
  return words.length > 0 ? `${notes}\n${wordsMarkdown(saved, words)}` : notes;
}
