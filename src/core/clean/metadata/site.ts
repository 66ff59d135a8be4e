import type { Draft } from '../draft/draft.ts';
import { agencyNamed } from '../lexicon/authors.ts';
import { cuesOf } from '../lexicon/cues.ts';
import { fold } from '../lexicon/fold.ts';

/** A name that a line of clutter gives away: "Suivez X sur …", "X utilise des cookies", "© 2024 X". */
const NAME = '(?<name>\\p{Lu}[^.!?:;,«»"|©]{1,38}?)';
/** Each behind something that stands in every such line: cheaper to look for. */
const GIVEAWAYS: readonly (readonly [sign: RegExp, giveaway: RegExp])[] = (
  [
    [
      /cookies/,
      `^${NAME} (?:utilise|dépose|uses|verwendet|nutzt|utiliza|usa|utilizza|gebruikt|używa) (?:des |i |los |os |de )?cookies`,
    ],
    [
      /artenaires|artner|socios|parceiros/,
      `^${NAME} (?:et ses|and its|und seine|y sus|e i suoi|e os seus|en zijn) (?:\\d+ )?(?:partenaires|partners|Partner|socios|parceiros)`,
    ],
    [
      /^(?:Sui|Fol|Ret|Sig|Seg|Vol|Obs)/,
      `^(?:Suivez|Follow|Retrouvez|Siga a|Sigue a|Segui|Siga o|Volg|Obserwuj|Folgen Sie|Folge) (?!nous|us |uns|ons|notre|toute)(?<name>[\\p{Lu}\\p{N}][^.!?:;,«»"]{1,38}?) (?:sur|on|auf|en|su|no|na|op|em|w) ?(?:Google|les réseaux|[\\p{Lu}])`,
    ],
    [
      /^(?:©|\(c\)|Copyright)/,
      `^(?:©|\\(c\\)|Copyright(?: ©)?)\\s*(?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)\\d{2})?,?\\s+${NAME}(?: Company| GmbH| SA| Ltd)?(?:\\s*[.,|–©-]|$|\\s{2})`,
    ],
    [/^(?:©|\(c\)|Copyright)/, `^(?:©|\\(c\\)|Copyright(?: ©)?)\\s*${NAME},?\\s+(?:19|20)\\d{2}`],
    [
      /application|compte|the app|die App/,
      `(?:l[’']application|votre compte|the app of|die App von) ${NAME}(?: et|\\.|,| and| und|$)`,
    ],
    [
      /acceptez que|accept that|dass/,
      `(?:acceptez que|accept that|dass) ${NAME} (?:conserve|dépose|utilise|enregistre|stores|uses|may|speichert)`,
    ],
    [
      /は、|では、|の公式/,
      `^(?<name>[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}]{2,16}?)(?:は、|では、|の公式アカウント)`,
    ],
    [
      /mobile|phone|Handy|móvil|telefono/,
      `^${NAME} (?:sur votre mobile|on your phone|auf Ihrem Handy|en su móvil|sul tuo telefono)`,
    ],
    [
      / [–—|·-] [MTAIL]/,
      `^${NAME} [–—|·-] (?:Mentions légales|Tous droits|All rights|Impressum|Legal|Aviso legal)`,
    ],
    [
      /, [ltrde]/,
      `^${NAME}, (?:le magazine|le journal|le site|le média|la revue|radio|the magazine|the newspaper|das Magazin|die Zeitung|el diario|il giornale|la radio)`,
    ],
    [
      /l[ae]s? (?:lettre|newsletter|chaîne|club|offres|boutique|podcast|rédaction)|infolettre/,
      `(?:la lettre|la newsletter|l[’']infolettre|la chaîne WhatsApp|le club|les offres|la boutique|le podcast|la lettre du \\p{L}+|la rédaction) (?:de |du |d[’'])${NAME}(?:$| et| :|[.,])`,
    ],
    [
      /Li[rs]e|cout|couvrez|Soutenez|Besuchen|Lesen|Read|Visit|Support|Get/,
      `(?:Lire|Lisez|Écouter|Écoutez|Découvrez|Soutenez|Besuchen Sie den|Besuchen Sie die|Lesen Sie|Read|Visit|Support|Get) ${NAME} (?:gratuitement|en direct|en ligne|wie gewohnt|for free|online|in your inbox|avec)`,
    ],
    [
      /riservata|reserved|vorbehalten|réservés|reservados/,
      `(?:Riproduzione riservata|All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados)[ ,.–-]+${NAME}$`,
    ],
    [/acuerdo/, `^En ${NAME}, con (?:su|tu) acuerdo`],
    [/^(?:©|\(c\)|Copyright)/, `^(?:©|\\(c\\)|Copyright)\\s*${NAME}\\s*[–—|-]`],
    [/ [/·] /, `^(?<name>\\p{Lu}[\\p{L}’' -]{2,30}) [/·] \\p{Lu}[\\p{L} ]{3,20}$`],
  ] as const
).map(([sign, source]) => [sign, new RegExp(source, 'u')]);
/** Most lines hold none of the signs. */
const ANY_SIGN = new RegExp(GIVEAWAYS.map(([sign]) => sign.source).join('|'));

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
  const vote = (name: string | undefined, weight: number) => {
    if (!name || name.length < 3) return;
    const key = fold(name);
    const known = votes.get(key);
    if (!known) votes.set(key, { name, count: weight });
    else {
      if (!/\p{Ll}/u.test(known.name)) known.name = name;
      known.count += weight;
    }
  };
  for (const { block } of draft.candidates) {
    if (block.kind === 'credit' && !block.removal) vote(ownPicture(block.text), 1);
    if (!block.removal || /related|duplicate/.test(block.removal.reason)) continue;
    const given = ANY_SIGN.test(block.text) ? GIVEAWAYS : [];
    for (const [sign, giveaway] of given) {
      if (sign.test(block.text)) vote(trimmed(giveaway.exec(block.text)?.groups?.name), STRONG);
    }
    if (draft.kind === 'html') continue;
    for (const name of namesIn(block.text)) vote(name, 1);
  }
  const best = [...votes.values()]
    .filter(({ name, count }) => count >= ENOUGH && canBeSite(name, draft))
    .sort((a, b) => b.count - a.count)[0];
  if (best) draft.site = best.name;
}

