export { anchor, describe, prepare } from './engine.mjs';
export const usesOldText = true;
