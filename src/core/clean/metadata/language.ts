import { franc } from 'franc-min';
import type { Block } from '../../article/block.ts';
import type { Draft } from '../draft/draft.ts';
import { runsOf } from '../lexicon/foldedWords.ts';
import { remembered } from '../lexicon/remembered.ts';
import { LETTER, letterCount } from '../lexicon/signs.ts';

/** ISO 639-3 of the languages that the detector knows, to BCP 47. */
const TAGS: Readonly<Record<string, string>> = {
  cmn: 'zh',
  spa: 'es',
  eng: 'en',
  rus: 'ru',
  arb: 'ar',
  ben: 'bn',
  hin: 'hi',
  por: 'pt',
  ind: 'id',
  jpn: 'ja',
  fra: 'fr',
  deu: 'de',
  jav: 'jv',
  kor: 'ko',
  tel: 'te',
  vie: 'vi',
  mar: 'mr',
  ita: 'it',
  tam: 'ta',
  tur: 'tr',
  urd: 'ur',
  guj: 'gu',
  pol: 'pl',
  ukr: 'uk',
  kan: 'kn',
  mai: 'mai',
  mal: 'ml',
  pes: 'fa',
  mya: 'my',
  swh: 'sw',
  sun: 'su',
  ron: 'ro',
  pan: 'pa',
  bho: 'bho',
  amh: 'am',
  hau: 'ha',
  fuv: 'ff',
  bos: 'bs',
  hrv: 'hr',
  nld: 'nl',
  srp: 'sr',
  tha: 'th',
  ckb: 'ckb',
  yor: 'yo',
  uzn: 'uz',
  zlm: 'ms',
  ibo: 'ig',
  npi: 'ne',
  ceb: 'ceb',
  skr: 'skr',
  tgl: 'tl',
  hun: 'hu',
  azj: 'az',
  sin: 'si',
  koi: 'koi',
  ell: 'el',
  ces: 'cs',
  mag: 'mag',
  run: 'rn',
  bel: 'be',
  plt: 'mg',
  qug: 'qug',
  mad: 'mad',
  nya: 'ny',
  zyb: 'za',
  pbu: 'ps',
  kin: 'rw',
  zul: 'zu',
  bul: 'bg',
  swe: 'sv',
  lin: 'ln',
  som: 'so',
  hms: 'hms',
  hnj: 'hnj',
  ilo: 'ilo',
  kaz: 'kk',
  heb: 'he',
};
const RIGHT_TO_LEFT = /^(ar|he|iw|fa|ur|ps|ckb|yi|dv|skr|ug|sd)\b/;
/** Shorter texts tell no language for sure. Letters of a Latin script. */
const ENOUGH = 80;
/** So much tells a language for sure; the longest lines come first. UTF-16 units. */
const SAMPLE = 600;

/** The language of the article: the declared one, else the one its longest passages are written in. */
export function findLanguage(draft: Draft): void {
  const prose = draft.candidates
    .filter(({ block, linked }) => !block.removal && block.text.length >= 40 && (linked ?? 0) < 0.5)
    .map(({ block }) => block.text)
    .sort((a, b) => b.length - a.length)
    .slice(0, 12)
    .join('\n');
  draft.lang ??= languageTag(draft.declared.lang) ?? languageOf(prose);
  draft.dir = draft.declared.dir ?? (isRightToLeft(prose) ? 'rtl' : directionOf(draft.lang));
}

/** BCP 47 of what a page declares ("fr_FR", "FR-fr"); null of what is no language. */
export function languageTag(declared: string | null): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:$|[-_.,;\s])/i.exec(
    declared ?? '',
  );
  if (!match?.[1] || /^(und|mul|zxx|xx)$/i.test(match[1])) return null;
  const script = match[2]
    ? `-${match[2].charAt(0).toUpperCase()}${match[2].slice(1).toLowerCase()}`
    : '';
  return match[1].toLowerCase() + script + (match[3] ? `-${match[3].toUpperCase()}` : '');
}

/** The language a text is written in, or null where it is too short to tell. */
export function languageOf(text: string): string | null {
  return languageOfSample(text.slice(0, SAMPLE));
}

const languageOfSample = remembered((sample: string): string | null => {
  const byScript = languageOfScript(sample);
  if (byScript) return byScript;
  if (letterCount(sample) < ENOUGH) return null;
  return TAGS[franc(sample)] ?? null;
});

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
];

/** Where the letters of other scripts than Latin begin; general punctuation stands between. */
const FAR_FROM_LATIN = /[\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\uFFFF]/;
/** All right-to-left scripts, and nothing of Latin. */
const TURNED = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** Some scripts write one language alone, and few characters of them say enough. */
function languageOfScript(text: string): string | null {
  if (!FAR_FROM_LATIN.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10) return null;
  for (const [script, lang] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters;
    if (share > (lang === 'ja' ? 0.1 : 0.4)) return lang;
  }
  return null;
}

