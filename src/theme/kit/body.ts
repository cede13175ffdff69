import type { Block } from '../../model/document.ts';
import type { Fact, RecordEntry, Role } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { ThemeContext } from '../theme-context.ts';
import { listOf, noSpace, proseBlocks } from './prose.ts';

/** What stands under the head of an entry or a role: text, bullets, and keys we do not know. */
export function bodyBlocks(entry: RecordEntry | Role, context: ThemeContext): readonly Block[] {
  const blocks = [...proseBlocks(entry.text, context)];
  if (entry.bullets.length > 0) blocks.push(listOf(entry.bullets, context));
  return [...blocks, ...factsBlocks(entry.facts, context)];
}

/** Facts one under another, without white between those of one line. */
export function factsBlocks(facts: readonly Fact[], context: ThemeContext): readonly Block[] {
  return facts.flatMap((fact, index) => {
    const [first, ...rest] = factBlocks(fact, context);
    if (first === undefined) return [];
    const isUnderOne = facts[index - 1]?.value.length === 1 && rest.length === 0;
    return [isUnderOne ? { ...first, before: noSpace } : first, ...rest];
  });
}

/** A key we do not know, printed with its label, so that nothing the writer said is lost. */
export function factBlocks(fact: Fact, context: ThemeContext): readonly Block[] {
  const label: RichText = [{ text: `${fact.label}: `, strong: false, emphasis: true, code: false }];
  const [first, ...rest] = fact.value;
  if (first?.kind === 'paragraph')
    return proseBlocks([{ kind: 'paragraph', text: [...label, ...first.text] }, ...rest], context);
  return proseBlocks([{ kind: 'paragraph', text: label }, ...fact.value], context);
}
