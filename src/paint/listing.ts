import type { Rectangle } from '../model/geometry.ts';
import { runText } from '../model/glyph-run.ts';
import type { DisplayItem, DisplayList, Page } from '../model/page.ts';
import { finish } from '../model/steps.ts';
import { type Content, contentTree } from './pdf/content-tree.ts';

/** Lists the display list as text, one row per item in reading order, lengths in points. Golden files hold this text. */
export function paintListing(list: DisplayList): string {
  return `${list.pages.flatMap(pageRows).join('\n')}\n`;
}

function pageRows(page: Page): readonly string[] {
  const { width, height } = page.size;
  return [`page ${page.number}  ${hundredths(width)} × ${hundredths(height)}`, ...page.items.map(itemRow)];
}

function itemRow(item: DisplayItem): string {
  const structureRef = item.paragraph === undefined ? '-' : String(item.paragraph);
  return [item.kind.padEnd(4), structureRef.padStart(4), ...fields(item)].join('  ');
}

function fields(item: DisplayItem): readonly string[] {
  switch (item.kind) {
    case 'run': {
      const { face, size, colour, tracking, width, hidden } = item.run;
      const style = `${face.key}  ${hundredths(size)}  ${colour}`;
      const trackingField = tracking === 0 ? [] : [`+${thousandths(tracking)} em`];
      return [
        column(item.x),
        column(item.y),
        column(width),
        style,
        ...trackingField,
        ...(hidden ? ['hidden'] : []),
        JSON.stringify(runText(item.run)),
      ];
    }
    case 'rule':
      return [
        column(item.x),
        column(item.y),
        column(item.width),
        `${thousandths(item.thickness)}  ${item.colour}`,
      ];
    case 'link':
      return [...areaFields(item.area), item.target];
    case 'tint':
      return [...areaFields(item.area), item.colour];
    case 'icon': {
      const { width, height } = item.icon;
      return [...areaFields(item.area), item.colour, `of ${thousandths(width)} × ${thousandths(height)}`];
    }
    case 'picture': {
      const { format, width, height } = item.picture;
      return [...areaFields(item.area), item.shape, `${format} of ${width} × ${height}`];
    }
  }
}

function areaFields({ x, y, width, height }: Rectangle): readonly string[] {
  return [column(x), column(y), column(width), hundredths(height)];
}

/**
 * Lists the structure as text, one indented line per element, with its text in quotes and the targets of its links.
 * Leaves out artifacts and elements without content. Golden files hold this text.
 */
export function paintStructure(list: DisplayList): string {
  const tree = finish(contentTree(list));
  const rows = (element: number, indent: string): readonly string[] => {
    const contents = tree.get(element) ?? [];
    const children = textsAndElements(contents);
    const label = `${indent}${labelOf(list, element)}`;
    const targets = new Set(
      contents.flatMap((content) => (content.kind === 'link' ? [content.link.target] : [])),
    );
    const arrows = [...targets].map((target) => ` → ${target}`).join('');
    const [only] = children;
    if (children.length === 1 && typeof only === 'string')
      return [`${label} ${JSON.stringify(only)}${arrows}`];
    const childRows = children.flatMap((child) =>
      typeof child === 'string' ? [`${indent}  ${JSON.stringify(child)}`] : rows(child, `${indent}  `),
    );
    return [`${label}${arrows}`, ...childRows];
  };
  return tree.has(0) ? `${rows(0, '').join('\n')}\n` : '';
}

/** Returns the type and attributes of an element: `L bullets`, `Span [fr]`, `Figure "Portrait"`. */
function labelOf({ structure }: DisplayList, element: number): string {
  const { type, language, marks, alternative } = structure[element] ?? {};
  const details = [marks, language && `[${language}]`, alternative && JSON.stringify(alternative)];
  return [type, ...details.filter((detail) => detail !== undefined)].join(' ');
}

/** Returns the texts and child elements of an element. Joins text that continues on the next line or page. */
function textsAndElements(contents: readonly Content[]): readonly (string | number)[] {
  const children: (string | number)[] = [];
  for (const content of contents) {
    if (content.kind === 'link' || content.kind === 'picture') continue;
    if (content.kind === 'element') {
      children.push(content.element);
      continue;
    }
    const text = content.runs.map(({ run }) => runText(run)).join('');
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }
  return children;
}

function column(length: number): string {
  return hundredths(length).padStart(7);
}

function hundredths(length: number): string {
  return (Math.round(length * 100) / 100 || 0).toFixed(2);
}

function thousandths(length: number): string {
  return (Math.round(length * 1000) / 1000 || 0).toString();
}
