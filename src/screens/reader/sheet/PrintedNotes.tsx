import { Trans } from '@lingui/react/macro';
import type { Article } from '../../../core/article/article.ts';
import { safeUrl } from '../../../core/article/safeUrl.ts';
import { dayName } from '../../../ui/dates.ts';
import { Note } from '../../../ui/Note.tsx';
import { useOwnLanguage } from '../../../ui/useOwnLanguage.ts';
import type { Placed } from '../highlights/usePlaced.ts';

interface PrintedNotesProps {
  article: Article;
  /** In the order of their numbers in the text. */
  noted: readonly Placed[];
  tagsOf: (id: string) => readonly string[];
}

/** What paper has at the end of the text: the notes by number, and where the article comes from. */
export function PrintedNotes({ article, noted, tagsOf }: PrintedNotesProps) {
  const own = useOwnLanguage();
  return (
    <section className="printed-notes" {...own}>
      {noted.length > 0 && (
        <>
          <h2>
            <Trans>Notes</Trans>
          </h2>
          <ol>
            {noted.map(({ id, note }) => (
              <li key={id}>
                <Note source={note} safeUrl={safeUrl} />
                {tagsOf(id)
                  .map((tag) => `#${tag}`)
                  .join(' ')}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        {[article.site, article.byline, dayName(article.publishedAt)].filter(Boolean).join(', ')}
      </p>
      {article.url && <p>{article.url}</p>}
    </section>
  );
}
