import type { Whereabouts } from '../core/highlight/whereabouts.ts';
import surveyUrl from '../workers/survey.ts?worker&url';
import type { SurveyReply, SurveyRequest } from '../workers/surveyMessages.ts';
import { askWorker } from './askWorker.ts';
import { trustedUrl } from './trustedUrl.ts';

/** Finds out, in a worker that ends with `close`, where the highlights of articles stand. Rejects where the worker fails. */
export function openSurveyor(): {
  survey: (request: SurveyRequest) => Promise<Whereabouts>;
  close: () => void;
} {
  const worker = new Worker(trustedUrl(surveyUrl), { type: 'module', name: 'survey' });
  const ask = askWorker<SurveyRequest, SurveyReply>(worker);
  return {
    survey: async (request) => (await ask(request)).whereabouts,
    close: () => worker.terminate(),
  };
}
