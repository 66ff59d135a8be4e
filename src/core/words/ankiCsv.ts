import { csvRows } from '../exchange/csv.ts';
import type { Word } from './word.ts';

/** What is said of the article that a word is from. */
export interface WordSource {
  title: string;
  site: string | null;
  url: string | null;
}

/** What Anki reads at the head of a file (https://docs.ankiweb.net/importing/text-files.html). */
const HEAD = [
  '#separator:Comma',
  '#html:true',
  '#columns:Word,Sentence,Meaning,Source,Tags',
  '#tags column:5',
];

/** Words as Anki imports them, a note each: the word, its sentence with the word in bold, meaning, source and tags. */
export function ankiCsv(
  words: readonly Word[],
  sourceOf: (word: Word) => WordSource | null,
): string {
  const rows = words.map((word) => {
    const source = sourceOf(word);
    return [
      html(word.word),
      sentenceWithWord(word),
      html(word.meaning),
      html([source?.title, source?.site, source?.url].filter(Boolean).join(' · ')),
      ['lutrin', ...(word.language ? [`lutrin::${tag(word.language)}`] : [])].join(' '),
    ];
  });
  return HEAD.map((line) => `${line}\r\n`).join('') + csvRows(rows);
}

function sentenceWithWord({ sentence, word, at }: Word): string {
  if (at < 0) return html(sentence);
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + word.length)];
  return `${html(before)}<b>${html(word)}</b>${html(after)}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
};

/** As Anki shows it: its fields are HTML. */
function html(text: string): string {
  return text.replace(/[&<>"\n]/g, (sign) => ESCAPES[sign] ?? '');
}

/** Anki parts tags by spaces. */
function tag(language: string): string {
  return language.replace(/[^A-Za-z0-9-]/g, '') || 'und';
}
