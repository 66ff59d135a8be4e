import { prepare as prepareBoth } from './engine.mjs';

export { anchor, describe } from './engine.mjs';
export const prepare = (text) => prepareBoth(text);
