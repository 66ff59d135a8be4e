// Phrases: words that stand one after another. Candidates hold all of the words; whether these follow each other only a text
// can tell, and it is read from the disk, the best candidate first, as the search worker reads it.
import { ours } from '../highlights/library.mjs';
import { readText } from './answers.mjs';
import { askedPhrase, leastTimes, ranked, SHOWN } from './engines.mjs';

const PHRASES = 24;
const WORDS = 3;

const { holdsPhrases } = await ours('src/core/search/phrase.ts');
const { wordsOf } = await ours('src/core/search/words.ts');

/**
 * ms for each phrase, the least of the rounds, of ours and of FTS5; and how many phrases are answered otherwise than a scan
 * of all texts answers them. `search`: gives candidates; `chance`: as of `chances`.
 */
export function measurePhrases({ search, db, folder, count, chance, rounds }) {
  const textsOf = (number) => readText(folder, number).texts;
  const phrases = phrasesFrom(textsOf, Math.min(count, 1000), chance);
  const engines = {
    ours: (phrase) => holding(search, textsOf, phrase),
    fts5: (phrase) => ranked(db, `"${phrase}"`),
  };
  const ms = leastTimes(engines, phrases, rounds);
  const texts = Array.from({ length: count }, (_, number) =>
    textsOf(number).map((text) => ` ${wordsOf(text).join(' ')} `),
  );
  const wrong = phrases.filter((phrase) => {
    const holds = (number) => texts[number].some((text) => text.includes(` ${phrase} `));
    const found = holding(search, textsOf, phrase);
    const all = texts.reduce((sum, _, number) => sum + (holds(number) ? 1 : 0), 0);
    return !found.every(holds) || found.length !== Math.min(SHOWN, all);
  });
  return { ms, wrong: wrong.length };
}

/** Three words of a block each. */
function phrasesFrom(textsOf, count, chance) {
  return Array.from({ length: PHRASES }, () => {
    const [, ...blocks] = textsOf(Math.floor(chance() * count));
    const words = wordsOf(blocks[Math.floor(chance() * blocks.length)]);
    const from = Math.floor(chance() * (words.length - WORDS));
    return words.slice(from, from + WORDS).join(' ');
  });
}

function holding(search, textsOf, phrase) {
  const asked = askedPhrase(phrase);
  const found = [];
  for (const number of search(asked)) {
    if (holdsPhrases(textsOf(number), asked.phrases, [])) found.push(number);
    if (found.length === SHOWN) break;
  }
  return found;
}
