import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type NodePath, parseSync, traverse } from '@babel/core';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('..', import.meta.url));
/** Attributes that are read or heard. */
const SPOKEN = /^(?:aria-(?:label|description)|label|title|placeholder|alt)$/;
const WORD = /\p{L}{2,}/u;
/** A sentence that a reader could be told. */
const SENTENCE = /^\p{Lu}[^<>=]*\p{L} \S+ [^<>=]*[.!?…]$/u;
/** Functions that show or say what they are given. */
const SPEAKERS = new Set(['say', 'notify', 'notifyUndoable', 'notifyOnceKept']);
/** Functions and tags that make a message of what they are given. */
const MESSAGES = new Set(['t', 'msg', 'plural', 'select']);
/** What is called so in every language. */
const NAMES = new Set(['Lutrin', 'Aa', 'Esc']);
/** They speak to whoever runs a command, or hold words of their own in every language. */
const OTHERS = /^(?:loader|rescue|core\/clean)\//;

/** Words that are drawn, said, or given to such an attribute, and whole sentences anywhere, without being a message. */
function bareText(code: string, filename: string): string[] {
  const parserOpts = { plugins: ['typescript' as const, 'jsx' as const] };
  const tree = parseSync(code, { filename, babelrc: false, configFile: false, parserOpts });
  const bare = new Set<string>();
  const look = (text: string) =>
    WORD.test(text) && !NAMES.has(text.trim()) && !/^https?:/.test(text) && bare.add(text.trim());
  const lookAt = (path: NodePath, text: string) => {
    if (SENTENCE.test(text) && !OTHERS.test(filename) && !path.findParent(isMessageOrError))
      bare.add(text);
  };
  if (!tree) throw new Error(`${filename} can’t be parsed.`);
  traverse(tree, {
    noScope: true,
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
    StringLiteral: (path) => lookAt(path, path.node.value),
    TemplateLiteral: (path) => lookAt(path, path.node.quasis.map(({ value }) => value.raw).join()),
  });
  return [...bare];
}

function isTrans(name: { type: string; name?: unknown }): boolean {
  return name.type === 'JSXIdentifier' && name.name === 'Trans';
}

/** What an error says by itself is told to nobody. */
function isMessageOrError({ node }: NodePath): boolean {
  if (node.type === 'TaggedTemplateExpression' || node.type === 'NewExpression') return true;
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  return callee.type === 'Super' || (callee.type === 'Identifier' && MESSAGES.has(callee.name));
}

test('a bare word is noticed', () => {
  expect(bareText('<p>Hello</p>', 'a.tsx')).toEqual(['Hello']);
  expect(bareText('<a title="Go there" />', 'a.tsx')).toEqual(['Go there']);
  expect(bareText('say(`Page`); notify("Gone")', 'a.ts')).toEqual(['Page', 'Gone']);
  expect(bareText('say(t`Gone`)', 'a.ts')).toEqual([]);
  expect(bareText('<p><Trans>Hello <b>you</b></Trans> · {t`x`}</p>', 'a.tsx')).toEqual([]);
});

test('a bare sentence is noticed, wherever it stands', () => {
  expect(bareText("why = 'There is no text.'", 'a.ts')).toEqual(['There is no text.']);
  expect(bareText('why = `Line $' + '{line} is not closed.`', 'a.ts')).toHaveLength(1);
  expect(bareText('why = t`There is no text.`; go("a b c.")', 'a.ts')).toEqual([]);
  expect(bareText("throw new Error('There is no text.')", 'a.ts')).toEqual([]);
});

test('whatever a screen says is a message', async () => {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(SRC.length));
  const found = await Promise.all(
    files.map(async (file) =>
      bareText(await readFile(join(SRC, file), 'utf8'), file).map((text) => `${file}: ${text}`),
    ),
  );
  expect(found.flat()).toEqual([]);
});
