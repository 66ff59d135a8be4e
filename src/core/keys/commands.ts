/** Where a key can be pressed. */
export const ROOMS = ['library', 'notebook', 'reader', 'review', 'elsewhere'] as const;
export type Room = (typeof ROOMS)[number];

/** Something that a key does. */
export interface Command {
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

/**
 * Every key of the app: what is listened for, and what the sheet of keys, the settings, the palette and the README tell of, by
 * the names that `stores/commandNames.ts` gives them.
 */
export const COMMANDS = {
  palette: { key: 'Mod+k', where: ROOMS },
  keys: { key: '?', where: ROOMS },
  undo: { key: 'z', where: ROOMS },
  redo: { key: 'Shift+z', where: ROOMS },
  library: { key: 'g l', where: ROOMS },
  notebook: { key: 'g n', where: ROOMS },
  words: { key: 'g w', where: ROOMS },
  statistics: { key: 'g t', where: ROOMS },
  settings: { key: 'g s', where: ROOMS },
  leave: { key: null, also: ['Escape'], where: ROOMS },

  next: { key: 'j', also: ['ArrowDown'], where: LISTS, walks: true },
  previous: { key: 'k', also: ['ArrowUp'], where: LISTS, walks: true },
  open: { key: null, also: ['Enter'], where: LISTS },
  select: { key: 'x', where: LISTS },
  selectNext: {
    key: 'Shift+j',
    also: ['Shift+ArrowDown'],
    where: LISTS,
    walks: true,
  },
  selectPrevious: {
    key: 'Shift+k',
    also: ['Shift+ArrowUp'],
    where: LISTS,
    walks: true,
  },
  search: { key: '/', also: ['Mod+f'], where: LISTS },

  favourite: { key: 'f', where: ARTICLES },
  archive: { key: 'e', where: ARTICLES },
  later: { key: 'l', where: ARTICLES },
  finish: { key: 'm', where: ARTICLES },
  original: { key: 'o', where: ARTICLES },
  tag: { key: 't', where: ROWS },
  remove: { key: '#', also: ['Delete'], where: ROWS },

  find: { key: '/', where: TEXT },
  findNext: { key: null, also: ['F3'], where: TEXT, walks: true },
  findPrevious: {
    key: null,
    also: ['Shift+F3'],
    where: TEXT,
    walks: true,
  },
  contents: { key: 'c', where: TEXT },
  back: { key: '<', where: TEXT },
  forward: { key: '>', where: TEXT },
  nextParagraph: { key: 'j', where: TEXT, walks: true },
  previousParagraph: { key: 'k', where: TEXT, walks: true },
  nextPage: {
    key: null,
    also: ['Space', 'PageDown'],
    where: TEXT,
    walks: true,
  },
  previousPage: {
    key: null,
    also: ['Shift+Space', 'PageUp'],
    where: TEXT,
    walks: true,
  },
  pageToRight: {
    key: null,
    also: ['ArrowRight'],
    where: TEXT,
    walks: true,
  },
  pageToLeft: {
    key: null,
    also: ['ArrowLeft'],
    where: TEXT,
    walks: true,
  },
  firstPage: { key: null, also: ['Home'], where: TEXT },
  lastPage: { key: null, also: ['End'], where: TEXT },
  focus: { key: 'r', where: TEXT },
  focusNext: {
    key: null,
    also: ['ArrowDown'],
    where: TEXT,
    walks: true,
  },
  focusPrevious: {
    key: null,
    also: ['ArrowUp'],
    where: TEXT,
    walks: true,
  },
  drift: { key: 's', where: TEXT },
  highlight: { key: 'h', where: TEXT },
  underline: { key: 'u', where: TEXT },
  strike: { key: '-', where: TEXT },
  note: { key: 'n', where: TEXT },
  saveWord: { key: 'w', where: TEXT },
  aloud: { key: 'p', where: TEXT },
  nextSentence: { key: '.', where: TEXT },
  previousSentence: { key: ',', where: TEXT },
  color1: { key: '1', where: MARKS },
  color2: { key: '2', where: MARKS },
  color3: { key: '3', where: MARKS },
  color4: { key: '4', where: MARKS },
  color5: { key: '5', where: MARKS },
  caret: { key: 'v', where: TEXT },
  caretAlong: {
    key: null,
    also: ['ArrowLeft', 'ArrowRight'],
    where: TEXT,
  },
  caretDown: {
    key: null,
    also: ['ArrowUp', 'ArrowDown'],
    where: TEXT,
  },
  caretOpen: {
    key: null,
    also: ['Enter'],
    where: TEXT,
  },

  faded: { key: '1', where: REVIEW },
  remembered: { key: '2', where: REVIEW },
  fresh: { key: '3', where: REVIEW },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

export function commandOf(id: CommandId): Command {
  return COMMANDS[id];
}

/** Where commands are told of together, by rooms that they share. */
export const GROUPS = ['everywhere', 'lists', 'both', 'text', 'review'] as const;
export type Group = (typeof GROUPS)[number];

/** The group that a command is told of in. */
export function groupOf({ where }: Command): Group {
  if (where.includes('elsewhere')) return 'everywhere';
  if (where.includes('review')) return 'review';
  if (!where.includes('reader')) return 'lists';
  return where.length > 1 ? 'both' : 'text';
}
