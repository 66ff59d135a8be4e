import { expect, test } from 'vitest';
import type { Block } from '../article/block.ts';
import { type Candidate, candidate } from './candidate.ts';
import { prepared } from './clean.ts';
import { keepHeadings } from './rescue.ts';

const PROSE =
  'The ferry to Oxley carries nine passengers and no dogs since the spring, when a dog swam behind it.';
const removal = { reason: 'other', rule: 'unlike the article', sureness: 0.7 } as const;
const prose = () => candidate({ kind: 'paragraph', text: PROSE });
const doubted = (text: string, about: Partial<Candidate> = {}, kind: Block['kind'] = 'heading') =>
  candidate({ kind, text, removal }, { likelihood: 0.2, linked: 0, ...about });

test('a heading that the classifier doubts stays with the prose that it heads, and no other does', () => {
  const candidates = [
    doubted('Before the article'),
    prose(),
    doubted('Oxley'),
    candidate({ kind: 'figure', text: '' }),
    prose(),
    doubted('More of this'),
    doubted('Heads what is left out', {}, 'paragraph'),
    prose(),
    doubted('Leads elsewhere', { linked: 1 }),
    prose(),
    doubted('Behind the article'),
  ];
  keepHeadings({ ...prepared({ kind: 'html', content: '' }), candidates });
  const kept = candidates.filter(({ block }) => block.kind === 'heading' && !block.removal);
  expect(kept.map(({ block }) => block.text)).toEqual(['Oxley']);
});
