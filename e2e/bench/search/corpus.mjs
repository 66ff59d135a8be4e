// Articles to search, half French, half English, of about 840 words: the sample library's own words in the order of their
// neighbours, and made-up words that are as rare as words are. The same ones each time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chances } from '../highlights/library.mjs';

const SAMPLES = fileURLToPath(new URL('../../../src/articles', import.meta.url));
/** All of them UTF-8. */
const FILES = {
  fr: [
    'bienvenue.md',
    'eloge-du-bouton-gris.txt',
    'ete/martinets.txt',
    'levain.txt',
    'phare-vieille-anse.txt',
  ],
  en: ['welcome.md', 'library-bus.txt'],
};
const SYLLABLES =
  'ba be bo ca co da de di do fa fi ga ge la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to tra va ve vi cha pré quen dra sté gno'.split(
    ' ',
  );
const ENDINGS = {
  fr: ['', '', 's', 'e', 'es', 'er', 'ait', 'ment', 'tion', 'eur'],
  en: ['', '', 's', 'ed', 'ing', 'er', 'ly', 'ness', 'tion', 'al'],
};
/** Made-up words of a language. */
const RARE = 120_000;

/** Each as `{ title, lang, blocks }`. */
export function* articles(count) {
  const prose = { fr: neighbours('fr'), en: neighbours('en') };
  for (let number = 0; number < count; number++) {
    const lang = number % 2 ? 'en' : 'fr';
    yield article(lang, prose[lang], chances(1000 + number));
  }
}

function article(lang, prose, chance) {
  const topic = Array.from({ length: 30 }, () => rareWord(lang, chance()));
  const wanted = 840 * Math.exp((chance() + chance() + chance() - 1.5) * 0.9);
  const blocks = [];
  let word = prose.first;
  for (let words = 0; words < wanted; ) {
    const sentences = Array.from({ length: 3 + Math.floor(4 * chance()) }, () => {
      const sentence = Array.from({ length: 8 + Math.floor(17 * chance()) }, () => {
        const kind = chance();
        if (kind < 0.1) return rareWord(lang, chance());
        if (kind < 0.18) return topic[Math.floor(chance() * chance() * topic.length)];
        if (kind < 0.2) return String(1900 + Math.floor(130 * chance()));
        const next = prose.after.get(word) ?? [prose.first];
        word = next[Math.floor(chance() * next.length)];
        return word;
      }).join(' ');
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    });
    blocks.push(sentences.join(' '));
    words += blocks.at(-1).split(' ').length;
  }
  return { title: topic.slice(0, 5).join(' '), lang, blocks };
}

/** Few words are frequent and most are rare, as Zipf and Mandelbrot have it. `share`: 0 to 1. */
function rareWord(lang, share) {
  const rank = Math.floor(60 * ((RARE / 60) ** share - 1));
  const chance = chances(rank * 7 + (lang === 'fr' ? 1 : 2));
  const syllables = 2 + Math.floor(3 * chance());
  const stem = Array.from(
    { length: syllables },
    () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)],
  ).join('');
  const endings = ENDINGS[lang];
  return stem + endings[Math.floor(chance() * endings.length)];
}

function neighbours(lang) {
  const text = FILES[lang].map((file) => readFileSync(join(SAMPLES, file), 'utf8')).join('\n');
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu);
  const after = new Map();
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next) after.set(word, [...(after.get(word) ?? []), next]);
  });
  return { first: words[0], after };
}
