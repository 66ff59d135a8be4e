import { expect, test } from 'vitest';
import type { Block } from '../../article/block.ts';
import { prepared } from '../clean.ts';
import { type Candidate, candidate } from '../draft/candidate.ts';
import { HINTS, type Place } from '../draft/place.ts';
import { isInRow, keepHeadings } from './rescue.ts';

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
  expect(headingsKept(candidates)).toEqual(['Oxley']);
});

const placed = (kin: string, near = 0): Place => ({
  tag: 'h2',
  element: 0,
  parent: 0,
  kin,
  near,
  around: 0,
  distance: 0,
  inside: true,
  company: 0,
});

test('a label may stand between a heading and its prose, but not where the heading is one of a box', () => {
  const label = () => doubted('Advertisement', { place: placed('div') }, 'paragraph');
  const candidates = [
    prose(),
    doubted('Oxley', { place: placed('div h2') }),
    label(),
    prose(),
    doubted('Follow the ferry', { place: placed('form h2', HINTS.newsletter) }),
    label(),
    prose(),
  ];
  expect(headingsKept(candidates)).toEqual(['Oxley']);
});

test('a heading stays that is set as most are that stay', () => {
  const heading = (text: string, kin: string) =>
    candidate({ kind: 'heading', text }, { place: placed(kin) });
  const short = () => candidate({ kind: 'paragraph', text: 'Nine.' });
  const candidates = [
    prose(),
    heading('Monday', 'div h3'),
    heading('Tuesday', 'div h3'),
    doubted('Wednesday', { place: placed('div h3') }),
    short(),
    heading('Alone', 'div h4'),
    doubted('As many as stay', { place: placed('div h4') }),
    short(),
    prose(),
  ];
  expect(headingsKept(candidates)).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Alone']);
});

test('prose in the row of most of the prose is of it, with links in its sentences too', () => {
  const among = (about: Partial<Candidate>, place: Partial<Place> = {}) =>
    isInRow(
      candidate(
        { kind: 'paragraph', text: `${PROSE} ${PROSE}` },
        { linked: 0, place: { ...placed('div p'), tag: 'p', company: 0.55, ...place }, ...about },
      ),
    );
  expect(among({})).toBe(true);
  expect(among({ linked: 0.4 })).toBe(true);
  expect(among({ linked: 0.6 })).toBe(false);
  expect(among({}, { company: 0.4 })).toBe(false);
  expect(among({}, { near: HINTS.comments })).toBe(false);
});

function headingsKept(candidates: Candidate[]): string[] {
  keepHeadings({ ...prepared({ kind: 'html', content: '' }), candidates });
  return candidates
    .filter(({ block }) => block.kind === 'heading' && !block.removal)
    .map(({ block }) => block.text);
}
