/** Where a key can be pressed. */
export const ROOMS = ['library', 'notebook', 'reader', 'review', 'elsewhere'] as const;
export type Room = (typeof ROOMS)[number];

/** Something that a key does. */
export interface Command {
  /** What it does, as one would ask for it. */
  name: string;
  /** The key that calls it until the reader chooses another (see `press.ts` for how keys are written); null: none. */
  key: string | null;
  /** Keys that call it as well, whatever the reader chooses. */
  also?: readonly string[];
  where: readonly Room[];
  /** It goes on while its key is held. */
  walks?: true;
}

const LISTS = ['library', 'notebook'] as const;
const ARTICLES = ['library', 'reader'] as const;
const TEXT = ['reader'] as const;
const MARKS = ['notebook', 'reader'] as const;
const ROWS = ['library', 'notebook', 'reader'] as const;
const REVIEW = ['review'] as const;

/** Every key of the app: what is listened for, and what the sheet of keys, the settings, the palette and the README tell of. */
export const COMMANDS = {
  palette: { name: 'Find an article, a view or an action', key: 'Mod+k', where: ROOMS },
  keys: { name: 'Show all keys', key: '?', where: ROOMS },
  undo: { name: 'Undo', key: 'z', where: ROOMS },
  redo: { name: 'Redo', key: 'Shift+z', where: ROOMS },
  library: { name: 'Go to the library', key: 'g l', where: ROOMS },
  notebook: { name: 'Go to the notebook', key: 'g n', where: ROOMS },
  words: { name: 'Go to the saved words', key: 'g w', where: ROOMS },
  statistics: { name: 'Go to the statistics', key: 'g t', where: ROOMS },
  settings: { name: 'Go to the settings', key: 'g s', where: ROOMS },
  leave: { name: 'Leave one layer', key: null, also: ['Escape'], where: ROOMS },

  next: { name: 'Next row', key: 'j', also: ['ArrowDown'], where: LISTS, walks: true },
  previous: { name: 'Previous row', key: 'k', also: ['ArrowUp'], where: LISTS, walks: true },
  open: { name: 'Open', key: null, also: ['Enter'], where: LISTS },
  select: { name: 'Select the row', key: 'x', where: LISTS },
  selectNext: {
    name: 'Select down',
    key: 'Shift+j',
    also: ['Shift+ArrowDown'],
    where: LISTS,
    walks: true,
  },
  selectPrevious: {
    name: 'Select up',
    key: 'Shift+k',
    also: ['Shift+ArrowUp'],
    where: LISTS,
    walks: true,
  },
  search: { name: 'Search', key: '/', also: ['Mod+f'], where: LISTS },

  favourite: { name: 'Favourite', key: 'f', where: ARTICLES },
  archive: { name: 'Archive', key: 'e', where: ARTICLES },
  later: { name: 'Put aside for later', key: 'l', where: ARTICLES },
  finish: { name: 'Mark as finished', key: 'm', where: ARTICLES },
  original: { name: 'Open the original', key: 'o', where: ARTICLES },
  tag: { name: 'Tags', key: 't', where: ROWS },
  remove: { name: 'Delete', key: '#', also: ['Delete'], where: ROWS },

  find: { name: 'Find in the text', key: '/', where: TEXT },
  findNext: { name: 'Next place found', key: null, also: ['F3'], where: TEXT, walks: true },
  findPrevious: {
    name: 'Previous place found',
    key: null,
    also: ['Shift+F3'],
    where: TEXT,
    walks: true,
  },
  contents: { name: 'Contents', key: 'c', where: TEXT },
  back: { name: 'Back to the place that a jump left', key: '<', where: TEXT },
  forward: { name: 'Forward to the next place', key: '>', where: TEXT },
  nextParagraph: { name: 'Select the next paragraph', key: 'j', where: TEXT, walks: true },
  previousParagraph: { name: 'Select the previous paragraph', key: 'k', where: TEXT, walks: true },
  nextPage: {
    name: 'On pages: the next one',
    key: null,
    also: ['Space', 'PageDown'],
    where: TEXT,
    walks: true,
  },
  previousPage: {
    name: 'On pages: the one before',
    key: null,
    also: ['Shift+Space', 'PageUp'],
    where: TEXT,
    walks: true,
  },
  pageToRight: {
    name: 'On pages: the one to the right',
    key: null,
    also: ['ArrowRight'],
    where: TEXT,
    walks: true,
  },
  pageToLeft: {
    name: 'On pages: the one to the left',
    key: null,
    also: ['ArrowLeft'],
    where: TEXT,
    walks: true,
  },
  firstPage: { name: 'On pages: the first', key: null, also: ['Home'], where: TEXT },
  lastPage: { name: 'On pages: the last', key: null, also: ['End'], where: TEXT },
  focus: { name: 'Focus on a line, on a paragraph, on nothing', key: 'r', where: TEXT },
  focusNext: {
    name: 'Move the focus on',
    key: null,
    also: ['ArrowDown'],
    where: TEXT,
    walks: true,
  },
  focusPrevious: {
    name: 'Move the focus back',
    key: null,
    also: ['ArrowUp'],
    where: TEXT,
    walks: true,
  },
  drift: { name: 'Scroll by itself, or stop', key: 's', where: TEXT },
  highlight: { name: 'Highlight the selection', key: 'h', where: TEXT },
  underline: { name: 'Underline the selection', key: 'u', where: TEXT },
  strike: { name: 'Strike the selection', key: '-', where: TEXT },
  note: { name: 'Highlight and write a note', key: 'n', where: TEXT },
  saveWord: { name: 'Save the word with its sentence', key: 'w', where: TEXT },
  aloud: { name: 'Read aloud from here, or pause', key: 'p', where: TEXT },
  nextSentence: { name: 'Read aloud: the next sentence', key: '.', where: TEXT },
  previousSentence: { name: 'Read aloud: the sentence before', key: ',', where: TEXT },
  color1: { name: 'Highlight in the first colour', key: '1', where: MARKS },
  color2: { name: 'Highlight in the second colour', key: '2', where: MARKS },
  color3: { name: 'Highlight in the third colour', key: '3', where: MARKS },
  color4: { name: 'Highlight in the fourth colour', key: '4', where: MARKS },
  color5: { name: 'Highlight in the fifth colour', key: '5', where: MARKS },
  caret: { name: 'Walk the text by keyboard, wide or fine', key: 'v', where: TEXT },
  caretAlong: {
    name: 'With the caret: by word; with Ctrl or Alt by sentence',
    key: null,
    also: ['ArrowLeft', 'ArrowRight'],
    where: TEXT,
  },
  caretDown: {
    name: 'With the caret: by paragraph; Shift with any arrow selects',
    key: null,
    also: ['ArrowUp', 'ArrowDown'],
    where: TEXT,
  },
  caretOpen: {
    name: 'With the caret: open the highlight under it',
    key: null,
    also: ['Enter'],
    where: TEXT,
  },

  faded: { name: 'It had faded: bring it back soon', key: '1', where: REVIEW },
  remembered: { name: 'Keep it', key: '2', where: REVIEW },
  fresh: { name: 'It is still fresh: bring it back much later', key: '3', where: REVIEW },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

export function commandOf(id: CommandId): Command {
  return COMMANDS[id];
}

/** Where commands are told of together, by rooms that they share. */
export const GROUPS = {
  everywhere: 'Everywhere',
  lists: 'In the library and the notebook',
  both: 'In lists and in a text',
  text: 'In a text',
  review: 'In a review',
} as const;
export type Group = keyof typeof GROUPS;

/** The group that a command is told of in. */
export function groupOf({ where }: Command): Group {
  if (where.includes('elsewhere')) return 'everywhere';
  if (where.includes('review')) return 'review';
  if (!where.includes('reader')) return 'lists';
  return where.length > 1 ? 'both' : 'text';
}
