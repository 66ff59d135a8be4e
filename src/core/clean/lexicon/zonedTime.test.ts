import { expect, test } from 'vitest';
import { dateIn } from './dates.ts';

test.each([
  ['Publié le 25 avril 2026 à 8h05 (heure de Paris)', '2026-04-25T08:05:00+02:00'],
  ['Mis à jour le 25 janvier 2026 à 8 h 05, heure de Paris', '2026-01-25T08:05:00+01:00'],
  ['Stand: 25.04.2026, 14:07 Uhr MESZ', '2026-04-25T14:07:00+02:00'],
  ['Published 14:07 GMT, 25 April 2026', '2026-04-25T14:07:00Z'],
  ['April 25, 2026 at 9:30 p.m. EDT', '2026-04-25T21:30:00-04:00'],
  ['April 25, 2026, 7 PM Eastern Time', '2026-04-25T19:00:00-04:00'],
  ['April 25, 2026, 7:30 PM ET', '2026-04-25T19:30:00-04:00'],
  ['January 25, 2026 7:30am EST', '2026-01-25T07:30:00-05:00'],
  ['Publicado el 25 de abril de 2026 a las 10:30 hora peninsular', '2026-04-25T10:30:00+02:00'],
  ['25 aprile 2026, ore 10:30 ora italiana', '2026-04-25T10:30:00+02:00'],
  ['25 de abril de 2026 às 10h30 (horário de Brasília)', '2026-04-25T10:30:00-03:00'],
  ['25 april 2026 om 10.30 uur Nederlandse tijd', '2026-04-25T10:30:00+02:00'],
  ['25 kwietnia 2026, 10:30 czasu polskiego', '2026-04-25T10:30:00+02:00'],
  ['25 апреля 2026, 10:30 мск', '2026-04-25T10:30:00+03:00'],
  ['2026年4月25日 10:30 日本時間', '2026-04-25T10:30:00+09:00'],
  ['25 April 2026 10:30 UTC+5:30', '2026-04-25T10:30:00+05:30'],
  ['25 April 2026 10:30+0200', '2026-04-25T10:30:00+02:00'],
])('%s', (line, iso) => {
  expect(dateIn(line)?.iso).toBe(iso);
});

test.each([
  'Published 25 April 2026 at 10:30',
  'Publié le 25 avril 2026 à 10h30 et mis à jour',
  'Le train du 25 avril 2026 à 10h30 est annulé',
  '25.04.2026 10:30 - 12:00',
  '25 April 2026, 25:70 GMT',
  'Den 25. april 2026 10:30 ist es so weit',
])('%s: a time without its zone says too little', (line) => {
  expect(dateIn(line)?.iso).toBe('2026-04-25');
});
