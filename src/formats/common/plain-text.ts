import type { Prose, RichText } from '../../model/rich-text.ts';

/** The characters alone. */
export function plainOf(text: RichText): string {
  return text.map((span) => span.text).join('');
}

/** Text for those who see no links: where one leads is told in parentheses, unless the text says it. */
export function readingLine(text: RichText): string {
  let line = '';
  for (const [at, span] of text.entries()) {
    line += span.text;
    const { link } = span;
    if (link === undefined || text[at + 1]?.link === link) continue;
    const address = link.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');
    const isSaid = link.startsWith('tel:') || line.includes(address);
    if (!isSaid) line += ` (${link.replace(/^mailto:/i, '')})`;
  }
  return line;
}

/** Paragraphs and lists as lines; every list item has its mark, and stands in as deep as it is nested. */
export function readingLines(prose: Prose, indent = ''): readonly string[] {
  return prose.flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph')
      return readingLine(block.text)
        .split('\n')
        .map((line) => indent + line);
    return block.items.flatMap(({ blocks }, at) => {
      const mark = block.start === undefined ? '- ' : `${block.start + at}. `;
      const [first = '', ...rest] = readingLines(blocks, `${indent}  `);
      return [indent + mark + first.trimStart(), ...rest];
    });
  });
}
