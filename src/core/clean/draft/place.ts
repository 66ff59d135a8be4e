/** What the class, id, role or tag of an element says of what it holds. One bit each. */
export const HINTS = {
  navigation: 1 << 0,
  aside: 1 << 1,
  header: 1 << 2,
  footer: 1 << 3,
  article: 1 << 4,
  main: 1 << 5,
  form: 1 << 6,
  figure: 1 << 7,
  dialog: 1 << 8,
  comments: 1 << 9,
  share: 1 << 10,
  related: 1 << 11,
  newsletter: 1 << 12,
  consent: 1 << 13,
  promotion: 1 << 14,
  advertisement: 1 << 15,
  author: 1 << 16,
  meta: 1 << 17,
  caption: 1 << 18,
  credit: 1 << 19,
  paywall: 1 << 20,
  tags: 1 << 21,
  body: 1 << 22,
  teaser: 1 << 23,
  summary: 1 << 24,
  headline: 1 << 25,
  quote: 1 << 26,
  unseen: 1 << 27,
  tools: 1 << 28,
  embed: 1 << 29,
} as const;
export type Hint = keyof typeof HINTS;

/** Where a candidate stood in its page. */
export interface Place {
  /** Name of the element that holds it. */
  tag: string;
  /** Number of that element in document order, and of the one around it. */
  element: number;
  parent: number;
  /** Tags and class names of both: what a page's template prints in one way is called one way. */
  kin: string;
  /** Hints of that element and the two around it. */
  near: number;
  /** Hints of all elements around it that do not hold most of the page. */
  around: number;
  /** Steps up from it to the first element that also belongs to the content's container; 0 to 9. */
  distance: number;
  /** True inside the container that the content finder chose. */
  inside: boolean;
  /** Share of the page's prose that stands in the same parent element, 0 to 1. */
  company: number;
}

