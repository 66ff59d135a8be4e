import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as wordsOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { escapeMarkdown } from './escapeMarkdown.ts';

const signs = fc.string({ unit: fc.constantFrom(...'ab1 .)(#*_[]<>`~|\\&;!-+=$:/%^@{}"') });

test('words of articles stay words', () => {
  fc.assert(
    fc.property(signs, (line) => {
      const words = line.replace(/\s+/g, ' ').trim();
      for (const tree of [
        fromMarkdown(escapeMarkdown(words)),
        fromMarkdown(escapeMarkdown(words), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        }),
      ]) {
        expect(tree.children.every(({ type }) => type === 'paragraph')).toBe(true);
        expect(wordsOf(tree)).toBe(words);
      }
      expect(kindsIn(fromMarkdown(escapeMarkdown(words)))).not.toMatch(
        /link|image|html|code|strong|emph/i,
      );
    }),
    { numRuns: 500 },
  );
});

test('signs that plugins of note-taking apps act on are parted', () => {
  fc.assert(
    fc.property(signs, (line) => {
      expect(escapeMarkdown(line)).not.toMatch(
        /<%|%%|==|::|(?<!\\)(?:#\w|\[\[|\$\$|\{\{)|<[a-z!/]/i,
      );
    }),
  );
});

function kindsIn(tree: object): string {
  return JSON.stringify(tree, (key, value) =>
    key === 'value' || key === 'position' ? undefined : value,
  );
}
