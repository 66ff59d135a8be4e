import { useId } from 'react';
import './choice.css';

interface ChoiceProps<V extends string> {
  label: string;
  /** Each value with the word that stands for it. */
  names: Record<V, string>;
  value: V;
  onChange: (value: V) => void;
}

/** One of a few, all of them in sight. */
export function Choice<V extends string>({ label, names, value, onChange }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className="choice-label">{label}</legend>
      {(Object.entries(names) as [V, string][]).map(([option, word]) => (
        <label key={option} className="choice-option">
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
