import type { CheckedFile } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import type { PdfFile } from './pdf-file.ts';
import { entriesOf, isArray, isName, nameOf, type PdfValue, textOf } from './pdf-value.ts';
import type { TreeElement } from './structure-tree.ts';

/** Standard structure types. Source: ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);
const numberings = [
  'None',
  'Disc',
  'Circle',
  'Square',
  'Decimal',
  'UpperRoman',
  'LowerRoman',
  'UpperAlpha',
  'LowerAlpha',
];

/** Checks the structure tree: types of elements and their nesting. */
export function* structureFailures(checked: CheckedFile): Generator<Failure> {
  const { tree } = checked;
  const [root, another] = tree.roots;
  const isBlank = checked.pages.every(({ content }) => content.painted.length === 0);
  if (!(isBlank && !root) && (!root || another || root.type !== 'Document'))
    yield* broken('own-root', `${tree.roots.map(({ type }) => type).join(', ') || 'nothing'} at the root`);
  for (const element of tree.elements) {
    yield* elementFailures(checked, element);
    yield* listFailures(checked, element);
    yield* alternativeFailures(checked, element);
  }
  yield* headingFailures(tree.elements);
  yield* roleFailures(checked);
  yield* detachedFailures(checked);
}

function* elementFailures({ file, tree }: CheckedFile, element: TreeElement): Generator<Failure> {
  const { type, number, entries, parent, children } = element;
  const where = placeOf(element);
  if (!standardTypes.has(type)) yield* broken('u7.1-5 a6.7.3.4-1', `the type ${type}`);
  const above = file.resolve(entries.get('P'));
  const expected = parent?.entries ?? entriesOf(file.at(file.catalog, 'StructTreeRoot'));
  if (entriesOf(above) !== expected) yield* broken('own-parent', `${where} does not name its parent`);
  if (entries.has('Type') && !isName(entries.get('Type'), 'StructElem'))
    yield* broken('own-element', `${where} is typed otherwise`);
  if (number === 0) yield* broken('own-element', `${where} is no object of its own`);
  if (children.length === 0) yield* broken('own-empty-element', `${where} holds nothing`);
  if (type === 'Note') yield* noteFailures(tree.elements, element);
}

/** Checks that notes have unique IDs. */
function* noteFailures(elements: readonly TreeElement[], note: TreeElement): Generator<Failure> {
  const identifier = textOf(note.entries.get('ID'));
  const same = elements.filter(
    ({ type, entries }) => type === 'Note' && textOf(entries.get('ID')) === identifier,
  );
  if (!identifier) yield* broken('u7.9-1', placeOf(note));
  if (same.length > 1) yield* broken('u7.9-2', placeOf(note));
}

function* listFailures({ file }: CheckedFile, element: TreeElement): Generator<Failure> {
  const where = placeOf(element);
  const above = nameOf(file.at(element.entries.get('P'), 'S'));
  const inside = element.children.flatMap((child) => (child.kind === 'element' ? child.element.type : []));
  if (element.type === 'LI' && above !== 'L') yield* broken('u7.2-17', `LI in ${above}`);
  if (element.type === 'LBody' && above !== 'LI') yield* broken('u7.2-18', `LBody in ${above}`);
  if (element.type === 'Lbl' && above !== 'LI') yield* broken('own-label', `Lbl in ${above}`);
  if (element.type === 'LI') {
    if (!inside.every((type) => type === 'Lbl' || type === 'LBody'))
      yield* broken('u7.2-20', `${inside.join(', ')} in ${where}`);
    if (!/^(?:Lbl|LBody|Lbl,LBody)$/.test(inside.join(',')) || inside.length !== element.children.length)
      yield* broken('own-list-item', `${inside.join(', ')} in ${where}`);
  }
  if (element.type !== 'L') return;
  if (!inside.every((type) => type === 'L' || type === 'LI' || type === 'Caption'))
    yield* broken('u7.2-19', `${inside.join(', ')} in ${where}`);
  if (inside.lastIndexOf('Caption') > 0) yield* broken('u7.2-40', `a caption after items in ${where}`);
  const numbering = nameOf(attribute(file, element, 'List', 'ListNumbering'));
  if (!numberings.includes(numbering ?? '')) yield* broken('own-list-numbering', `${numbering}: ${where}`);
}

/** Checks that figures have alt text and a bounding box. */
function* alternativeFailures({ file }: CheckedFile, element: TreeElement): Generator<Failure> {
  if (element.type !== 'Figure' && element.type !== 'Formula') return;
  const where = placeOf(element);
  const alternative = textOf(file.resolve(element.entries.get('Alt')));
  const replacement = textOf(file.resolve(element.entries.get('ActualText')));
  if (!alternative && replacement === undefined)
    yield* broken(element.type === 'Figure' ? 'u7.3-1' : 'u7.7-1', `${where} has no words`);
  if (element.type === 'Figure' && file.list(attribute(file, element, 'Layout', 'BBox')).length !== 4)
    yield* broken('own-figure-box', where);
}

function attribute(file: PdfFile, element: TreeElement, owner: string, key: string): PdfValue | undefined {
  const written = file.resolve(element.entries.get('A'));
  const objects = isArray(written) ? written : [written];
  const own = objects.find((each) => isName(file.at(each, 'O'), owner));
  return file.at(own, key);
}

/** Checks that the first heading is the highest and no heading skips a level. */
function* headingFailures(elements: readonly TreeElement[]): Generator<Failure> {
  const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type));
  let level = 0;
  for (const heading of headings) {
    const own = Number(heading.type.slice(1));
    if (own > level + 1)
      yield* broken('u7.4.2-1', `${heading.type} after ${level === 0 ? 'nothing' : `H${level}`}`);
    level = own;
  }
  const unnumbered = elements.filter(({ type }) => type === 'H');
  if (unnumbered.length > 0 && headings.length > 0) yield* broken('u7.4.4-2 u7.4.4-3', 'H beside H1');
}

/** Checks that the role map does not redefine standard types. */
function* roleFailures({ file, tree }: CheckedFile): Generator<Failure> {
  const roles = entriesOf(file.at(file.catalog, 'StructTreeRoot', 'RoleMap'));
  for (const type of new Set(tree.elements.map((element) => element.type)))
    if (roles?.has(type) && standardTypes.has(type)) yield* broken('u7.1-7', `${type} has a role`);
}

/** Finds structure elements that are not reachable from the root. */
function* detachedFailures({ file, tree }: CheckedFile): Generator<Failure> {
  const reached = new Set(tree.elements.map(({ number }) => number));
  for (const [number, object] of file.objects) {
    const entries = entriesOf(object);
    const isElement =
      isName(entries?.get('Type'), 'StructElem') ||
      (entries?.has('S') && entries.has('K') && entries.has('P'));
    if (isElement && !reached.has(number)) yield* broken('own-detached', `object ${number} is in no tree`);
  }
}

function placeOf({ type, number }: TreeElement): string {
  return `${type} (object ${number})`;
}
