import { WordsScreen } from './WordsScreen.tsx';

export { isOtherPlace as shouldRevalidate } from '../../paths.ts';
export { folderArticles as loader } from '../../stores/folderArticles.ts';
export { WordsScreen as Component };
