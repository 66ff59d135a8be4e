/** How a highlight's colour lies on the words: behind them, under them, through them. */
export const STYLES = ['fill', 'underline', 'strike'] as const;
export type Style = (typeof STYLES)[number];
