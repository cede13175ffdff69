import type { Problem } from '../../src/model/problem.ts';
import type { Prose, RichText } from '../../src/model/rich-text.ts';
import type { SourceScalar } from '../../src/model/source.ts';
import { readInlineMarkdown, readMarkdown } from '../../src/read/markdown/markup.ts';
import { readContext } from '../../src/read/read-context.ts';
import { parseSource } from '../../src/source/source-tree.ts';

/** The scalar that a YAML text is. */
export function scalarOf(yaml: string): SourceScalar {
  const { root } = parseSource(yaml);
  if (root?.kind !== 'scalar') throw new Error('not a scalar');
  return root;
}

/** A literal block with this text. */
export function literal(text: string): SourceScalar {
  return scalarOf(`|\n${text.replace(/^/gm, '  ')}\n`);
}

/** Marks as Markdown has them: `**strong**`, `*emphasis*`, `` `code` ``, `text<target>`; breaks as `⏎`. */
export function marked(text: RichText): string {
  return text
    .map((span) => {
      const tag = span.position === 'superscript' ? 'sup' : 'sub';
      const placed = span.position ? `<${tag}>${span.text}</${tag}>` : span.text;
      const code = span.code ? `\`${placed}\`` : placed;
      const emphasis = span.emphasis ? `*${code}*` : code;
      const strong = span.strong ? `**${emphasis}**` : emphasis;
      return (span.link === undefined ? strong : `${strong}<${span.link}>`).replaceAll('\n', '⏎');
    })
    .join('');
}

/** One line for each paragraph; lists as `(- one; - two (1. nested))`. */
export function outlined(blocks: Prose): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return marked(block.text);
      const items = block.items.map((item, at) => {
        const sign = block.start === undefined ? '-' : `${block.start + at}.`;
        return `${sign} ${outlined(item.blocks).replaceAll('\n', ' ')}`;
      });
      return `(${items.join('; ')})`;
    })
    .join('\n');
}

export interface ReadMarkdown {
  readonly text: string;
  readonly problems: readonly Problem[];
}

export function readBlocks(text: string): ReadMarkdown {
  const context = readContext();
  return { text: outlined(readMarkdown(literal(text), context)), problems: context.problems.sorted };
}

export function readLine(text: string): ReadMarkdown {
  const context = readContext();
  return { text: marked(readInlineMarkdown(literal(text), context)), problems: context.problems.sorted };
}
