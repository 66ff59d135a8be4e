import './colors.css';

interface ColorsProps {
  colors: readonly string[];
  /** What the reader calls each. */
  names: Readonly<Record<string, string>>;
  /** "Highlight in" or "Colour:"; the colour's name follows. */
  prefix: string;
  chosen?: string;
  onChoose: (color: string) => void;
}

/** The highlighters, in the order of their keys. */
export function Colors({ colors, names, prefix, chosen, onChoose }: ColorsProps) {
  return (
    <div className="colors" role="group" aria-label="Colours">
      {colors.map((color, index) => (
        <button
          key={color}
          type="button"
          className={`color color-${color}`}
          aria-label={`${prefix} ${names[color]}`}
          aria-pressed={chosen === undefined ? undefined : chosen === color}
          title={`${prefix} ${names[color]} (${index + 1})`}
          onClick={() => onChoose(color)}
        />
      ))}
    </div>
  );
}
