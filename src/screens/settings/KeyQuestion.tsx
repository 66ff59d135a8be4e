import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { commandName } from '../../stores/commandNames.ts';
import { keyName } from '../../stores/keyName.ts';
import { Button } from '../../ui/Button.tsx';
import { listed } from '../../ui/counted.ts';
import type { Asked, useKeyQuestion } from './useKeyQuestion.ts';

type KeyQuestionProps = Omit<ReturnType<typeof useKeyQuestion>, 'asked'> & { asked: Asked };

/** What stands in the way of a key, and what can be done about it. */
export function KeyQuestion({ asked, isChosen, take, reset, leave }: KeyQuestionProps) {
  return (
    <div className="key-question">
      <p role="status">{sentence(asked)}</p>
      {asked.rivals.length > 0 && (
        <Button onClick={take}>
          <Trans>Use it here instead</Trans>
        </Button>
      )}
      {isChosen(asked.id) && (
        <Button onClick={() => reset(asked.id)}>
          <Trans>The key it had at first</Trans>
        </Button>
      )}
      <Button onClick={leave}>
        <Trans>Leave it</Trans>
      </Button>
    </div>
  );
}

function sentence({ key, rivals }: Asked): string {
  if (key === null) return t`Press the new key. Esc leaves it as it is.`;
  const word = keyName(key);
  if (rivals.length === 0)
    return t`${word} keeps its own work. Choose a letter, a digit or a sign.`;
  const names = listed(rivals.map((id) => t`“${commandName(id)}”`));
  return t`${word} is taken already, by ${names}. Press another key, or use it here instead.`;
}
