import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import PO from 'pofile';
import { MAY_SPEAK, messagesOf, SOURCE_LANGUAGE, type SourceMessage } from './messages.ts';

const SRC = fileURLToPath(new URL('..', import.meta.url));
type Item = InstanceType<typeof PO.Item>;
const LANGUAGES = join(SRC, 'languages');

/** A message of the source, with the files that say it. */
export type Message = SourceMessage & { files: string[] };

/** Every message of the source by its key, in the order of files and of lines. */
export async function readMessages(): Promise<Map<string, Message>> {
  const messages = new Map<string, Message>();
  for (const path of await speakingFiles()) {
    const file = relative(SRC, path).split(sep).join('/');
    for (const one of await messagesOf(await readFile(path, 'utf8'), path)) {
      const key = keyOf(one.text, one.context);
      const known = messages.get(key) ?? { ...one, files: [] };
      if (!known.files.includes(file)) known.files.push(file);
      messages.set(key, known);
    }
  }
  return messages;
}

/** Each language with its catalog. */
export async function readCatalogs(): Promise<Map<string, PO>> {
  const names = (await readdir(LANGUAGES)).filter((name) => name.endsWith('.po')).sort();
  const read = async (name: string) =>
    [basename(name, '.po'), PO.parse(await readFile(join(LANGUAGES, name), 'utf8'))] as const;
  return new Map(await Promise.all(names.map(read)));
}

/**
 * Brings every catalog to what the source says: new messages come in without a translation, those that the source
 * no longer says go. Returns how many messages each language has not translated.
 */
export async function updateCatalogs(): Promise<Map<string, number>> {
  const messages = await readMessages();
  const untranslated = new Map<string, number>();
  for (const [language, catalog] of await readCatalogs()) {
    const known = new Map(catalog.items.map((item) => [keyOfItem(item), item.msgstr]));
    catalog.items = [...messages].map(([key, message]) => itemOf(message, known.get(key)));
    catalog.headers = { Language: language, 'Content-Type': 'text/plain; charset=UTF-8' };
    await writeFile(join(LANGUAGES, `${language}.po`), `${catalog}`);
    const lacking = catalog.items.filter(({ msgstr }) => !msgstr[0]).length;
    untranslated.set(language, language === SOURCE_LANGUAGE ? 0 : lacking);
  }
  return untranslated;
}

/** What tells one message from another; those of `readMessages` have the same. */
export function keyOfItem({ msgid, msgctxt }: Item): string {
  return keyOf(msgid, msgctxt || '');
}

function keyOf(text: string, context: string): string {
  return `${context}\u0004${text}`;
}

function itemOf({ text, context, comment, files }: Message, translation: string[] = []): Item {
  const item = new PO.Item();
  item.msgid = text;
  if (context) item.msgctxt = context;
  if (comment) item.extractedComments = [comment];
  item.references = files;
  item.msgstr = translation;
  return item;
}

async function speakingFiles(): Promise<string[]> {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return paths.filter((_, index) => MAY_SPEAK.test(texts[index] ?? ''));
}
