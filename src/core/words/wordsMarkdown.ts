import { escapeMarkdown } from '../exchange/escapeMarkdown.ts';
import type { Word } from './word.ts';

/** Saved words as a list in Markdown under a heading, each with its language, meaning and sentence. */
export function wordsMarkdown(heading: string, words: readonly Word[]): string {
  const entries = words.map(({ word, language, meaning, sentence }) => {
    const head = `- **${escapeMarkdown(word.trim())}**`;
    const of = language ? ` (${escapeMarkdown(language)})` : '';
    const says = meaning.trim() ? `: ${escapeMarkdown(meaning.trim())}` : '';
    return `${head}${of}${says}\n  > ${escapeMarkdown(sentence.trim())}\n`;
  });
  return `# ${heading}\n\n${entries.join('\n')}`;
}
