import { ReviewScreen } from './ReviewScreen.tsx';

export { folderArticles as loader } from '../../stores/folderArticles.ts';
export { ReviewScreen as Component };
