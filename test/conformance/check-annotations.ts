import type { CheckedAnnotation, CheckedFile, CheckedPage } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import { entriesOf, isName, nameOf, numberOf, textOf } from './pdf-value.ts';
import type { TreeElement } from './structure-tree.ts';

const actions = ['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm'];
const print = 4;
const notShown = 1 | 2 | 32 | 256;
const ascii = /^[\x21-\x7e]+$/;

/** Checks that each link belongs to a Link element on its page and has a description. */
export function* annotationFailures(checked: CheckedFile): Generator<Failure> {
  for (const [index, page] of checked.pages.entries()) {
    for (const annotation of page.annotations) {
      const where = `annotation ${annotation.number} on page ${index + 1}`;
      const owner = ownerOf(checked, annotation);
      yield* ownFailures(checked, annotation, owner, where);
      yield* actionFailures(checked, annotation, where);
      yield* ownerFailures(checked, page, annotation, owner, where);
    }
  }
  for (const element of checked.tree.elements)
    if (element.type === 'Link') yield* linkFailures(checked, element);
}

/** Returns the element that the parent tree has for an annotation. */
function ownerOf({ file, tree }: CheckedFile, { dictionary }: CheckedAnnotation): TreeElement | undefined {
  const parent = tree.parents.get(numberOf(file.at(dictionary, 'StructParent')) ?? -1);
  return tree.elements.find(({ number }) => number === parent);
}

function* ownFailures(
  { file }: CheckedFile,
  { dictionary }: CheckedAnnotation,
  owner: TreeElement | undefined,
  where: string,
): Generator<Failure> {
  const contents = textOf(file.at(dictionary, 'Contents')) ?? '';
  const alternative = textOf(file.resolve(owner?.entries.get('Alt'))) ?? '';
  if (!isName(file.at(dictionary, 'Subtype'), 'Link')) yield* broken('own-annotation', `no link: ${where}`);
  if (contents === '') yield* broken('u7.18.5-2', `does not say where it leads: ${where}`);
  if (contents === '' && alternative === '') yield* broken('u7.18.1-2', `no words: ${where}`);
  const flags = numberOf(file.at(dictionary, 'F'));
  if (flags === undefined) yield* broken('a6.3.2-1', `no flags: ${where}`);
  else if ((flags & print) === 0 || (flags & notShown) !== 0)
    yield* broken('a6.3.2-2', `flags ${flags}: ${where}`);
  const [left = 0, bottom = 0, right = 0, top = 0] = file.list(file.at(dictionary, 'Rect')).map(Number);
  if (!(right > left && top > bottom)) yield* broken('own-annotation-area', where);
}

function* actionFailures(
  { file }: CheckedFile,
  { dictionary }: CheckedAnnotation,
  where: string,
): Generator<Failure> {
  const action = file.at(dictionary, 'A');
  const kind = nameOf(file.at(action, 'S')) ?? '';
  if (action === undefined && file.at(dictionary, 'Dest') === undefined)
    yield* broken('own-action', `leads nowhere: ${where}`);
  if (action !== undefined && !actions.includes(kind)) yield* broken('a6.5.1-1', `${kind}: ${where}`);
  const target = file.at(action, 'URI');
  if (kind === 'URI' && !ascii.test(textOf(target) ?? '')) yield* broken('own-uri', where);
  if (file.at(dictionary, 'AA') !== undefined) yield* broken('own-action', `additional actions: ${where}`);
}

function* ownerFailures(
  { file }: CheckedFile,
  page: CheckedPage,
  { number, dictionary }: CheckedAnnotation,
  owner: TreeElement | undefined,
  where: string,
): Generator<Failure> {
  if (owner?.type !== 'Link') yield* broken('u7.18.5-1', `belongs to ${owner?.type ?? 'nothing'}: ${where}`);
  const child = owner?.children.find((each) => each.kind === 'object' && each.object === number);
  if (child === undefined) yield* broken('own-object-reference', `its element does not know it: ${where}`);
  else if (child.kind === 'object' && child.page !== page.number)
    yield* broken('own-object-page', `its element puts it on page object ${child.page}: ${where}`);
  const written = file.at(dictionary, 'P');
  if (written !== undefined && entriesOf(written) !== entriesOf(page.dictionary))
    yield* broken('own-annotation-page', where);
}

/** Checks that a Link element has an annotation and text on each of its pages. */
function* linkFailures({ pages }: CheckedFile, element: TreeElement): Generator<Failure> {
  const where = `Link (object ${element.number})`;
  for (const child of element.children) {
    if (child.kind !== 'object') continue;
    const page = pages.find(({ number }) => number === child.page);
    if (!page?.annotations.some(({ number }) => number === child.object))
      yield* broken('own-link', `no annotation ${child.object} on its page: ${where}`);
  }
  const annotated = new Set(element.children.flatMap((child) => (child.kind === 'object' ? child.page : [])));
  const read = new Set(contentPages(element));
  if (annotated.size === 0) yield* broken('own-link', `no annotation: ${where}`);
  for (const page of read) if (!annotated.has(page)) yield* broken('own-link', `text alone: ${where}`);
  for (const page of annotated) if (!read.has(page)) yield* broken('own-link', `no text: ${where}`);
}

function contentPages({ children }: TreeElement): readonly number[] {
  return children.flatMap((child) => {
    if (child.kind === 'content') return child.page;
    return child.kind === 'element' ? contentPages(child.element) : [];
  });
}
