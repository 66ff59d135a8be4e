import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

const MEANINGS: [string, MessageDescriptor][] = [
  ['{{title}}', msg`The article’s headline`],
  [
    '{{author}} {{site}} {{published}} {{language}}',
    msg`Who wrote it, where, when, in which language`,
  ],
  ['{{address}}', msg`Its web address; the only field that a link’s address can be made of`],
  ['{{tags}}', msg`Its tags; inside the list, the highlight’s`],
  ['{{exported}}', msg`Today`],
  ['{{#highlights}} … {{/highlights}}', msg`Around what stands for each highlight and note`],
  ['{{quote}}', msg`The words that were marked`],
  ['{{note}}', msg`Your note, as plain text`],
  ['{{noteAsWritten}}', msg`Your note with its Markdown at work`],
  ['{{color}} {{style}} {{made}}', msg`The highlight’s colour, style and date`],
  ['{{link}}', msg`The address that leads to the words in the original`],
  ['{{#note}} … {{/note}}', msg`What stands only where there is a note; so with any field`],
  ['{{^note}} … {{/note}}', msg`What stands only where there is none`],
];

/** What a template can name, and what that means. */
export function FieldList() {
  const { t } = useLingui();
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">
        <Trans>Fields</Trans>
      </h2>
      <p className="note-template-hint">
        <Trans>
          Between the two lines of --- at the head, values get their quotation marks by themselves.
          One file for all articles leaves that head out.
        </Trans>
      </p>
      <dl className="note-template-fields">
        {MEANINGS.map(([field, meaning]) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
