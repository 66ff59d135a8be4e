import type { Pack } from '../pack.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { world } from './world.ts';

/** Every language pack. All are asked of every text: a page of one language wears the widgets of another. */
export const PACKS: readonly Pack[] = [fr, en, de, es, it, pt, nl, pl, world];

/** The pack of a language, or the fallback. */
export function packFor(lang: string | null): Pack {
  const primary = lang?.split('-')[0]?.toLowerCase();
  return PACKS.find((pack) => pack.lang === primary) ?? world;
}
