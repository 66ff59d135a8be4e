import './wordChoice.css';

interface WordChoiceProps {
  label: string;
  /** What stands there while nothing is chosen. */
  unset: string;
  options: readonly { value: string; name: string }[];
  chosen: string | null;
  onChoose: (value: string | null) => void;
}

/** A word in a sentence that can be exchanged for another. */
export function WordChoice({ label, unset, options, chosen, onChoose }: WordChoiceProps) {
  const known = chosen === null || options.some(({ value }) => value === chosen);
  return (
    <select
      className="word-choice"
      aria-label={label}
      data-chosen={chosen !== null}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.target.value || null)}
    >
      <option value="">{unset}</option>
      {!known && <option value={chosen}>{chosen}</option>}
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
