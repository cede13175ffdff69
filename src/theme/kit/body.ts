import type { Block } from '../../model/document.ts';
import type { CustomField, RecordEntry, Role } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { ThemeContext } from '../theme-context.ts';
import { listOf, noSpace, proseBlocks } from './prose.ts';

/** What stands under the head of an entry or a role: text, bullets, and keys we do not know. */
export function bodyBlocks(entry: RecordEntry | Role, context: ThemeContext): readonly Block[] {
  const blocks = [...proseBlocks(entry.text, context)];
  if (entry.bullets.length > 0) blocks.push(listOf(entry.bullets, context));
  return [...blocks, ...fieldsBlocks(entry.fields, context)];
}

/** Facts one under another, without white between those of one line. */
export function fieldsBlocks(fields: readonly CustomField[], context: ThemeContext): readonly Block[] {
  return fields.flatMap((customField, index) => {
    const [first, ...rest] = fieldBlocks(customField, context);
    if (first === undefined) return [];
    const isUnderOne = fields[index - 1]?.value.length === 1 && rest.length === 0;
    return [isUnderOne ? { ...first, before: noSpace } : first, ...rest];
  });
}

/** A key we do not know, printed with its label, so that nothing the writer said is lost. */
export function fieldBlocks(customField: CustomField, context: ThemeContext): readonly Block[] {
  const label: RichText = [{ text: `${customField.label}: `, strong: false, emphasis: true, code: false }];
  const [first, ...rest] = customField.value;
  if (first?.kind === 'paragraph')
    return proseBlocks([{ kind: 'paragraph', text: [...label, ...first.text] }, ...rest], context);
  return proseBlocks([{ kind: 'paragraph', text: label }, ...customField.value], context);
}
