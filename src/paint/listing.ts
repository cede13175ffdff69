import type { Rectangle } from '../model/geometry.ts';
import type { DisplayItem, DisplayList, Page } from '../model/page.ts';

/** The display list as text, a row an item in order, for people and golden files. Points throughout. */
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
      const { face, size, colour, tracking, width, glyphs } = item.run;
      const text = glyphs.map((glyph) => glyph.text).join('');
      const style = `${face.key}  ${hundredths(size)}  ${colour}`;
      const trackingField = tracking === 0 ? [] : [`+${thousandths(tracking)} em`];
      return [column(item.x), column(item.y), column(width), style, ...trackingField, JSON.stringify(text)];
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

function column(length: number): string {
  return hundredths(length).padStart(7);
}

function hundredths(length: number): string {
  return (Math.round(length * 100) / 100 || 0).toFixed(2);
}

function thousandths(length: number): string {
  return (Math.round(length * 1000) / 1000 || 0).toString();
}
