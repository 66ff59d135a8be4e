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
  return (
    <div className="look-up-links" role="group" aria-label="Look up in">
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
      {onHandOver && <Button onClick={onHandOver}>Hand to the system…</Button>}
      <Link className="button" to={choose}>
        {links.length > 0 ? 'Sites…' : 'Choose sites to look words up in'}
      </Link>
    </div>
  );
}
