import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundKey, keysFor, type Rebound, rivalsOf } from './bindings.ts';
import { COMMAND_IDS, type CommandId, commandOf } from './commands.ts';
import { digitOf, isBindable, isSingle, keyOf, keyWords, type Press } from './press.ts';

const FRESH: Rebound = new Map();
const command = fc.constantFrom(...COMMAND_IDS);
const sign = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéß?#/-1234&"');
const key = fc.oneof(
  sign,
  fc.tuple(sign, sign).map((two) => two.join(' ')),
);

function pressed(press: Partial<Press>): string {
  return keyOf({ key: '', code: '', shiftKey: false, mod: false, ...press });
}

describe('a press', () => {
  test.each<[string, Partial<Press>]>([
    ['j', { key: 'j' }],
    ['j', { key: 'J' }], // Caps Lock
    ['Shift+j', { key: 'J', shiftKey: true }],
    ['Shift+j', { key: 'j', shiftKey: true }], // with Caps Lock
    ['?', { key: '?', shiftKey: true }],
    ['/', { key: '/', shiftKey: true }], // AZERTY has it there
    ['Shift+ArrowDown', { key: 'ArrowDown', shiftKey: true }],
    ['Mod+k', { key: 'k', mod: true }],
    ['Shift+Space', { key: ' ', shiftKey: true }],
    ['Shift+é', { key: 'É', shiftKey: true }],
  ])('is written %s', (written, press) => {
    expect(pressed(press)).toBe(written);
  });

  test('on the digits of AZERTY is the digit too', () => {
    expect(digitOf({ code: 'Digit3' })).toBe('3');
    expect(digitOf({ code: 'KeyA' })).toBeNull();
  });

  test('is named as a reader would', () => {
    expect(keyWords('g l')).toBe('g then l');
    expect(keyWords('Shift+ArrowDown')).toBe('Shift+↓');
    expect(keyWords('Mod+k', { Mod: '⌘' })).toBe('⌘+k');
    expect(keyWords('g Space', { Space: 'Espace' }, 'puis')).toBe('g puis Espace');
    expect(keyWords('+')).toBe('+');
    expect(keyWords('Mod++')).toBe('Ctrl++');
  });

  test('of one sign can be switched off and bound; what moves, opens and closes can’t', () => {
    for (const one of ['j', 'Shift+j', '#', '+', 'g l', 'Shift+é']) {
      expect(isSingle(one)).toBe(true);
      expect(isBindable(one)).toBe(true);
    }
    for (const other of ['Escape', 'Enter', 'Tab', 'ArrowDown', 'Mod+k', 'Shift', 'F5', 'Space'])
      expect(isBindable(other)).toBe(false);
  });
});

describe('bindings', () => {
  test('no two commands of one place have a key in common, as the app comes', () => {
    // The caret's keys are asked for by the caret itself while it is there.
    const whileWalking: CommandId[] = ['caretAlong', 'caretDown', 'caretOpen'];
    const always = (one: CommandId) => !whileWalking.includes(one);
    for (const id of COMMAND_IDS.filter(always))
      for (const taken of keysFor(id, FRESH))
        expect(rivalsOf(id, taken, FRESH).filter(always), `${id} by ${taken}`).toEqual([]);
  });

  test('a key that has no rival leaves every key of the same places to one command', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(command, key), { maxLength: 12 }), (choices) => {
        const rebound = new Map<CommandId, string>();
        for (const [id, chosen] of choices)
          if (rivalsOf(id, chosen, rebound).length === 0) rebound.set(id, chosen);
        for (const [id, chosen] of rebound) expect(rivalsOf(id, chosen, rebound)).toEqual([]);
      }),
    );
  });

  test('rivals are rivals of each other', () => {
    fc.assert(
      fc.property(command, command, key, (one, other, chosen) => {
        const rebound = new Map([
          [one, chosen],
          [other, chosen],
        ]);
        expect(rivalsOf(one, chosen, rebound).includes(other)).toBe(
          rivalsOf(other, chosen, rebound).includes(one),
        );
      }),
    );
  });

  test('a chosen key stands in place of the command’s own, never of those that always do', () => {
    fc.assert(
      fc.property(command, fc.option(key, { nil: '' }), (id, chosen) => {
        const keys = keysFor(id, new Map([[id, chosen]]));
        expect(keys).toEqual([...(chosen ? [chosen] : []), ...(commandOf(id).also ?? [])]);
        expect(boundKey(id, new Map())).toBe(commandOf(id).key);
      }),
    );
  });

  test('the first of two keys is a rival of both', () => {
    expect(rivalsOf('archive', 'g', FRESH)).toEqual([
      'library',
      'notebook',
      'words',
      'statistics',
      'settings',
    ]);
    expect(rivalsOf('archive', 'z', FRESH)).toEqual(['undo']);
    expect(rivalsOf('archive', 'u', FRESH)).toEqual(['underline']);
    expect(rivalsOf('select', 'u', FRESH)).toEqual([]); // one never meets the other
  });
});
