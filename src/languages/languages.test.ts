import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { frenchSpacing } from '../core/typeset/frenchSpacing.ts';
import { keyOfItem, readCatalogs, readMessages } from '../loader/catalogs.ts';
import { SOURCE_LANGUAGE } from '../loader/messages.ts';

const messages = await readMessages();
const catalogs = await readCatalogs();
const translated = [...catalogs].filter(([language]) => language !== SOURCE_LANGUAGE);

test.each([...catalogs])('%s: the catalog holds what the source says (npm run messages)', (_, {
  items,
}) => {
  expect(items.map(keyOfItem).sort()).toEqual([...messages.keys()].sort());
});

test.each(translated)('%s: every message is translated', (_, { items }) => {
  expect(items.filter(({ msgstr }) => !msgstr[0]).map(({ msgid }) => msgid)).toEqual([]);
});

test.each(translated)('%s: a translation has the placeholders of its message', (_, { items }) => {
  const other = items.filter(
    ({ msgid, msgstr: [text = ''] }) => text && slots(text) !== slots(msgid),
  );
  expect(other.map(({ msgid, msgstr }) => [msgid, msgstr[0]])).toEqual([]);
});

test('French has its spaces before high marks and within quotation marks, and its own apostrophe', () => {
  const texts = catalogs.get('fr')?.items.map(({ msgstr }) => msgstr[0] ?? '') ?? [];
  const wrong = texts.filter((text) => {
    const { text: spaced, gaps } = frenchSpacing(withoutSlots(text));
    return (
      spaced !== withoutSlots(text) || gaps.some((at) => !isSpaced(spaced, at)) || /['"]/.test(text)
    );
  });
  expect(wrong).toEqual([]);
});

test('an installed app is described in every language', () => {
  const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'));
  const described = [manifest.lang, ...Object.keys(manifest.description_localized)];
  expect(described.sort()).toEqual([...catalogs.keys()].sort());
});

/** The names of values and of elements in a message, each once. */
function slots(message: string): string {
  const compiled = compileMessage(message);
  const values = Array.isArray(compiled) ? compiled.flatMap(valuesIn) : [];
  const elements = message.match(/<\/?\d+\/?>/g) ?? [];
  return JSON.stringify([...new Set([...values, ...elements])].sort());
}

/** In a compiled message a value is `[name]`, or `[name, kind, cases]` where cases hold messages. */
function valuesIn(token: unknown): string[] {
  if (!Array.isArray(token)) return [];
  const [name, , cases = {}] = token as [string, string?, Record<string, unknown>?];
  return [
    name,
    ...Object.values(cases).flatMap((said) => (Array.isArray(said) ? said.flatMap(valuesIn) : [])),
  ];
}

function withoutSlots(message: string): string {
  return message.replace(/\{\w+, (?:plural|select),|\b(?:one|other|many|=\d+) \{/g, '{');
}

function isSpaced(text: string, at: number): boolean {
  return /[\u202F]/.test(text.slice(at - 1, at + 1));
}
