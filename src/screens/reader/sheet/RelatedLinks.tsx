import { Trans } from '@lingui/react/macro';
import { memo } from 'react';
import type { Block } from '../../../core/article/block.ts';
import type { Showing } from '../../../core/article/layout.ts';
import { blockStarts } from '../../../core/article/text.ts';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import { BlockText, type MarkedStretch } from './BlockText.tsx';
import './relatedLinks.css';

interface RelatedLinksProps {
  blocks: readonly Block[];
  lang: string | null;
  showing: (index: number) => Showing;
  /** By block index, where highlights are drawn as `<mark>`. */
  marked: ReadonlyMap<number, MarkedStretch[]> | undefined;
}

/** Lines of the article that lead elsewhere, set apart from its text. */
export const RelatedLinks = memo(function RelatedLinks(props: RelatedLinksProps) {
  const { blocks, lang, showing, marked } = props;
  const own = useOwnLanguage();
  const starts = blockStarts(blocks);
  const related = blocks.flatMap((block, index) =>
    block.kind === 'related' && showing(index) === 'kept' ? [index] : [],
  );
  if (related.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related" data-apart>
      <h2 id="related" {...own}>
        <Trans>Related</Trans>
      </h2>
      <ul>
        {related.map((index) => (
          <li key={index} lang={blocks[index]?.lang} dir={blocks[index]?.dir}>
            <BlockText
              text={blocks[index]?.text ?? ''}
              from={starts[index] ?? 0}
              marks={blocks[index]?.marks}
              lang={blocks[index]?.lang ?? lang}
              marked={marked?.get(index)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
});
