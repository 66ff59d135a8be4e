import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Account } from '../../core/journal/account.ts';
import { readAccounts } from '../../stores/ledger.ts';
import { momentName } from '../../ui/dates.ts';
import { recoverySentence } from '../../ui/recoverySentence.ts';

/** Every account of what was restored on this device, to be read again. Nothing stands here where nothing was ever lost. */
export function Restored() {
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useLocation().hash === '#restored';
  useEffect(() => {
    readAccounts().then(setAccounts, () => {}); // the line above says that nothing could be read
  }, []);
  useEffect(() => {
    if (wanted && accounts.length > 0) heading.current?.focus();
  }, [wanted, accounts]);
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby="restored">
      <h2 id="restored" ref={heading} tabIndex={-1}>
        <Trans>What was restored</Trans>
      </h2>
      {accounts.map((account) => (
        <OneAccount key={account.time} account={account} />
      ))}
    </section>
  );
}

function OneAccount({ account }: { account: Account }) {
  const { i18n, t } = useLingui();
  const { time, losses, highlights, notes, articles } = account;
  return (
    <div className="your-data-account">
      <h3>{momentName(time)}</h3>
      <p>{recoverySentence(account)}</p>
      <ul>
        <li>
          {plural(highlights, {
            one: `# highlight, of which ${i18n.number(notes)} with a note`,
            other: `# highlights, of which ${i18n.number(notes)} with a note`,
          })}
        </li>
        <li>
          {plural(articles, {
            one: '# article that you brought in',
            other: '# articles that you brought in',
          })}
        </li>
        {losses.map((loss) => (
          <li key={loss}>{t(WHAT[loss])}</li>
        ))}
      </ul>
    </div>
  );
}

const WHAT: Record<Account['losses'][number], MessageDescriptor> = {
  segment: msg`A part of the journal is gone. What older snapshots hold of it is here.`,
  damage: msg`A file of the journal is damaged. Everything that could still be read is here, and the file is left as it is.`,
  snapshot: msg`A snapshot could not be read. An older one and the journal behind it took its place.`,
  mark: msg`The sign that your library is on this device was gone. It was written again.`,
};
