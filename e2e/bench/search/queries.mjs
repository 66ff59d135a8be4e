// What is asked: words from frequent to rare, two words, beginnings, accents left out, slips.

/** Each as `{ kind, line }`; `texts` are folded, of the first articles. */
export function queriesFrom(texts, chance) {
  const counts = new Map();
  for (const text of texts)
    for (const word of new Set(text.match(/[a-z]{5,}/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts];
  const oneOf = (list) => list[Math.floor(chance() * list.length)];
  const between = (least, most) =>
    oneOf(words.filter(([, count]) => count >= least && count <= most))[0];
  const share = (part) => Math.max(1, Math.round(part * texts.length));
  const many = (count, kind, line) => Array.from({ length: count }, () => ({ kind, line: line() }));
  const wordOf = (text) => oneOf(text.match(/[a-z]{5,}/g));
  return [
    ...many(3, 'word', () => between(share(0.2), share(1))),
    ...many(4, 'word', () => between(share(0.01), share(0.1))),
    ...many(3, 'word', () => between(1, 4)),
    ...many(12, 'two', () => {
      const text = oneOf(texts);
      return `${wordOf(text)} ${wordOf(text)}`;
    }),
    ...many(8, 'prefix', () =>
      between(share(0.005), share(0.4)).slice(0, 3 + Math.floor(2 * chance())),
    ),
    ...many(6, 'typo', () => swapped(between(share(0.01), share(0.2)), chance)),
  ];
}

function swapped(word, chance) {
  const at = 1 + Math.floor(chance() * (word.length - 3));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
