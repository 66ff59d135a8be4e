import { i18n } from '@lingui/core';

// In unit tests the messages are what stands in the source, said as in Great Britain.
i18n.loadAndActivate({ locale: 'en', locales: ['en-GB'], messages: {} });
