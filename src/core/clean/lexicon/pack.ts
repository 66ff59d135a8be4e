/** Reasons that phrases can give. */
export type CueReason =
  | 'consent'
  | 'promotion'
  | 'related'
  | 'navigation'
  | 'tools'
  | 'comments'
  | 'byline'
  | 'advertisement'
  | 'paywall'
  | 'legal'
  | 'other';

/**
 * Phrases in small letters; accents and apostrophe shapes do not matter. `…` stands for up to 60 characters.
 * - `whole`: the line says this and no more, punctuation and figures apart.
 * - `opens`: the line begins with it.
 * - `holds`: it stands anywhere in the line.
 */
export interface Phrases {
  whole?: readonly string[];
  opens?: readonly string[];
  holds?: readonly string[];
}

/** What the cleaner knows of a language. Data alone. */
export interface Pack {
  /** BCP 47. */
  lang: string;
  /** What stands behind a time to say whose it is: an offset from UTC (`Z`, `+01:00`), or a place by its IANA name. */
  zones: Readonly<Record<string, string>>;
  cues: Partial<Record<CueReason, Phrases>>;
  /** What leads to one other article, before a colon or on its own: "Lire aussi". */
  leads: readonly string[];
  /** What stands before the author's name. */
  by: readonly string[];
  /** What stands between two authors. */
  and: readonly string[];
  /** What stands before an agency in a byline: "avec AFP". */
  with: readonly string[];
  /** What a journalist's trade is called in a byline. */
  trades: readonly string[];
  /** Twelve, each with its short forms after `|`. */
  months: readonly string[];
  weekdays: readonly string[];
  /** What stands before the day of publication, and before that of a change. */
  published: readonly string[];
  modified: readonly string[];
  /** A reading time without its figure: "min de lecture". */
  readingTime: readonly string[];
  /** What stands before a photographer's name. */
  photo: readonly string[];
  /** How a text speaks to its reader, and of those who publish it. */
  you: readonly string[];
  we: readonly string[];
  /** Verbs of telling, in the third person: "explique", "said". Who says such a thing is nobody's advertiser. */
  told?: readonly string[];
  /** What a poll or a quiz opens with, and what its button says. */
  polls?: readonly string[];
  votes?: readonly string[];
}
