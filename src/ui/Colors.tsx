import { useLingui } from '@lingui/react/macro';
import './colors.css';

interface ColorsProps {
  colors: readonly string[];
  /** What the reader calls each. */
  names: Readonly<Record<string, string>>;
  /** What a button does, for the colour of this name. */
  label: (name: string) => string;
  chosen?: string;
  onChoose: (color: string) => void;
}

/** The highlighters, in the order of their keys. */
export function Colors({ colors, names, label, chosen, onChoose }: ColorsProps) {
  const { t } = useLingui();
  return (
    <div className="colors" role="group" aria-label={t`Colours`}>
      {colors.map((color, index) => {
        const does = label(names[color] ?? color);
        return (
          <button
            key={color}
            type="button"
            className={`color color-${color}`}
            aria-label={does}
            aria-pressed={chosen === undefined ? undefined : chosen === color}
            title={`${does} (${index + 1})`}
            onClick={() => onChoose(color)}
          />
        );
      })}
    </div>
  );
}
