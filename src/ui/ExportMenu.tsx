import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Choice } from './Choice.tsx';
import { DownloadIcon } from './icons.tsx';
import { Popover } from './Popover.tsx';
import './exportMenu.css';

const FORMATS = [
  ['markdown', msg`Markdown`, msg`One file`],
  ['notes', msg`Markdown notes`, msg`One note an article, as a zip`],
  ['csv', msg`CSV`, msg`For Readwise and spreadsheets`],
  ['w3c', msg`W3C annotations`, msg`Everything, to import again anywhere`],
] as const;

/** Of a whole article, text and all. */
const EDITIONS = [
  ['page', msg`Web page`, msg`The article with highlights and notes, in one file`],
  ['epub', msg`EPUB`, msg`The same for e-readers`],
] as const;

export type Format = (typeof FORMATS)[number][0];
export type EditionFormat = (typeof EDITIONS)[number][0];

interface ExportMenuProps<S extends string> {
  /** What can be exported, by name; the first is chosen until the reader chooses. */
  scopes: Partial<Record<S, string>>;
  onExport: (scope: S, format: Format) => void;
  /** Where one of the scopes is an article: saves it whole. */
  onSave?: (format: EditionFormat) => void;
  /** What else belongs here. */
  children?: ReactNode;
}

/** Which highlights leave, and as what. */
export function ExportMenu<S extends string>(props: ExportMenuProps<S>) {
  const { t } = useLingui();
  const { scopes, onExport, onSave, children } = props;
  const names = Object.keys(scopes) as S[];
  const [chosen, setChosen] = useState<S | null>(null);
  const scope = chosen && names.includes(chosen) ? chosen : names[0];
  if (!scope) return null;
  return (
    <Popover label={t`Export and import`} face={<DownloadIcon />}>
      <div className="export-menu">
        {names.length > 1 && (
          <Choice
            label={t`Export`}
            names={scopes as Record<S, string>}
            value={scope}
            onChange={setChosen}
          />
        )}
        <ul>
          {FORMATS.map(([format, name, hint]) => (
            <FormatButton
              key={format}
              name={t(name)}
              hint={t(hint)}
              onPress={() => onExport(scope, format)}
            />
          ))}
        </ul>
        {onSave && (
          <ul aria-label={t`The whole article`}>
            {EDITIONS.map(([format, name, hint]) => (
              <FormatButton
                key={format}
                name={t(name)}
                hint={t(hint)}
                onPress={() => onSave(format)}
              />
            ))}
          </ul>
        )}
        {children && <div className="export-menu-more">{children}</div>}
      </div>
    </Popover>
  );
}

function FormatButton(props: { name: string; hint: string; onPress: () => void }) {
  const { name, hint, onPress } = props;
  return (
    <li>
      <button
        type="button"
        className="export-menu-format"
        onClick={(event) => {
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
          onPress();
        }}
      >
        <span>{name}</span> <small>{hint}</small>
      </button>
    </li>
  );
}
