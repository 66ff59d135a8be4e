import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, traverse } from '@babel/core';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('..', import.meta.url));
/** Attributes that are read or heard. */
const SPOKEN = /^(?:aria-(?:label|description)|label|title|placeholder|alt)$/;
const WORD = /\p{L}{2,}/u;
/** Functions that show or say what they are given. */
const SPEAKERS = new Set(['say', 'notify', 'notifyUndoable', 'notifyOnceKept']);
/** What is called so in every language. */
const NAMES = new Set(['Lutrin', 'Aa', 'Esc']);

/** Words that are drawn, said, or given to such an attribute, without being a message. */
function bareText(code: string, filename: string): string[] {
  const parserOpts = { plugins: ['typescript' as const, 'jsx' as const] };
  const tree = parseSync(code, { filename, babelrc: false, configFile: false, parserOpts });
  const bare: string[] = [];
  const look = (text: string) =>
    WORD.test(text) && !NAMES.has(text.trim()) && !/^https?:/.test(text) && bare.push(text.trim());
  if (!tree) throw new Error(`${filename} can’t be parsed.`);
  traverse(tree, {
    JSXText(path) {
      const inMessage = path.findParent(
        (one) => one.isJSXElement() && isTrans(one.node.openingElement.name),
      );
      if (!inMessage) look(path.node.value);
    },
    JSXAttribute({ node: { name, value } }) {
      if (value?.type === 'StringLiteral' && SPOKEN.test(`${name.name}`)) look(value.value);
    },
    CallExpression({ node: { callee, arguments: given } }) {
      if (callee.type !== 'Identifier' || !SPEAKERS.has(callee.name)) return;
      if (given[0]?.type === 'StringLiteral') look(given[0].value);
      if (given[0]?.type === 'TemplateLiteral')
        for (const { value } of given[0].quasis) look(value.raw);
    },
  });
  return bare;
}

function isTrans(name: { type: string; name?: unknown }): boolean {
  return name.type === 'JSXIdentifier' && name.name === 'Trans';
}

test('a bare word is noticed', () => {
  expect(bareText('<p>Hello</p>', 'a.tsx')).toEqual(['Hello']);
  expect(bareText('<a title="Go there" />', 'a.tsx')).toEqual(['Go there']);
  expect(bareText('say(`Page`); notify("Gone")', 'a.ts')).toEqual(['Page', 'Gone']);
  expect(bareText('say(t`Gone`)', 'a.ts')).toEqual([]);
  expect(bareText('<p><Trans>Hello <b>you</b></Trans> · {t`x`}</p>', 'a.tsx')).toEqual([]);
});

test('whatever a screen says is a message', async () => {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(
    files.map(async (file) =>
      bareText(await readFile(file, 'utf8'), file).map(
        (text) => `${file.slice(SRC.length)}: ${text}`,
      ),
    ),
  );
  expect(found.flat()).toEqual([]);
});
