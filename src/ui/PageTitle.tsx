/** No tab shows more, and a title without end would be carried about by the browser. UTF-16 units. */
const LONGEST = 300;

/** The page's name where it comes from an article. */
export function PageTitle({ children }: { children: string }) {
  const name =
    children.length > LONGEST ? `${children.slice(0, LONGEST).toWellFormed()}…` : children;
  return <title>{`${name} · Lutrin`}</title>;
}
