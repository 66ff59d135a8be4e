import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';

/** How well a highlight is remembered, as FSRS keeps it. Times in ms since 1970. */
export interface Memory {
  /** When it is likely to fade. */
  due: number;
  /** Days until nine in ten would be remembered. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  /** How often it was looked at. */
  reps: number;
  /** How often it had faded by then. */
  lapses: number;
  /** When it was looked at last. */
  last: number;
}

/** What the reader says of a highlight that came back. */
export type Recall = 'faded' | 'remembered' | 'fresh';

const RATINGS = {
  faded: Rating.Again,
  remembered: Rating.Good,
  fresh: Rating.Easy,
} as const;

/** Days alone: nothing comes back twice in one sitting. */
const scheduler = fsrs({ request_retention: 0.9, enable_short_term: false, enable_fuzz: false });

const DAY = 86_400_000;

/**
 * A memory after the reader has looked again. Null stands for a highlight never reviewed. Spaced by FSRS
 * (https://github.com/open-spaced-repetition/awesome-fsrs/wiki), as ts-fsrs has it.
 */
export function looked(memory: Memory | null, recall: Recall, now: number): Memory {
  const card = memory ? cardOf(memory) : createEmptyCard(now);
  const next = scheduler.next(card, now, RATINGS[recall]).card;
  const { stability, difficulty, reps, lapses } = next;
  return { due: next.due.getTime(), stability, difficulty, reps, lapses, last: now };
}

function cardOf({ due, last, ...rest }: Memory) {
  const days = Math.round((due - last) / DAY);
  return {
    ...rest,
    due,
    last_review: last,
    state: State.Review,
    elapsed_days: 0,
    scheduled_days: days,
    learning_steps: 0,
  };
}
