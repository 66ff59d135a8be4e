/**
 * Makes a line of plain text mean itself in Markdown, in the dialects of note-taking apps too: no heading, list, link,
 * picture, HTML, tag, formula, comment or code of a plugin comes of it.
 */
export function escapeMarkdown(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]{}>&~|$^]/g, '\\$&')
    .replace(/</g, '&lt;') // A plugin looks for `<%` in the raw text, escaped or not.
    .replace(/#(?=\S)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|:(?=:|\/\/)|(?<=:):/g, '\\$&')
    .replace(/(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)/gi, '\\$&')
    .replace(
      /^(\s*)([#+=-]|\d+[.)])/,
      (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    );
}
