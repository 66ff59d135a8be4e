import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { LibraryIcon, NotebookIcon, SettingsIcon } from './icons.tsx';
import './topBar.css';

const PLACES = {
  library: { name: msg`Library`, Icon: LibraryIcon },
  notebook: { name: msg`Notebook`, Icon: NotebookIcon },
  settings: { name: msg`Settings`, Icon: SettingsIcon },
};

export type Place = { id: keyof typeof PLACES; to: string };

/** The bar of the screens that are not a text: the places, and what a screen adds. On phones the places stand below. */
export function TopBar({ places, children }: { places: readonly Place[]; children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <header className="top-bar">
      <span className="top-bar-name" aria-hidden="true">
        Lutrin
      </span>
      <div className="top-bar-tools">{children}</div>
      <nav aria-label={t`Places`} className="places">
        {places.map(({ to, id }) => {
          const { name, Icon } = PLACES[id];
          return (
            <NavLink key={id} to={to} end className="place">
              <Icon />
              <span>{t(name)}</span>
            </NavLink>
          );
        })}
      </nav>
    </header>
  );
}
