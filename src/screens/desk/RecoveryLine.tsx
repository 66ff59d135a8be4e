import type { Account } from '../../core/journal/account.ts';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const NUMBER = new Intl.NumberFormat('en-GB');

/** What happened to the browser's storage, what is there again, and what is not. */
export function RecoveryLine({ account }: { account: Account }) {
  const { losses, highlights, notes, articles, lastChange } = account;
  const damagedOnly = losses.every((loss) => loss === 'damage');
  return (
    <>
      {damagedOnly
        ? 'The browser damaged a part of what was kept. '
        : 'The browser lost part of its storage. '}
      {lastChange === null
        ? 'Nothing could be restored from the journal. If you have a backup, import it.'
        : `We restored ${count(notes, 'note')} and ${count(highlights, 'highlight')} from the journal; last change ${WHEN.format(lastChange)}.`}
      <details className="desk-account">
        <summary>See what was restored</summary>
        <ul>
          <li>
            {count(highlights, 'highlight')}, of which {NUMBER.format(notes)} with a note
          </li>
          <li>{count(articles, 'article')} that you brought in</li>
          {losses.map((loss) => (
            <li key={loss}>{WHAT[loss]}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

const WHAT: Record<Account['losses'][number], string> = {
  segment: 'A part of the journal is gone. What older snapshots hold of it is here.',
  damage:
    'A file of the journal is damaged. Everything that could still be read is here, and the file is left as it is.',
  snapshot: 'A snapshot could not be read. An older one and the journal behind it took its place.',
  mark: 'The sign that your library is on this device was gone. It was written again.',
};

function count(number: number, what: string): string {
  return `${NUMBER.format(number)} ${what}${number === 1 ? '' : 's'}`;
}
