import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import type { PdfFile } from './pdf-file.ts';
import { isOfKind, type PdfValue, textOf } from './pdf-value.ts';

/**
 * Checks the outline: every entry has a title and an existing page, in page order. Sections may begin
 * again once, for a side column that is read after the main text.
 */
export function* outlineFailures({ file, pages }: CheckedFile): Generator<Failure> {
  const order = new Map(pages.map(({ number }, index) => [number, index]));
  const outline = file.at(file.catalog, 'Outlines');
  let latest = 0;
  let isSideColumn = false;
  for (const item of itemsOf(file, outline)) {
    const title = textOf(file.at(item, 'Title')) ?? '';
    if (title.trim() === '') yield* broken('own-outline', 'an entry without words');
    const destination = file.at(item, 'Dest') ?? file.at(item, 'A', 'D');
    const [target] = file.list(destination);
    const page = isOfKind(target, 'reference') ? order.get(target.number) : undefined;
    if (page === undefined) yield* broken('own-outline', `“${title}” leads nowhere`);
    else if (page < latest && !isSideColumn && file.at(item, 'Parent') === outline) {
      isSideColumn = true;
      latest = page;
    } else if (page < latest) yield* broken('own-outline-order', `“${title}” leads back to page ${page + 1}`);
    latest = Math.max(latest, page ?? 0);
  }
}

function* itemsOf(file: PdfFile, parent: PdfValue | undefined): Generator<PdfValue> {
  const seen = new Set<PdfValue>();
  for (let item = file.at(parent, 'First'); item && !seen.has(item); item = file.at(item, 'Next')) {
    seen.add(item);
    yield item;
    yield* itemsOf(file, item);
  }
}
