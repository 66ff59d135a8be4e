import { NotebookScreen } from './NotebookScreen.tsx';

export { isOtherPlace as shouldRevalidate } from '../../paths.ts';
export { folderArticles as loader } from '../../stores/folderArticles.ts';
export { NotebookScreen as Component };
