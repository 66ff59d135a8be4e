import type { Draft } from './draft.ts';
import { fold } from './fold.ts';

/** A name that a line of clutter gives away: "Suivez X sur …", "X utilise des cookies", "© 2024 X". */
const NAME = '(?<name>\\p{Lu}[^.!?:;,«»"|©]{1,38}?)';
const GIVEAWAYS: readonly RegExp[] = [
  `^${NAME} (?:utilise|dépose|uses|verwendet|nutzt|utiliza|usa|utilizza|gebruikt|używa) (?:des |i |los |os |de )?cookies`,
  `^${NAME} (?:et ses|and its|und seine|y sus|e i suoi|e os seus|en zijn) (?:\\d+ )?(?:partenaires|partners|Partner|socios|parceiros)`,
  `^(?:Suivez|Follow|Retrouvez|Siga a|Sigue a|Segui|Siga o|Volg|Obserwuj|Folgen Sie|Folge) (?!nous|us |uns|ons|notre|toute)(?<name>[\\p{Lu}\\p{N}][^.!?:;,«»"]{1,38}?) (?:sur|on|auf|en|su|no|na|op|em|w) ?(?:Google|les réseaux|[\\p{Lu}])`,
  `^(?:©|\\(c\\)|Copyright(?: ©)?)\\s*(?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)\\d{2})?,?\\s+${NAME}(?: Company| GmbH| SA| Ltd)?(?:\\s*[.,|–©-]|$|\\s{2})`,
  `^(?:©|\\(c\\)|Copyright(?: ©)?)\\s*${NAME},?\\s+(?:19|20)\\d{2}`,
  `(?:l[’']application|votre compte|the app of|die App von) ${NAME}(?: et|\\.|,| and| und|$)`,
  `(?:acceptez que|accept that|dass) ${NAME} (?:conserve|dépose|utilise|enregistre|stores|uses|may|speichert)`,
  `^(?<name>[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}]{2,16}?)(?:は、|では、|の公式アカウント)`,
].map((source) => new RegExp(source, 'u'));

/** A line of clutter that begins with the site's name is its slogan. */
export function findSlogan(draft: Draft): void {
  const name = draft.site;
  if (!name) return;
  for (const { block } of draft.candidates) {
    const isWeak =
      block.removal?.rule === 'stands among its like' || block.removal?.reason === 'other';
    if (block.removal && isWeak && block.text.startsWith(`${name}, `) && block.text.length < 100) {
      block.removal = { ...block.removal, reason: 'promotion', rule: 'the slogan of the site' };
    }
  }
}

/** The site: what the page declares, else the name that most lines of clutter agree on. */
export function findSite(draft: Draft): void {
  draft.site ??= draft.declared.site;
  if (draft.site) return;
  const votes = new Map<string, { name: string; count: number }>();
  for (const { block } of draft.candidates) {
    if (!block.removal) continue;
    for (const pattern of GIVEAWAYS) {
      const name = pattern.exec(block.text)?.groups?.name?.trim();
      if (!name) continue;
      const vote = votes.get(fold(name)) ?? { name, count: 0 };
      vote.count++;
      votes.set(fold(name), vote);
    }
  }
  draft.site = [...votes.values()].sort((a, b) => b.count - a.count)[0]?.name ?? null;
}
