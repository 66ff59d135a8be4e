const MEANINGS: [string, string][] = [
  ['{{title}}', 'The article’s headline'],
  [
    '{{author}} {{site}} {{published}} {{language}}',
    'Who wrote it, where, when, in which language',
  ],
  ['{{address}}', 'Its web address; the only field that a link’s address can be made of'],
  ['{{tags}}', 'Its tags; inside the list, the highlight’s'],
  ['{{exported}}', 'Today'],
  ['{{#highlights}} … {{/highlights}}', 'Around what stands for each highlight and note'],
  ['{{quote}}', 'The words that were marked'],
  ['{{note}}', 'Your note, as plain text'],
  ['{{noteAsWritten}}', 'Your note with its Markdown at work'],
  ['{{color}} {{style}} {{made}}', 'The highlight’s colour, style and date'],
  ['{{link}}', 'The address that leads to the words in the original'],
  ['{{#note}} … {{/note}}', 'What stands only where there is a note; so with any field'],
  ['{{^note}} … {{/note}}', 'What stands only where there is none'],
];

/** What a template can name, and what that means. */
export function FieldList() {
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">Fields</h2>
      <p className="note-template-hint">
        Between the two lines of --- at the head, values get their quotation marks by themselves.
        One file for all articles leaves that head out.
      </p>
      <dl className="note-template-fields">
        {MEANINGS.map(([field, meaning]) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
