import type { Color } from '../highlight/color.ts';

/** The paper theme's highlights: fill, and the deeper tone of a line. */
const COLORS: Readonly<Record<Color, [string, string]>> = {
  saffron: ['#f7dc7b', '#8a6a00'],
  sage: ['#c3ddb6', '#3f6e2c'],
  sky: ['#bbdaec', '#1f6288'],
  rose: ['#f4c0c4', '#a03540'],
  lilac: ['#d9c9ec', '#6a4597'],
};

const marks = Object.entries(COLORS).map(
  ([color, [fill, line]]) =>
    `mark.${color}{background:${fill}}mark.${color}.underline{background:none;text-decoration:underline 2px ${line}}mark.${color}.strike{background:none;text-decoration:line-through 2px ${line}}`,
);

/** How an edition looks where it is read, as far as the reading system lets it say. */
export const EDITION_CSS = `body{max-width:34em;margin:2em auto;padding:0 1em;color:#24211c;background:#fff;font:1.1em/1.55 Literata,Georgia,serif}
h1{line-height:1.2;font-size:1.8em;margin:0 0 .4em}h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em}
p{margin:0 0 .85em;hyphens:auto}.lede{font-size:1.12em}.facts,figcaption,.tags,.absent,footer{font-size:.85em;color:#5a5449}
blockquote,.note{margin:1em 0;padding-inline-start:1em;border-inline-start:2px solid #cbc5b8}figure{margin:1.5em 0}img{max-width:100%;height:auto}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.9em}th,td{padding-block:.3em;padding-inline:0 .8em;border-bottom:1px solid #cbc5b8;text-align:start;vertical-align:top}.number:not(:first-child){text-align:end}td.number{white-space:nowrap}
.endnotes p{margin-bottom:.2em}.back a{text-decoration:none}pre{overflow-x:auto;white-space:pre-wrap;font-size:.85em}mark{color:inherit;print-color-adjust:exact;-webkit-print-color-adjust:exact}sup{line-height:0;font-size:.7em}
.endnotes,.related,footer{margin-top:2.5em;padding-top:1em;border-top:1px solid #cbc5b8}
${marks.join('\n')}`;
