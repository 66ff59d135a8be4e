import type { Rollup } from 'vite';

/** Characters; smaller ones come soon enough when they are wanted, and a page has to name them all. */
const WORTH_NAMING = 4000;

/** The larger files that these modules of the source need before they run, beside those that the entry loads anyway. */
export function neededFor(bundle: Rollup.OutputBundle, parts: readonly string[]) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const withImports = (firsts: Rollup.OutputChunk[]) => {
    const all = new Set(firsts);
    for (const { imports } of all)
      for (const chunk of chunks) if (imports.includes(chunk.fileName)) all.add(chunk);
    return all;
  };
  const isPart = ({ facadeModuleId }: Rollup.OutputChunk) =>
    parts.some((part) => facadeModuleId?.endsWith(`/${part}`));
  const there = withImports(chunks.filter(({ isEntry }) => isEntry));
  const needed = [...withImports(chunks.filter(isPart))].filter((chunk) => !there.has(chunk));
  const sheets = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const isLarge = (name: string) => sizeOf(bundle[name]) >= WORTH_NAMING;
  return {
    modules: needed.map(({ fileName }) => fileName).filter(isLarge),
    sheets: [...new Set(sheets)].filter(isLarge),
  };
}

function sizeOf(file: Rollup.OutputChunk | Rollup.OutputAsset | undefined): number {
  return file?.type === 'asset' ? file.source.length : (file?.code.length ?? 0);
}
