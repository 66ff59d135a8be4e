// Writes a folder of so many articles, a thousand to a sub-folder; one that the same program wrote is taken as it is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles } from '../search/corpus.mjs';

const EACH = 1000;
const PROGRAM = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .update(readFileSync(join(import.meta.dirname, '../search/corpus.mjs')))
  .digest('hex')
  .slice(0, 16);
const SITES = ['The Harbour Post', 'Gazette des Collines', 'Tidewater Weekly', 'Le Petit Phare'];

export function writeFiles(folder, count) {
  const whole = join(folder, `.whole-${PROGRAM}`);
  if (existsSync(whole)) return;
  rmSync(folder, { recursive: true, force: true });
  let number = 0;
  for (const { title, lang, blocks } of articles(count)) {
    const inner = join(folder, String(Math.floor(number / EACH)).padStart(3, '0'));
    if (number % EACH === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `${number}.md`), fileOf(number, title, lang, blocks));
    number++;
  }
  writeFileSync(whole, '');
}

function fileOf(number, title, lang, blocks) {
  const day = new Date(Date.UTC(2010, 0, 1 + (number % 5000))).toISOString().slice(0, 10);
  const site = SITES[number % SITES.length];
  const head = `---\ntitle: ${title}\nlang: ${lang}\nsite: ${site}\ndate: ${day}\n---`;
  return [head, `# ${title}`, ...blocks].join('\n\n');
}
