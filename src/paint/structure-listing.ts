import type { DisplayList } from '../model/page.ts';
import { type Content, contentTree } from './pdf/content-tree.ts';

/**
 * The structure as text, an indented line an element, with the words it holds in quotes, as they are read, and where it
 * leads; elements that nothing belongs to are left out, as is furniture. For people and golden files.
 */
export function paintStructure(list: DisplayList): string {
  const tree = contentTree(list);
  const rows = (element: number, indent: string): readonly string[] => {
    const contents = tree.get(element) ?? [];
    const parts = readParts(contents);
    const head = `${indent}${headOf(list, element)}`;
    const targets = new Set(
      contents.flatMap((content) => (content.kind === 'link' ? [content.link.target] : [])),
    );
    const leads = [...targets].map((target) => ` → ${target}`).join('');
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'string') return [`${head} ${JSON.stringify(only)}${leads}`];
    const inside = parts.flatMap((part) =>
      typeof part === 'string' ? [`${indent}  ${JSON.stringify(part)}`] : rows(part, `${indent}  `),
    );
    return [`${head}${leads}`, ...inside];
  };
  return tree.has(0) ? `${rows(0, '').join('\n')}\n` : '';
}

/** `L bullets`, `Span [fr]`, `Figure "Portrait"`. */
function headOf({ structure }: DisplayList, element: number): string {
  const { type, language, marks, alternative } = structure[element] ?? {};
  const details = [marks, language && `[${language}]`, alternative && JSON.stringify(alternative)];
  return [type, ...details.filter((detail) => detail !== undefined)].join(' ');
}

/** Texts and the numbers of elements; text that goes on in the next line or page is one. */
function readParts(contents: readonly Content[]): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  for (const content of contents) {
    if (content.kind === 'link' || content.kind === 'picture') continue;
    if (content.kind === 'element') {
      parts.push(content.element);
      continue;
    }
    const text = content.runs.flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text)).join('');
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts;
}
