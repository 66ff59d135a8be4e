import { expect, test } from 'vitest';
import { titled } from './deepLinks.ts';

const page = '<head>\n<title>Lutrin</title>\n</head>';

test('an article’s page bears its title', () => {
  expect(titled(page, 'Le levain')).toBe('<head>\n<title>Le levain</title>\n</head>');
});

test('a hostile title stays a title', () => {
  expect(titled(page, '</title><script>alert(1)</script>')).toContain(
    '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>',
  );
  expect(titled(page, "$& $1 $' &amp;")).toContain("<title>$&amp; $1 $' &amp;amp;</title>");
});
