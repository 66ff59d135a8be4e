/** Why a passage was left out, as a reader is told. */
export const REASON_NAMES: Record<string, string> = {
  consent: 'Consent notice',
  promotion: 'Promotion',
  related: 'Other articles',
  navigation: 'Navigation',
  tools: 'Page tools',
  comments: 'Comments',
  byline: 'Byline and date',
  duplicate: 'Said twice',
  advertisement: 'Advertisement',
  paywall: 'Paywall',
  legal: 'Legal notice',
  repeated: 'In many articles of this source',
  other: 'Not part of the text',
};
