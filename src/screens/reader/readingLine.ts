/** Where the line being read stands: just below the bar, in px of the viewport. */
export const READING_LINE = 72;
