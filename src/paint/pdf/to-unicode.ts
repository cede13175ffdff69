import type { CodedGlyph } from './character-codes.ts';

/** What extractors read for each code. Source: ISO 32000-1, 9.10.3; at most 100 lines a block. */
export function toUnicodeMap(glyphs: readonly CodedGlyph[]): string {
  const lines = glyphs.map(({ code, text }) => `<${hexadecimal(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hexadecimal(text.charCodeAt(index))).join('');
}

function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, '0');
}
