import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { keysFor } from '../../core/keys/bindings.ts';
import { type CommandId, commandOf } from '../../core/keys/commands.ts';
import { keyWords } from '../../core/keys/press.ts';
import { pick, prepareNames } from '../../core/search/pick.ts';
import { paths } from '../../paths.ts';
import { isMac } from '../../platform/shortcuts.ts';
import { offeredCommands, run, useRebound } from '../../stores/keys.ts';
import { libraryArticles } from '../../stores/libraryArticles.ts';
import { type Settings, setSetting } from '../../stores/settings.ts';
import { useViews } from '../../stores/views.ts';

/** Something that the palette leads to. */
export interface PaletteItem {
  id: string;
  name: string;
  hint?: string;
  take: () => void;
}

/** Of each group, as many as are read at a glance. */
const MOST = 6;

/** What is called as is typed, by kind. */
export function usePaletteItems(typed: string): { name: string; items: readonly PaletteItem[] }[] {
  const articles = useArticleItems();
  const views = useViewItems();
  const actions = useActionItems();
  return useMemo(() => {
    const asked = typed.trim() !== '';
    const found = [
      { name: 'Articles', items: asked ? pick(articles, typed, MOST) : [] },
      { name: 'Views', items: pick(views, typed, MOST) },
      { name: 'Actions', items: pick(actions, typed, asked ? MOST : actions.length) },
      { name: 'Settings', items: asked ? pick(SETTING_ITEMS, typed, MOST) : [] },
    ];
    return found.filter(({ items }) => items.length > 0);
  }, [typed, articles, views, actions]);
}

/** Names are folded so many at a time, between all else. */
const PREPARED_AT_ONCE = 2000;

function useArticleItems(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const [items, setItems] = useState<readonly PaletteItem[]>([]);
  useEffect(() => {
    let timer = 0;
    let current = true;
    const prepare = (all: readonly PaletteItem[], from: number) => {
      prepareNames(all.slice(from, from + PREPARED_AT_ONCE));
      if (from < all.length) timer = window.setTimeout(prepare, 0, all, from + PREPARED_AT_ONCE);
      else setItems(all);
    };
    void libraryArticles().then((articles) => {
      const all = articles.map(({ id, title, site }) => ({
        id: `article ${id}`,
        name: title,
        ...(site && { hint: site }),
        take: () => void navigate(paths.article(id)),
      }));
      if (current) prepare(all, 0);
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [navigate]);
  return items;
}

const SHELF_VIEWS = [
  ['Inbox', 'is:inbox'],
  ['Later', 'is:later'],
  ['Archive', 'is:archived'],
  ['Favourites', 'is:favourite'],
  ['Quick reads', 'is:quick'],
  ['Long reads', 'is:long'],
] as const;

function useViewItems(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const views = useViews();
  return useMemo(() => {
    const kept = views.map(({ name, line }) => [name, line] as const);
    return [...kept, ...SHELF_VIEWS].map(([name, line], at) => ({
      id: `view ${at}`,
      name,
      hint: line,
      take: () => void navigate(`${paths.library}?${new URLSearchParams({ q: line })}`),
    }));
  }, [views, navigate]);
}

/** What moves from row to row, or belongs to the palette itself, is nothing to look for in it. */
const UNLISTED: readonly CommandId[] = ['palette', 'leave', 'caretOpen'];

function useActionItems(): readonly PaletteItem[] {
  const navigate = useNavigate();
  const rebound = useRebound();
  const [offered] = useState(offeredCommands);
  return useMemo(() => {
    const commands = offered
      .filter((id) => !commandOf(id).walks && !UNLISTED.includes(id))
      .map((id) => {
        const [key] = keysFor(id, rebound);
        const hint = key && keyWords(key, isMac() ? '⌘' : 'Ctrl');
        const name = commandOf(id).name;
        return { id, name, ...(hint && { hint }), take: () => void run(id) };
      });
    const places = PLACES.map(([name, to]) => ({ id: to, name, take: () => void navigate(to) }));
    return [...commands, ...places];
  }, [offered, rebound, navigate]);
}

const PLACES = [
  ['Bring in an article', paths.bringIn],
  ['Review highlights', paths.review],
  ['Import annotations', paths.importAnnotations],
  ['Your data: backup, restore, trash', paths.yourData],
] as const;

/** Each as one would say it, with what it sets. */
function setting<S extends keyof Settings>(name: string, key: S, value: Settings[S]): PaletteItem {
  return { id: `${key} ${value}`, name, take: () => void setSetting(key, value) };
}

const SETTING_ITEMS: readonly PaletteItem[] = [
  setting('Theme: as the system', 'theme', 'system'),
  setting('Theme: paper', 'theme', 'paper'),
  setting('Theme: sepia', 'theme', 'sepia'),
  setting('Theme: grey', 'theme', 'grey'),
  setting('Theme: night', 'theme', 'night'),
  setting('Theme: black', 'theme', 'black'),
  setting('Theme: high contrast', 'theme', 'contrast'),
  setting('Column: narrow', 'measure', 'narrow'),
  setting('Column: medium', 'measure', 'medium'),
  setting('Column: wide', 'measure', 'wide'),
  setting('Lines: tight', 'leading', 'tight'),
  setting('Lines: normal', 'leading', 'normal'),
  setting('Lines: loose', 'leading', 'loose'),
  setting('Text size: normal', 'textSize', 100),
  setting('Text size: large', 'textSize', 120),
  setting('Text size: larger', 'textSize', 150),
  setting('Single keys: switch them on', 'singleKeys', true),
  setting('Single keys: switch them off', 'singleKeys', false),
];