/** Words of class names and ids in the field's usual English, and what they hint at. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [
    /nav(?!y)|menu|breadcrumb|pagination|pager|sitemap|toolbar|skip-?(to|link)|topbar/,
    HINTS.navigation,
  ],
  [/sidebar|side-?bar|aside|right-?(rail|col)|widget/, HINTS.aside],
  [/masthead|site-?header|page-?header/, HINTS.navigation],
  [/footer|colophon|bottom-?bar/, HINTS.footer],
  [/comment|disqus|respond|replies|discussion|livefyre|talkback/, HINTS.comments],
  [/share|sharing|social|follow|addthis|sharedaddy/, HINTS.share],
  [
    /relat(ed|ive)|recirc|recommend|more-?(from|on|stories|news|articles)|read-?(more|next|also)|also-?(read|like)|most-?(read|popular|viewed)|popular|trending|outbrain|taboola|similar|suggest|lire-?aussi|mehr-?zum|related|latest|up-?next|further|crosslink|see-?also/,
    HINTS.related,
  ],
  [
    /newsletter|subscri|signup|sign-?up|mailing|abo-?(box|hint|teaser)|inscription/,
    HINTS.newsletter,
  ],
  [/cookie|consent|gdpr|rgpd|cmp-|onetrust|didomi|usercentrics|privacy/, HINTS.consent],
  [
    /promo|banner|sponsor|marketing|cta\b|call-?to-?action|donat|membership|app-?(banner|download)|merch/,
    HINTS.promotion,
  ],
  [
    /(^|[-_ ])(ads?|advert\w*|dfp|gpt|publicite|pub|anzeige|werbung)([-_ ]|$)|adslot|ad-?(unit|wrap|container|box)/,
    HINTS.advertisement,
  ],
  [/author|byline|contributor|signature|\bbio\b|writer|redacteur|autor/, HINTS.author],
  [/meta(?!l)|date|time(?!line)|publish|posted|dateline|timestamp|reading/, HINTS.meta],
  [
    /caption|legend|bildunter|(image|img|photo|picture|gallery|media)[-_]+(info|text|desc)/,
    HINTS.caption,
  ],
  [/credit|copyright|photographer/, HINTS.credit],
  [/paywall|premium|piano|regwall|subscriber-?only|restricted|meter/, HINTS.paywall],
  [
    /(^|[-_ ])(tags?|topics?|keywords?|categor\w+|taxonomy|labels?|kicker|rubrik|section-?name)([-_ ]|$)|tag-?(list|cloud)/,
    HINTS.tags,
  ],
  [
    /(article|post|entry|story|page|main|news|blog|body|rich|td|single)[-_]*(body|content|text|copy)|articlebody|body-?(text|copy)|rich-?text|\bprose\b|wysiwyg|field-name-body/,
    HINTS.body,
  ],
  [/teaser|card|tile|promo-?item|thumb|list-?item|carousel|slider|swiper|grid-?item/, HINTS.teaser],
  [
    /summary|standfirst|(^|[-_ ])dek([-_ ]|$)|chapo|chapeau|subtitle|sub-?(head|headline)|intro|lead(?!er)|lede|excerpt|abstract|deck|vorspann|entradilla|sommario|bajada/,
    HINTS.summary,
  ],
  [/headline|(article|post|entry|story|page)[-_]*title/, HINTS.headline],
  [/pull-?quote|blockquote|zitat/, HINTS.quote],
  [/sr-?only|visually-?hidden|screen-?reader|a11y-?hidden|assistive/, HINTS.unseen],
  [
    /tool|print|button|btn|action|font-?size|bookmark|save|audio-?player|listen|vote|rating|login|modal|popup|overlay|alert|toast|search/,
    HINTS.tools,
  ],
  [/embed|twitter|tweet|instagram|facebook|youtube|video|player|tiktok/, HINTS.embed],
];

const TAGS: ReadonlyMap<string, number> = new Map([
  ['nav', HINTS.navigation],
  ['aside', HINTS.aside],
  ['header', HINTS.header],
  ['footer', HINTS.footer],
  ['article', HINTS.article],
  ['main', HINTS.main],
  ['form', HINTS.form],
  ['figure', HINTS.figure],
  ['figcaption', HINTS.caption],
  ['dialog', HINTS.dialog],
  ['address', HINTS.author],
  ['time', HINTS.meta],
  ['button', HINTS.tools],
  ['label', HINTS.form],
  ['select', HINTS.form],
  ['option', HINTS.form],
  ['textarea', HINTS.form],
]);

const ROLES: ReadonlyMap<string, number> = new Map([
  ['navigation', HINTS.navigation],
  ['complementary', HINTS.aside],
  ['banner', HINTS.navigation],
  ['contentinfo', HINTS.footer],
  ['search', HINTS.form],
  ['dialog', HINTS.dialog],
  ['alertdialog', HINTS.dialog],
  ['main', HINTS.main],
  ['article', HINTS.article],
  ['menu', HINTS.navigation],
  ['button', HINTS.tools],
]);

const remembered = new Map<string, number>();
const MOST_REMEMBERED = 20_000;

/** The hints that an element gives by its tag and attributes. */
export function hintsOf(tag: string, attributes: Readonly<Record<string, string>>): number {
  let hints = TAGS.get(tag) ?? 0;
  if (attributes.role) hints |= ROLES.get(attributes.role) ?? 0;
  if (attributes.itemprop === 'articleBody') hints |= HINTS.body;
  if (attributes['aria-hidden'] === 'true') hints |= HINTS.unseen;
  const { class: classes, id } = attributes;
  const names = classes && id ? `${classes} ${id}` : classes || id;
  return names ? hints | hintsOfNames(names) : hints;
}

function hintsOfNames(names: string): number {
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const folded = names
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  let hints = 0;
  for (const [words, hint] of WORDS) if (words.test(folded)) hints |= hint;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(names, hints);
  return hints;
}