/** No phrase of clutter, nobody who signs. */
function canBeSite(name: string, { authors, agency }: Draft): boolean {
  if (cuesOf(name).length > 0 || DEICTIC.test(name)) return false;
  if (authors.some((author) => name.includes(author))) return false;
  return ![...authors, agency ?? ''].some((known) => fold(known) === fold(name));
}

/** "This site" names none. */
const DEICTIC =
  /^(?:ce|cet|cette|this|our|notre|nos|nous|wir|diese|unsere|este|questo|deze|onze|vous|we) /i;

/** A line that names itself for certain counts as much as so many that hold a name. */
const STRONG = 3;
const ENOUGH = 2;

/** "Photo Ada Vell / The Paper", "Photos: Ada Vell for The Paper": whose own picture it is. */
function ownPicture(text: string): string | undefined {
  const name = /(?:\/|\b(?:pour|for|für|para|per|voor)\b)\s*([^/]{3,40}?)\.?$/u.exec(text)?.[1];
  return name && agencyNamed(name) === null ? trimmed(name) : undefined;
}

/** Names of several words, or of one behind "the letter of", that a line of clutter holds. */
function namesIn(text: string): ReadonlySet<string> {
  if (!/[ ’']/.test(text)) return NONE;
  return new Set(text.match(NAMES)?.filter((name) => /[ ’']/.test(name)));
}

const NONE: ReadonlySet<string> = new Set();
const NAMES =
  /(?<=^|[^\p{L}’'])(?:(?:[LD]['’]|The |Le |La |Les |Der |Die |Das |El |Il |De )?\p{Lu}[\p{L}-]{2,})(?:(?: (?:de|du|des|d['’]|la|le|of|the|del|della|der|&|et))* (?:l['’]|d['’])?\p{Lu}[\p{L}-]{2,}){0,3}/gu;

function trimmed(name: string | undefined): string | undefined {
  return name?.trim().replace(/^(?:(?:de|d['’]|du|des)\s*)(?=\p{Lu})/u, '');
}
