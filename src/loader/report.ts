import { printable } from './failure.ts';
import type { Skipped } from './findArticles.ts';

/** How a run over a folder went. */
export interface Report {
  folder: string;
  cleaned: number;
  unchanged: number;
  skipped: Skipped[];
}

/** The report in words: a line of numbers, then a line for each file that was skipped. */
export function reportText({ folder, cleaned, unchanged, skipped }: Report): string {
  const named = skipped.map(({ path, why }) => `${printable(path)}: ${printable(why)}`);
  const counts = `${cleaned} cleaned, ${unchanged} unchanged, ${skipped.length} skipped`;
  const none = cleaned + unchanged === 0;
  const lines = [
    named.length === 1 ? `${counts}: ${named[0]}` : counts + (named.length > 0 ? ':' : ''),
    ...(named.length > 1 ? named.map((line) => `  ${line}`) : []),
    ...(none
      ? [
          `The library is empty: ${printable(folder)} holds no article that can be read. Put .txt, .html, .htm or .md files there.`,
        ]
      : []),
  ];
  return lines.join('\n');
}
