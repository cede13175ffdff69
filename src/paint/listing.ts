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
  const belonging = item.paragraph === undefined ? '-' : String(item.paragraph);
  return [item.kind.padEnd(4), belonging.padStart(4), ...fields(item)].join('  ');
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
    case 'link': {
      const { x, y, width, height } = item.area;
      return [column(x), column(y), column(width), hundredths(height), item.target];
    }
  }
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