/** Whether most letters of a text run from right to left. */
function isRightToLeft(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (!TURNED.test(sample)) return false;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const turned =
    sample.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)
      ?.length ?? 0;
  return letters > 0 && turned > letters / 2;
}

function directionOf(lang: string | null): 'ltr' | 'rtl' {
  return lang && RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}

/** A block is told from its article by this many letters, or by its script. */
const TELLING = 200;

/** Gives a block its own language and direction where they clearly differ from the article's. */
export function markForeign(draft: Draft): void {
  const words = wordsKept(draft);
  const usual = usualAmong([...words.values()].flat());
  believeDeclared(draft);
  for (const { block } of draft.candidates) {
    markPassages(block, block.lang ?? draft.lang);
    if (block.text.length < 12 || block.removal) continue;
    const turned = isRightToLeft(block.text) ? 'rtl' : 'ltr';
    if (turned !== draft.dir && letterCount(block.text) > 0) block.dir = turned;
    const lang =
      block.text.length >= TELLING && !isUsual(block.text, words.get(block) ?? [], usual)
        ? languageOf(block.text)
        : languageOfScript(block.text);
    const same = lang === null || draft.lang === null || isSame(lang, draft.lang);
    if (!same && !akin(lang, draft.lang ?? '')) block.lang = lang;
  }
}

/**
 * A page says of a passage that it is in another language, and says the same of all there is where its template is wrong: of
 * less than half of the text it is believed. Long passages tell for themselves.
 */
function believeDeclared(draft: Draft): void {
  const kept = draft.candidates.filter(({ block }) => !block.removal);
  const foreign = kept.filter(({ block }) => block.lang && !isSame(block.lang, draft.lang));
  const believed = lettersIn(foreign) < lettersIn(kept) / 2;
  for (const { block } of draft.candidates)
    if (!believed || isSame(block.lang, draft.lang) || block.text.length >= TELLING)
      delete block.lang;
}

function lettersIn(candidates: Draft['candidates']): number {
  return candidates.reduce((sum, { block }) => sum + block.text.length, 0);
}

/** Passages that are said to be in the language of what is around them are none. */
function markPassages(block: Block, around: string | null): void {
  const marks = block.marks?.filter(({ kind, lang }) => kind !== 'lang' || !isSame(lang, around));
  if (marks?.length) block.marks = marks;
  else delete block.marks;
}

function isSame(one: string | null | undefined, other: string | null): boolean {
  return one?.split('-')[0] === other?.split('-')[0];
}

/** This many of an article's commonest words are mostly its grammar. */
const GRAMMAR = 40;

/** The words of each block that stays. */
function wordsKept({ candidates }: Draft): Map<Block, readonly number[]> {
  const kept = candidates.filter(({ block }) => !block.removal);
  return new Map(kept.map(({ block }) => [block, wordsOf(block.text)]));
}

/** The commonest of an article's words, each with how often it stands there. */
function usualAmong(words: readonly number[]): Map<number, number> {
  const counts = [...countsOf(words)];
  const often = counts.filter(([, count]) => count > 1);
  const most = often.length < GRAMMAR ? counts : often;
  return new Map(most.sort((a, b) => b[1] - a[1]).slice(0, GRAMMAR));
}

/** Whether a fifth of a text's words are among the article's commonest, beside this text too: then it is in its language. */
function isUsual(
  text: string,
  words: readonly number[],
  usual: ReadonlyMap<number, number>,
): boolean {
  const own = countsOf(words.filter((word) => usual.has(word)));
  const ahead = text.length > SAMPLE ? wordsOf(text.slice(0, SAMPLE)) : words;
  const shared = ahead.filter((word) => (usual.get(word) ?? 0) > (own.get(word) ?? 0));
  return shared.length >= ahead.length / 5;
}

function wordsOf(text: string): number[] {
  return runsOf(text.toLowerCase(), LETTER);
}

function countsOf(words: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Languages that the detector takes for one another. */
const KIN: readonly (readonly string[])[] = [
  ['hr', 'sr', 'bs', 'sl'],
  ['id', 'ms', 'jv', 'su'],
  ['cs', 'sk'],
  ['da', 'nb', 'no', 'sv', 'nn'],
  ['es', 'pt', 'gl', 'ca'],
  ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'],
  ['ar', 'fa', 'ur', 'ps', 'ckb'],
  ['hi', 'mr', 'ne', 'bho', 'mai', 'mag'],
  ['zh', 'ja'],
  ['nl', 'af'],
  ['tr', 'az', 'uz'],
  ['it', 'co'],
];

function akin(one: string, other: string): boolean {
  const [a = '', b = ''] = [one.split('-')[0], other.split('-')[0]];
  return KIN.some((family) => family.includes(a) && family.includes(b));
}
