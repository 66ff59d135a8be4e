import { msg } from '@lingui/core/macro';

/** Why a passage was left out, as a reader is told. */
export const REASON_NAMES = {
  consent: msg`Consent notice`,
  promotion: msg`Promotion`,
  related: msg`Other articles`,
  navigation: msg`Navigation`,
  tools: msg`Page tools`,
  comments: msg`Comments`,
  byline: msg`Byline and date`,
  duplicate: msg`Said twice`,
  advertisement: msg`Advertisement`,
  paywall: msg`Paywall`,
  legal: msg`Legal notice`,
  repeated: msg`In many articles of this source`,
  other: msg`Not part of the text`,
};
