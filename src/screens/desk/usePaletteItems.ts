import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { keysFor } from '../../core/keys/bindings.ts';
import { type CommandId, commandOf } from '../../core/keys/commands.ts';
import { pick, prepareNames } from '../../core/search/pick.ts';
import { paths } from '../../paths.ts';
import { commandName } from '../../stores/commandNames.ts';
import { keyName } from '../../stores/keyName.ts';
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
  const { t } = useLingui();
  const articles = useArticleItems();
  const views = useViewItems();
  const actions = useActionItems();
  const settings = useSettingItems();
  return useMemo(() => {
    const asked = typed.trim() !== '';
    const found = [
      { name: t`Articles`, items: asked ? pick(articles, typed, MOST) : [] },
      { name: t`Views`, items: pick(views, typed, MOST) },
      { name: t`Actions`, items: pick(actions, typed, asked ? MOST : actions.length) },
      { name: t`Settings`, items: asked ? pick(settings, typed, MOST) : [] },
    ];
    return found.filter(({ items }) => items.length > 0);
  }, [t, typed, articles, views, actions, settings]);
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
  [msg`Inbox`, 'is:inbox'],
  [msg`Later`, 'is:later'],
  [msg({ message: 'Archive', context: 'shelf' }), 'is:archived'],
  [msg`Favourites`, 'is:favourite'],
  [msg`Quick reads`, 'is:quick'],
  [msg`Long reads`, 'is:long'],
] as const;

function useViewItems(): readonly PaletteItem[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const views = useViews();
  return useMemo(() => {
    const kept = views.map(({ name, line }) => [name, line] as const);
    const shelves = SHELF_VIEWS.map(([name, line]) => [t(name), line] as const);
    return [...kept, ...shelves].map(([name, line], at) => ({
      id: `view ${at}`,
      name,
      hint: line,
      take: () => void navigate(`${paths.library}?${new URLSearchParams({ q: line })}`),
    }));
  }, [t, views, navigate]);
}

/** What moves from row to row, or belongs to the palette itself, is nothing to look for in it. */
const UNLISTED: readonly CommandId[] = ['palette', 'leave', 'caretOpen'];

function useActionItems(): readonly PaletteItem[] {
  const { t } = useLingui();
  const navigate = useNavigate();
  const rebound = useRebound();
  const [offered] = useState(offeredCommands);
  return useMemo(() => {
    const commands = offered
      .filter((id) => !commandOf(id).walks && !UNLISTED.includes(id))
      .map((id) => {
        const [key] = keysFor(id, rebound);
        const hint = key && keyName(key);
        const name = commandName(id);
        return { id, name, ...(hint && { hint }), take: () => void run(id) };
      });
    const places = PLACES.map(([name, to]) => ({
      id: to,
      name: t(name),
      take: () => void navigate(to),
    }));
    return [...commands, ...places];
  }, [t, offered, rebound, navigate]);
}

const PLACES = [
  [msg`Bring in an article`, paths.bringIn],
  [msg`Review highlights`, paths.review],
  [msg`Import annotations`, paths.importAnnotations],
  [msg`Your data: backup, restore, trash`, paths.yourData],
] as const;

/** Each as one would say it, with what it sets. */
function setting<S extends keyof Settings>(name: string, key: S, value: Settings[S]): PaletteItem {
  return { id: `${key} ${value}`, name, take: () => void setSetting(key, value) };
}

function useSettingItems(): readonly PaletteItem[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      setting(t`Theme: as the system`, 'theme', 'system'),
      setting(t`Theme: paper`, 'theme', 'paper'),
      setting(t`Theme: sepia`, 'theme', 'sepia'),
      setting(t`Theme: grey`, 'theme', 'grey'),
      setting(t`Theme: night`, 'theme', 'night'),
      setting(t`Theme: black`, 'theme', 'black'),
      setting(t`Theme: high contrast`, 'theme', 'contrast'),
      setting(t`Column: narrow`, 'measure', 'narrow'),
      setting(t`Column: medium`, 'measure', 'medium'),
      setting(t`Column: wide`, 'measure', 'wide'),
      setting(t`Lines: tight`, 'leading', 'tight'),
      setting(t`Lines: normal`, 'leading', 'normal'),
      setting(t`Lines: loose`, 'leading', 'loose'),
      setting(t`Text size: normal`, 'textSize', 100),
      setting(t`Text size: large`, 'textSize', 120),
      setting(t`Text size: larger`, 'textSize', 150),
      setting(t`Single keys: switch them on`, 'singleKeys', true),
      setting(t`Single keys: switch them off`, 'singleKeys', false),
    ],
    [t],
  );
}
