import type { Json, JsonObject } from './annotation.ts';
import { isObject, listOf } from './json.ts';
import { isUri } from './names.ts';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const SELECTORS = [
  'FragmentSelector',
  'CssSelector',
  'XPathSelector',
  'TextQuoteSelector',
  'TextPositionSelector',
  'DataPositionSelector',
  'SvgSelector',
  'RangeSelector',
];

/**
 * Whether an annotation that came from elsewhere may leave as it is: it keeps what the W3C model says that every
 * annotation must. Strict where the model is lax: what fails leaves in words of our own.
 */
export function isSound(annotation: JsonObject): boolean {
  const { id, body, bodyValue, target, created, modified } = annotation;
  const resources = [...listOf(body), ...listOf(target)];
  const styled = resources.some((it) => isObject(it) && it.styleClass !== undefined);
  return (
    isUri(id) &&
    listOf(annotation.type).includes('Annotation') &&
    !(body !== undefined && bodyValue !== undefined) &&
    (bodyValue === undefined || typeof bodyValue === 'string') &&
    listOf(target).length > 0 &&
    [created, modified, annotation.generated].every(isDateOrNone) &&
    (!styled || isObject(annotation.stylesheet)) &&
    [annotation.rights, annotation.canonical, annotation.via].every((it) => it === undefined) &&
    listOf(target).every(isTarget) &&
    listOf(body).every(isBody)
  );
}

function isDateOrNone(value: Json | undefined): boolean {
  return value === undefined || (typeof value === 'string' && DATE.test(value));
}

function isTarget(target: Json): boolean {
  if (!isObject(target)) return isUri(target);
  if (target.source === undefined) return isUri(target.id) && isPlain(target);
  return isUri(target.source) && target.id === undefined && hasSelectors(target) && isPlain(target);
}

function isBody(body: Json): boolean {
  if (!isObject(body)) return isUri(body);
  if (typeof body.value === 'string')
    return [body.id, body.source, body.selector].every((it) => it === undefined) && isPlain(body);
  return isUri(body.id) && body.source === undefined && isPlain(body);
}

function hasSelectors({ selector, state }: JsonObject): boolean {
  const selectors = listOf(selector);
  return (
    (selectors.length > 0 || isObject(state)) &&
    (state === undefined || isTimeState(state)) &&
    selectors.every(isSelector)
  );
}

function isSelector(selector: Json): boolean {
  if (!isObject(selector)) return isUri(selector);
  if (!SELECTORS.includes(String(selector.type))) return false;
  if (selector.refinedBy !== undefined && !isSelector(selector.refinedBy)) return false;
  const { type, exact, start, end, value } = selector;
  if (type === 'TextQuoteSelector') return typeof exact === 'string';
  if (type === 'TextPositionSelector' || type === 'DataPositionSelector')
    return Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0;
  if (type === 'RangeSelector')
    return [selector.startSelector, selector.endSelector].every(
      (it) => isObject(it) && isSelector(it),
    );
  return type === 'SvgSelector' || typeof value === 'string';
}

function isTimeState(state: Json): boolean {
  if (!isObject(state)) return isUri(state);
  return (
    state.type === 'TimeState' &&
    typeof state.sourceDate === 'string' &&
    DATE.test(state.sourceDate)
  );
}

/** Without the parts that the model binds in ways that are not looked into here. */
function isPlain(resource: JsonObject): boolean {
  const { items, rights, canonical, via, textDirection, created, modified } = resource;
  return (
    [items, rights, canonical, via, textDirection].every((it) => it === undefined) &&
    [created, modified].every(isDateOrNone)
  );
}
