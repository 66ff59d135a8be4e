import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { LibraryIcon, NotebookIcon, SettingsIcon } from './icons.tsx';
import './topBar.css';

const ICONS = { Library: LibraryIcon, Notebook: NotebookIcon, Settings: SettingsIcon };

export type Place = { name: keyof typeof ICONS; to: string };

/** The bar of the screens that are not a text: the places, and what a screen adds. On phones the places stand below. */
export function TopBar({ places, children }: { places: readonly Place[]; children?: ReactNode }) {
  return (
    <header className="top-bar">
      <span className="top-bar-name" aria-hidden="true">
        Lutrin
      </span>
      <div className="top-bar-tools">{children}</div>
      <nav aria-label="Places" className="places">
        {places.map(({ to, name }) => {
          const Icon = ICONS[name];
          return (
            <NavLink key={name} to={to} end className="place">
              <Icon />
              <span>{name}</span>
            </NavLink>
          );
        })}
      </nav>
    </header>
  );
}
