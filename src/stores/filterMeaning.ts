import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Filter } from '../core/query/query.ts';

/** Filters and their fixed values stay as they are written in every language; this is what they mean. */
const MEANINGS: Readonly<Record<`${Filter}:`, MessageDescriptor>> &
  Readonly<Record<string, MessageDescriptor>> = {
  'in:': msg`words of the title`,
  'source:': msg`where it comes from`,
  'lang:': msg`its language`,
  'tag:': msg`a whole tag`,
  'color:': msg`the colour of a highlight`,
  'is:': msg`how it stands with it`,
  'has:': msg`what belongs to it`,
  'since:': msg`from a day, month or year on`,
  'until:': msg`up to a day, month or year, counted in`,
  'before:': msg`before a day, month or year`,
  'by:': msg`in which order`,
  'is:unread': msg`not begun`,
  'is:reading': msg`begun`,
  'is:finished': msg`read to the end`,
  'is:inbox': msg`come in, not sorted yet`,
  'is:later': msg`put aside for later`,
  'is:archived': msg`put away`,
  'is:favourite': msg`a favourite`,
  'is:quick': msg`a quick read`,
  'is:long': msg`a long read`,
  'is:whole': msg`a note on a whole article`,
  'is:unattached': msg`its place is not found`,
  'has:note': msg`a note`,
  'has:highlight': msg`a highlight`,
  'has:tag': msg`a tag`,
  'by:article': msg`by article`,
  'by:tag': msg`by tag`,
  'by:colour': msg`by colour`,
  'by:date': msg`by date`,
  'by:newest': msg`newest first`,
  'by:title': msg`by title`,
  'by:shortest': msg`shortest first`,
  'by:longest': msg`longest first`,
};

/** What a filter is for, or what one of its fixed values means; empty where the value says so itself. */
export function filterMeaning(filter: Filter, value = ''): string {
  const meaning = MEANINGS[`${filter}:${value}`];
  return meaning ? i18n._(meaning) : '';
}
