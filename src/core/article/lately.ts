/** The same question, whose answers that were asked for last, so many at most, are given again at once; a failure is asked anew. */
export function lately<V>(
  most: number,
  ask: (key: string) => Promise<V>,
): (key: string) => Promise<V> {
  const answers = new Map<string, Promise<V>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.get(key) === answer && answers.delete(key));
    for (const [oldest] of answers) if (answers.size > most) answers.delete(oldest);
    return answer;
  };
}
