import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';

/** Acts by what the journal calls them, for good; what they are called on screen is said in the reader's language. */
const ACTS = {
  'Adding of a backup': msg`Adding of a backup`,
  'Always kept a kind of passage': msg`Always kept a kind of passage`,
  'Article brought in': msg`Article brought in`,
  'Attaching of a highlight': msg`Attaching of a highlight`,
  'Change of colour': msg`Change of colour`,
  'Change of extent': msg`Change of extent`,
  'Change of style': msg`Change of style`,
  'Change of the template': msg`Change of the template`,
  'Choice of keys': msg`Choice of keys`,
  'Deletion of a highlight': msg`Deletion of a highlight`,
  'Deletion of a view': msg`Deletion of a view`,
  'Deletion of an article': msg`Deletion of an article`,
  'Discard from review': msg`Discard from review`,
  Favourite: msg({ message: 'Favourite', context: 'act' }),
  Finished: msg({ message: 'Finished', context: 'act' }),
  Highlight: msg({ message: 'Highlight', context: 'act' }),
  'Import of an article': msg`Import of an article`,
  'Import of annotations': msg`Import of annotations`,
  'Keeping as a note': msg`Keeping as a note`,
  'Left out a kind of passage again': msg`Left out a kind of passage again`,
  'Merging of two highlights': msg`Merging of two highlights`,
  'Name of a colour': msg`Name of a colour`,
  'New name of a tag': msg`New name of a tag`,
  'New name of a view': msg`New name of a view`,
  'Not finished': msg({ message: 'Not finished', context: 'act' }),
  Note: msg({ message: 'Note', context: 'act' }),
  'Removal from favourites': msg`Removal from favourites`,
  'Removal of a tag': msg`Removal of a tag`,
  'Removed passage': msg`Removed passage`,
  'Replacement of the library': msg`Replacement of the library`,
  'Restored passage': msg`Restored passage`,
  'Return from the trash': msg`Return from the trash`,
  Review: msg({ message: 'Review', context: 'act' }),
  'Saved view': msg`Saved view`,
  'Splitting of a highlight': msg`Splitting of a highlight`,
  Tag: msg({ message: 'Tag', context: 'act' }),
  'Template as it was': msg`Template as it was`,
  'Site to look words up in': msg`Site to look words up in`,
  'Removal of a site to look words up in': msg`Removal of a site to look words up in`,
  'Saved word': msg`Saved word`,
  'Meaning of a word': msg`Meaning of a word`,
  'Deletion of a word': msg`Deletion of a word`,
  Archiving: msg`Archiving`,
  'Putting aside for later': msg`Putting aside for later`,
  'Return to the inbox': msg`Return to the inbox`,
  'Deletion of the statistics': msg`Deletion of the statistics`,
  'Parting of near-copies': msg`Parting of near-copies`,
  'Joining of near-copies': msg`Joining of near-copies`,
} as const satisfies Record<string, MessageDescriptor>;

/** What the journal may call an act. */
export type Act =
  | keyof typeof ACTS
  | `Deletion of ${number} articles`
  | `Deletion of ${number} highlights`
  | `Import of ${number} articles`;

/** An act as the reader is told of it; as the journal calls it where another version gave it that name. */
export function actName(label: string): string {
  if (Object.hasOwn(ACTS, label)) return i18n._(ACTS[label as keyof typeof ACTS]);
  const [, what, digits] = /^(.+ of) (\d+) (?=highlights$|articles$)/.exec(label) ?? [];
  const count = Number(digits);
  switch (`${what} ${label.split(' ').at(-1)}`) {
    case 'Deletion of highlights':
      return plural(count, { one: 'Deletion of # highlight', other: 'Deletion of # highlights' });
    case 'Deletion of articles':
      return plural(count, { one: 'Deletion of # article', other: 'Deletion of # articles' });
    case 'Import of articles':
      return plural(count, { one: 'Import of # article', other: 'Import of # articles' });
    default:
      return label;
  }
}
