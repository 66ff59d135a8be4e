interface MarkedProps {
  text: string;
  /** In order, without overlaps. UTF-16 offsets. */
  marks: readonly { start: number; end: number }[];
}

/** A text with stretches of it marked. */
export function Marked({ text, marks }: MarkedProps) {
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return { start, before, marked: text.slice(start, end) };
  });
  return (
    <>
      {pieces.map(({ start, before, marked }) => (
        <span key={start}>
          {before}
          <mark>{marked}</mark>
        </span>
      ))}
      {text.slice(at)}
    </>
  );
}
