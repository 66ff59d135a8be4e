import { type PluginItem, transformAsync } from '@babel/core';
import extraction, { type ExtractedMessage } from '@lingui/babel-plugin-extract-messages';
import macros from '@lingui/babel-plugin-lingui-macro';
import { makeConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { generateMessageId } from '@lingui/message-utils/generateMessageId';
import PO from 'pofile';

/** The language that the messages in the source are in. */
export const SOURCE_LANGUAGE = 'en';
/** Files in which messages may stand. */
export const MAY_SPEAK = /@lingui\/(?:core|react)\/macro/;

const linguiConfig = makeConfig(
  { locales: [SOURCE_LANGUAGE], sourceLocale: SOURCE_LANGUAGE },
  { skipValidation: true },
);

/** A message as it stands in the source. */
export type SourceMessage = { text: string; context: string; comment: string };

interface Written {
  code: string;
  map: string | null;
}

/** The module with its macros written out; with `strip`, each message stands there by its id alone. */
export async function writeMacros(code: string, file: string, strip: boolean): Promise<Written> {
  const done = await transform(code, file, [[macros, { linguiConfig, stripMessageField: strip }]]);
  return { code: done?.code ?? code, map: done?.map ? JSON.stringify(done.map) : null };
}

/** The messages of a module, in their order. */
export async function messagesOf(code: string, file: string): Promise<SourceMessage[]> {
  const found: SourceMessage[] = [];
  const onMessageExtracted = ({ message = '', context = '', comment = '' }: ExtractedMessage) =>
    found.push({ text: message, context, comment });
  const options = { onMessageExtracted };
  await transform(code, file, [
    [macros, { linguiConfig, extract: true }],
    [extraction, options],
  ]);
  return found;
}

/** A catalog as the page loads it: a message by its id. What is not translated is as in the source. */
export function compileCatalog(po: string): Record<string, unknown> {
  return Object.fromEntries(
    PO.parse(po).items.map(({ msgid, msgctxt, msgstr: [text] }) => [
      generateMessageId(msgid, msgctxt ?? ''),
      compileMessage(text || msgid),
    ]),
  );
}

function transform(code: string, filename: string, plugins: PluginItem[]) {
  return transformAsync(code, {
    filename,
    plugins,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: filename.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
  });
}
