import { useLingui } from '@lingui/react/macro';
import { memo, useLayoutEffect, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { Surroundings } from '../../core/entries/entry.ts';
import type { NotebookOrder } from '../../core/query/query.ts';
import type { Named } from '../../stores/named.ts';
import { heightsLeft, leaveHeights } from '../../ui/listPlace.ts';
import { EntryRow } from './EntryRow.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import type { Row } from './useRows.ts';

interface EntryListProps {
  rows: readonly Row[];
  by: NotebookOrder;
  around: Surroundings;
  named: (article: string) => Named;
  selected: ReadonlySet<string>;
  /** Says which row has the focus, by its index. */
  onActive: (index: number) => void;
  onSelect: (index: number, extend: boolean) => void;
  /** The notebook's address as it is now. */
  from: string;
}

/** Thousands of entries, of which those near the window are drawn. */
export const EntryList = memo(function EntryList(props: EntryListProps) {
  const { t } = useLingui();
  const { rows, by, around, named, selected, onActive, onSelect, from } = props;
  const list = useRef<WindowVirtualizerHandle>(null);
  useLayoutEffect(() => {
    const handle = list.current;
    return () => leaveHeights(from, rows.length, handle);
  }, [from, rows.length]);
  return (
    <div role="list" aria-label={t`Highlights and notes`} className="entries">
      <WindowVirtualizer
        ref={list}
        data={rows}
        bufferSize={600}
        {...heightsLeft(from, rows.length)}
      >
        {({ key, entry, heads }, index) => (
          <div
            key={key}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            data-row={index}
            onFocus={() => onActive(index)}
          >
            {heads && <GroupHeading group={heads} by={by} named={named} from={from} />}
            <EntryRow
              entry={entry}
              tags={around.tagsOf(entry.id)}
              source={named(entry.article)}
              withSource={by !== 'article'}
              unattached={around.isUnattached(entry)}
              selected={selected.has(entry.id)}
              from={from}
              index={index}
              onSelect={onSelect}
            />
          </div>
        )}
      </WindowVirtualizer>
    </div>
  );
});
