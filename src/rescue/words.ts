/** What the rescue page says, in every language that it speaks: it shares nothing with the app, nor its catalogs. */
const ENGLISH = {
  title: 'Rescue',
  reads:
    'This page reads what Lutrin keeps on this device without the app itself. It changes none of your notes.',
  reading: 'Reading…',
  backup: 'Save a backup',
  markdown: 'Save notes as Markdown',
  json: 'Save as JSON',
  above:
    'If nothing above helps, save the files as they lie on this device: nothing in them is lost, and a later version may read them.',
  files: 'Save the files as they are',
  repairing: 'Repair the app',
  anew: 'Fetches the app anew. Your notes and your articles stay; it takes a network.',
  repair: 'Fetch the app anew',
  open: 'Open Lutrin',
  highlights: { one: '# highlight', other: '# highlights' },
  notes: { one: '# note', other: '# notes' },
  articles: { one: '# article of your own', other: '# articles of your own' },
  saved: { one: '# saved word', other: '# saved words' },
  none: 'no highlights yet',
  found: 'Found on this device: #.',
  nothing: 'Nothing of Lutrin is kept in this browser at this address.',
  newer:
    'Your notes were written by a newer version of Lutrin than this page. They are there: save the files below, or update the app.',
  unread: 'Your notes could not be read here. Save the files below: nothing in them is lost.',
  savedWords: 'Saved words',
  nameless: 'An article that is no longer in the library',
  failed: 'That did not succeed (#). Nothing was changed.',
  unreached:
    'The place that the app comes from can’t be reached now. Nothing was changed; try again when you are connected.',
};

export type Words = typeof ENGLISH;

const FRENCH: Words = {
  title: 'Secours',
  reads:
    'Cette page lit ce que Lutrin conserve sur cet appareil, sans l’application elle-même. Elle ne modifie aucune note.',
  reading: 'Lecture…',
  backup: 'Enregistrer une sauvegarde',
  markdown: 'Enregistrer les notes en Markdown',
  json: 'Enregistrer en JSON',
  above:
    'Si rien de cela n’aide, enregistrer les fichiers tels qu’ils sont sur cet appareil : rien n’y est perdu, et une version ultérieure saura peut-être les lire.',
  files: 'Enregistrer les fichiers tels quels',
  repairing: 'Réparer l’application',
  anew: 'Récupère l’application à nouveau. Les notes et les articles restent ; une connexion est nécessaire.',
  repair: 'Récupérer l’application',
  open: 'Ouvrir Lutrin',
  highlights: { one: '# surlignage', other: '# surlignages' },
  notes: { one: '# note', other: '# notes' },
  articles: { one: '# article ajouté', other: '# articles ajoutés' },
  saved: { one: '# mot enregistré', other: '# mots enregistrés' },
  none: 'aucun surlignage pour l’instant',
  found: 'Trouvé sur cet appareil : #.',
  nothing: 'Lutrin n’a rien conservé dans ce navigateur à cette adresse.',
  newer:
    'Les notes ont été écrites par une version de Lutrin plus récente que cette page. Elles sont bien là : enregistrer les fichiers ci-dessous, ou mettre l’application à jour.',
  unread:
    'Les notes n’ont pas pu être lues ici. Enregistrer les fichiers ci-dessous : rien n’y est perdu.',
  savedWords: 'Mots enregistrés',
  nameless: 'Un article qui n’est plus dans la bibliothèque',
  failed: 'Cela n’a pas réussi (#). Rien n’a été modifié.',
  unreached:
    'L’endroit d’où vient l’application est injoignable pour l’instant. Rien n’a été modifié ; réessayer une fois la connexion revenue.',
};

export const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, fr: FRENCH };

const COUNTED = ['highlights', 'notes', 'articles', 'saved'] as const;

/** "2 highlights, 1 note and 1 article of your own"; says so where there is none of all. */
export function amountsIn(
  language: string,
  counts: Readonly<Record<(typeof COUNTED)[number], number>>,
): string {
  const words = WORDS[language] ?? ENGLISH;
  const rules = new Intl.PluralRules(language);
  const parts = COUNTED.filter((kind) => counts[kind] > 0).map((kind) => {
    const form = rules.select(counts[kind]) === 'one' ? 'one' : 'other';
    return words[kind][form].replace('#', counts[kind].toLocaleString(language));
  });
  return new Intl.ListFormat(language).format(parts) || words.none;
}
