import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keysFor } from './core/keys/bindings.ts';
import { COMMAND_IDS } from './core/keys/commands.ts';
import { keyWords } from './core/keys/press.ts';
import { commandName } from './stores/commandNames.ts';

/** The README's table: every command with its keys, two in a line. */
function table(): string {
  const cells = COMMAND_IDS.map((id) => {
    const keys = keysFor(id, new Map()).map((key) => keyWords(key));
    return `${keys.join(', ')} | ${commandName(id)}`;
  });
  const half = Math.ceil(cells.length / 2);
  const lines = cells
    .slice(0, half)
    .map((cell, at) => `| ${cell} | ${cells[half + at] ?? ' | '} |`);
  return ['| key | does | key | does |', '|---|---|---|---|', ...lines].join('\n');
}

test('the README tells of every key as it is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(table());
});
