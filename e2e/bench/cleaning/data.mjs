// The dev pages of ../shared/bench/cleaning, and what each block of them should have become.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../../../../shared/bench/cleaning');
export const isThere = existsSync(DATA);

/** The scorer that lies beside the data. */
export const scorer = isThere && (await import(join(DATA, 'score.mjs')));

/** A domain belongs to one fold whole, so that no site is both learnt from and scored on. */
export function foldOf(domain, folds) {
  let hash = 7;
  for (const letter of domain) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 3) % folds;
}

/** Pages of a kind, `html` or `plaintext`, with their gold: { id, domain, variant, raw, gold, labels, record }. */
export function pagesOf(kind) {
  return scorer
    .load('dev', kind)
    .filter(({ gold }) => (kind === 'html' ? gold?.body : gold))
    .map((record) => ({
      id: record.id,
      domain: record.domain,
      record,
      raw:
        kind === 'html'
          ? { kind: 'html', content: record.html, url: record.url }
          : { kind: 'text', content: record.text },
      lines: kind === 'html' ? [] : scorer.linesOf(record.text),
      labels: record.labels ?? '',
    }));
}

/** A half cleaned text with all clutter gone: what is clean already has to stay as it is. */
export function cleanedTwin({ lines, labels, ...page }) {
  const headline = labels.indexOf('t');
  const kept = lines
    .map((_, at) => at)
    .filter((at) => 'ck'.includes(labels[at]) || at === headline);
  return {
    ...page,
    isTwin: true,
    lines: kept.map((at) => lines[at]),
    labels: kept.map((at) => labels[at]).join(''),
    raw: { kind: 'text', content: kept.map((at) => lines[at]).join('\n\n') },
  };
}

/** For each candidate of a text: 1 the article's, 0 clutter, -1 neither to learn from nor to score. */
export function labelsOfText(candidates, { lines, labels }) {
  const bare = lines.map((line) => line.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, ''));
  let at = 0;
  return candidates.map(({ block }) => {
    const start = block.text.replace(/[\s\u00ad\u200b]+/g, '').slice(0, 60);
    const found = bare.slice(at, at + 4).findIndex((line) => line.includes(start));
    if (found < 0) return -1;
    at += found;
    return { c: 1, b: 0 }[labels[at]] ?? -1;
  });
}

/** Shares of a block's 4-word shingles in the gold from which it is the article's, and up to which it is not. */
const MOSTLY = 0.6;
const HARDLY = 0.3;

/** As `labelsOfText`, by how much of each block stands in the gold body. */
export function labelsOfHtml(candidates, { record }) {
  const { words, norm } = scorer;
  const { body } = record.gold;
  const gold = words(body);
  const shingles = new Map();
  for (const one of shinglesOf(gold)) shingles.set(one, (shingles.get(one) ?? 0) + 1);
  const lines = new Set(body.split('\n').map((line) => norm(words(line).join(' '))));
  const whole = ` ${gold.join(' ')} `;
  return candidates.map(({ block }) => {
    const said = words(block.text);
    if (said.length === 0) return -1;
    if (said.length < 4) {
      if (lines.has(norm(said.join(' ')))) return 1;
      return said.length === 3 && whole.includes(` ${said.join(' ')} `) ? -1 : 0;
    }
    const own = shinglesOf(said);
    const share = own.filter((one) => (shingles.get(one) ?? 0) > 0).length / own.length;
    if (share >= MOSTLY) for (const one of own) shingles.set(one, (shingles.get(one) ?? 1) - 1);
    return share >= MOSTLY ? 1 : share <= HARDLY ? 0 : -1;
  });
}

function shinglesOf(words) {
  return Array.from({ length: Math.max(0, words.length - 3) }, (_, at) =>
    words.slice(at, at + 4).join(' '),
  );
}
