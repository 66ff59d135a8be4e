import { whereaboutsOf } from '../core/highlight/whereabouts.ts';
import type { SurveyReply, SurveyRequest } from './surveyMessages.ts';

addEventListener('message', ({ data }: MessageEvent<SurveyRequest & { number: number }>) => {
  const { number, highlights, ground, formers } = data;
  const whereabouts = whereaboutsOf(highlights, ground, formers);
  postMessage({ number, whereabouts } satisfies SurveyReply);
});
