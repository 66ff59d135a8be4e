/** The colours of highlights, in the order of keys 1 to 5. */
export const COLORS = ['saffron', 'sage', 'sky', 'rose', 'lilac'] as const;
export type Color = (typeof COLORS)[number];
