import type { CustomField, Level, TermEntry } from '../../model/resume.ts';
import type { Prose, RichText, Span } from '../../model/rich-text.ts';
import { proseMarkdown } from './write-blocks.ts';
import { oneLine, withoutDatedLine, withoutLabels } from './write-unambiguously.ts';

/** A term of a section: `**German** (fluent): since 2012`. */
export function termMarkdown({ term, level, details }: TermEntry): string {
  return labelMarkdown(term, level, details);
}

/** Facts, each a label in bold and what it says. */
export function fieldsMarkdown(fields: readonly CustomField[]): readonly string[] {
  return fields.map(({ label, value }) => labelMarkdown([plainSpan(label)], undefined, value));
}

function plainSpan(text: string): Span {
  return { text, strong: false, emphasis: false, code: false };
}

/** Words on the line of the label; what is more than a paragraph is set in below it. */
function labelMarkdown(label: RichText, level: Level | undefined, value: Prose): string {
  const [first, ...more] = value;
  const hasBold = label.some(({ strong }) => strong) && level === undefined;
  if (hasBold)
    return `${withoutDatedLine(withoutLabels(oneLine(label)))}\n${definition(proseMarkdown(value))}`;
  const marked = markedLabel(label, level);
  if (first === undefined) return marked;
  const written = proseMarkdown(value);
  const isLine = first.kind === 'paragraph' && more.length === 0 && !written.startsWith('```');
  if (isLine) return `${marked} ${withContinuedLines(written)}`;
  return `${marked}\n${definition(written)}`;
}

/** Set in below a label. */
function definition(written: string): string {
  return written === '' ? ':' : `:   ${written.replace(/\n(?=[^\n])/g, '\n    ')}`;
}

function markedLabel(label: RichText, level: Level | undefined): string {
  const strong = label.map((span) => ({ ...span, strong: true }));
  if (level === undefined || label.length === 0) {
    return oneLine([...strong, { ...plainSpan(':'), strong: true }]);
  }
  const bare = strong.map((span) => ({ ...span, emphasis: false }));
  const known = level.text.map(({ link: _, ...span }) => span);
  return `${oneLine(bare)} (${oneLine(known).replace(/[()]/g, '\\$&')}):`;
}

/** Lines after the first are no labels of their own, and the first is as it stands. */
function withContinuedLines(written: string): string {
  const [first = '', ...others] = written.split('\n');
  return others.length === 0 ? first : `${first}\n${withoutLabels(others.join('\n'))}`;
}
