import { expect, test } from 'vitest';
import { seamsOf } from './seams.ts';

test.each([
  ['AccueilRégionCultureSports', 'Accueil|Région|Culture|Sports'],
  ['Partager sur FacebookImprimer', 'Partager sur Facebook|Imprimer'],
  ['MentionsÉdition du soir', 'Mentions|Édition du soir'],
  ['McAdam wrote to WhatsApp, LinkedIn and an iPhone', null],
  ['Nothing is glued here. Not even this.', null],
  ['', null],
])('%s', (text, parts) => {
  const edges = [0, ...seamsOf(text), text.length];
  const found = edges.slice(1).map((end, at) => text.slice(edges[at], end));
  expect(found.join('|')).toBe(parts ?? text);
});
