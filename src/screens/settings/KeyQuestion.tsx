import { commandOf } from '../../core/keys/commands.ts';
import { keyWords } from '../../core/keys/press.ts';
import { Button } from '../../ui/Button.tsx';
import type { Asked, useKeyQuestion } from './useKeyQuestion.ts';

type KeyQuestionProps = Omit<ReturnType<typeof useKeyQuestion>, 'asked'> & { asked: Asked };

/** What stands in the way of a key, and what can be done about it. */
export function KeyQuestion({ asked, isChosen, take, reset, leave }: KeyQuestionProps) {
  return (
    <div className="key-question">
      <p role="status">{sentence(asked)}</p>
      {asked.rivals.length > 0 && <Button onClick={take}>Use it here instead</Button>}
      {isChosen(asked.id) && (
        <Button onClick={() => reset(asked.id)}>The key it had at first</Button>
      )}
      <Button onClick={leave}>Leave it</Button>
    </div>
  );
}

function sentence({ key, rivals }: Asked): string {
  if (key === null) return 'Press the new key. Esc leaves it as it is.';
  const word = keyWords(key);
  if (rivals.length === 0) return `${word} keeps its own work. Choose a letter, a digit or a sign.`;
  const names = rivals.map((id) => `“${commandOf(id).name}”`).join(', ');
  return `${word} is taken already, by ${names}. Press another key, or use it here instead.`;
}
