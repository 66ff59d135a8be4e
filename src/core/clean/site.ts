import type { Draft } from './draft.ts';
import { fold } from './fold.ts';

/** A name that a line of clutter gives away: "Suivez X sur …", "X utilise des cookies", "© 2024 X". */
const GIVEAWAYS: readonly RegExp[] = [
  /^(?<name>\p{Lu}[^.!?:;,«»"]{1,38}?) (?:utilise|uses|verwendet|nutzt|utiliza|usa|utilizza|gebruikt|używa) (?:des |i |los |os |de )?cookies/u,
  /^(?:Suivez|Follow|Retrouvez|Siga a|Sigue a|Segui|Siga o|Volg|Obserwuj|Folgen Sie|Folge) (?<name>(?!nous|us|uns|ons|notre|toute)[\p{Lu}\p{N}][^.!?:;,«»"]{1,38}?) (?:sur|on|auf|en|su|no|na|op|em|w) ?(?:Google|Telegram|Facebook|Twitter|X\b|Instagram|WhatsApp|YouTube|LinkedIn|TikTok|Bluesky|Threads|Messenger|les réseaux|[\p{Lu}])/u,
  /^(?:©|\(c\)|Copyright(?: ©)?)\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?,?\s+(?<name>\p{Lu}[^.!?:;,|–©-]{1,38}?)(?:\s*[.,|–-]|$)/u,
  /^(?:L'équipe de|Abonnez-vous à|Subscribe to) (?<name>\p{Lu}[^.!?:;,«»"]{1,38}?)(?:\.|,|$)/u,
];

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
