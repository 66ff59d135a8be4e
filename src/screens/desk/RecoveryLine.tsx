import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Account } from '../../core/journal/account.ts';
import { paths } from '../../paths.ts';
import { dismissAccount } from '../../stores/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { recoverySentence } from '../../ui/recoverySentence.ts';

/** Tells once what was restored, and where that can be read again. */
export default function RecoveryLine({ account }: { account: Account }) {
  return (
    <p className="desk-keeping">
      {recoverySentence(account)}{' '}
      <Link to={paths.restored} onClick={dismissAccount}>
        <Trans>See what was restored</Trans>
      </Link>
      <Button onClick={dismissAccount}>
        <Trans>Close</Trans>
      </Button>
    </p>
  );
}
