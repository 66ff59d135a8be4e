import { cleanFiles, finishArticles } from './fileWork.ts';
import { indexArticles } from './indexWork.ts';

/** What can be done in any thread. */
export const WORK = { cleanFiles, finishArticles, indexArticles };

export type Work = typeof WORK;
export type Job<K extends keyof Work> = Parameters<Work[K]>[0];
export type Result<K extends keyof Work> = Awaited<ReturnType<Work[K]>>;
