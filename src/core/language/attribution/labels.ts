/** Labels of tokens; 0 is none of them. Content stands before its cue or behind it. */
export const SOURCE = 1;
export const CUE = 2;
export const BEFORE = 3;
export const BEHIND = 4;
/** How many labels there are, none of them included. */
export const labelCount = 5;
