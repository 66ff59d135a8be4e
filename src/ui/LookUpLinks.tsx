import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { Button } from './Button.tsx';
import './lookUpLinks.css';

interface LookUpLinksProps {
  /** Where the word can be looked up; the address is safe to go to. */
  links: readonly { name: string; href: string }[];
  /** Hands the word to the system; absent where that takes none. */
  onHandOver?: (() => void) | undefined;
  /** Where the reader chooses the sites. */
  choose: string;
}

/** Where a word can be looked up: sites that the reader has chosen, each by a press of theirs, and the system. */
export function LookUpLinks({ links, onHandOver, choose }: LookUpLinksProps) {
  const { t } = useLingui();
  return (
    <div className="look-up-links" role="group" aria-label={t`Look up in`}>
      {links.map(({ name, href }) => (
        <a
          key={href}
          className="button"
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          referrerPolicy="no-referrer"
        >
          <bdi>{name}</bdi>
        </a>
      ))}
      {onHandOver && (
        <Button onClick={onHandOver}>
          <Trans>Hand to the system…</Trans>
        </Button>
      )}
      <Link className="button" to={choose}>
        {links.length > 0 ? t`Sites…` : t`Choose sites to look words up in`}
      </Link>
    </div>
  );
}
