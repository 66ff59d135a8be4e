import { type ReactNode, useState } from 'react';
import { Choice } from './Choice.tsx';
import { DownloadIcon } from './icons.tsx';
import { Popover } from './Popover.tsx';
import './exportMenu.css';

const FORMATS = [
  ['markdown', 'Markdown', 'One file'],
  ['notes', 'Markdown notes', 'One note an article, as a zip'],
  ['csv', 'CSV', 'For Readwise and spreadsheets'],
  ['w3c', 'W3C annotations', 'Everything, to import again anywhere'],
] as const;

export type Format = (typeof FORMATS)[number][0];

interface ExportMenuProps<S extends string> {
  /** What can be exported, by name; the first is chosen until the reader chooses. */
  scopes: Partial<Record<S, string>>;
  onExport: (scope: S, format: Format) => void;
  /** What else belongs here. */
  children?: ReactNode;
}

/** Which highlights leave, and as what. */
export function ExportMenu<S extends string>({ scopes, onExport, children }: ExportMenuProps<S>) {
  const names = Object.keys(scopes) as S[];
  const [chosen, setChosen] = useState<S | null>(null);
  const scope = chosen && names.includes(chosen) ? chosen : names[0];
  if (!scope) return null;
  return (
    <Popover label="Export and import" face={<DownloadIcon />}>
      <div className="export-menu">
        {names.length > 1 && (
          <Choice
            label="Export"
            names={scopes as Record<S, string>}
            value={scope}
            onChange={setChosen}
          />
        )}
        <ul>
          {FORMATS.map(([format, name, hint]) => (
            <li key={format}>
              <button
                type="button"
                className="export-menu-format"
                onClick={(event) => {
                  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
                  onExport(scope, format);
                }}
              >
                <span>{name}</span> <small>{hint}</small>
              </button>
            </li>
          ))}
        </ul>
        {children && <div className="export-menu-more">{children}</div>}
      </div>
    </Popover>
  );
}
