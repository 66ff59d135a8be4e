import { Link } from 'react-router';
import './backLink.css';
import { BackIcon } from './icons.tsx';

/** The way back to where the reader came from, by name. */
export function BackLink({ to, name }: { to: string; name: string }) {
  return (
    <Link className="back-link" to={to}>
      <BackIcon />
      <span>{name}</span>
    </Link>
  );
}
