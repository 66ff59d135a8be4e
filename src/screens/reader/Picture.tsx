import { safeUrl } from '../../core/article/safeUrl.ts';

/** Stands for a picture of another site: nothing is fetched from there unless the reader goes there. */
export function Picture({ url, alt }: { url: string | null; alt: string }) {
  const href = safeUrl(url);
  return (
    <div className="picture">
      <p>
        {alt ? <span>{alt}</span> : <span lang="en">Picture</span>}
        {href?.startsWith('http') && (
          <a href={href} target="_blank" rel="noopener noreferrer" lang="en">
            {`Open it at ${new URL(href).hostname}`}
          </a>
        )}
      </p>
    </div>
  );
}
