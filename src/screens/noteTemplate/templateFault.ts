import { t } from '@lingui/core/macro';
import type { TemplateFault } from '../../core/exchange/template.ts';

/** What is wrong with a template and what would be right, for the reader. */
export function templateFault(fault: TemplateFault): string {
  const { line } = fault;
  const wrong = wrongIn(fault);
  return t`Line ${line}: ${wrong}`;
}

/** Fields stay as they are written, in any language. */
function wrongIn({ kind, field, known }: TemplateFault): string {
  const [value, begin, end] = [`{{${field}}}`, `{{#${field}}}`, `{{/${field}}}`];
  const fields = known.join(', ');
  const closing = '}}';
  switch (kind) {
    case 'fieldOpen':
      return t`A field is not closed: ${closing} is missing.`;
    case 'sectionOpen':
      return t`${begin} is not closed: write ${end} where it ends.`;
    case 'strayEnd':
      return t`${end} closes nothing that is open here.`;
    case 'unknown':
      return t`There is no field ${value} here. There are: ${fields}.`;
    case 'list':
      return t`${value} is a list: write ${begin} … ${end} around what stands for each.`;
    case 'quoted':
      return t`In the front matter, values get their quotation marks by themselves: leave out what stands before ${value}.`;
    case 'inTag':
      return t`${value} stands inside an HTML tag; fields can’t.`;
    case 'noAddress':
      return t`${value} stands where a link’s address belongs; only addresses can.`;
  }
}
