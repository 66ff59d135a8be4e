import { printable } from './failure.ts';
import type { PictureReport } from './fetchPictures.ts';
import type { Skipped } from './findArticles.ts';

/** How a run over a folder went. */
export interface Report {
  folder: string;
  cleaned: number;
  unchanged: number;
  skipped: Skipped[];
  /** Where pictures were asked for. */
  pictures?: PictureReport;
}

/** The report in words: a line of numbers, then a line for each file that was skipped. */
export function reportText({ folder, cleaned, unchanged, skipped, pictures }: Report): string {
  const named = namesOf(skipped);
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
    ...(pictures ? pictureLines(pictures) : []),
  ];
  return lines.join('\n');
}

function pictureLines({ bundled, skipped }: PictureReport): string[] {
  const counts = `pictures: ${bundled} bundled, ${skipped.length} skipped`;
  return [counts, ...namesOf(skipped).map((line) => `  ${line}`)];
}

function namesOf(skipped: readonly Skipped[]): string[] {
  return skipped.map(({ path, why }) => `${printable(path)}: ${printable(why)}`);
}
