import type { DisplayList, PlacedLink } from '../../model/page.ts';
import type { TextPosition } from '../../model/rich-text.ts';
import type { Steps } from '../../model/steps.ts';
import type { ListMarks } from '../../model/structure.ts';
import { isLanguageTag, titleOf } from '../file-description.ts';
import { textString, withoutInvalidCharacters } from '../literals.ts';
import {
  type Content,
  type ContentTree,
  contentTree,
  type PictureContent,
  type TextContent,
} from './content-tree.ts';
import { pdfRectangle } from './marked-content.ts';
import type { PdfFile, PdfObject } from './pdf-file.ts';

/** A page object that was written, and its annotations. Its key in the parent tree is its page index. */
export interface WrittenPage {
  readonly object: PdfObject;
  readonly annotations: ReadonlyMap<PlacedLink, WrittenAnnotation>;
}

/** An annotation that was written. */
export interface WrittenAnnotation {
  readonly object: PdfObject;
  /** Key in the parent tree, after those of the pages. */
  readonly key: number;
}

/** Writes the structure tree and returns its root. Source: ISO 32000-1, 14.7. */
export function* writeStructure(
  file: PdfFile,
  list: DisplayList,
  pages: readonly WrittenPage[],
): Steps<PdfObject> {
  const tree = yield* contentTree(list);
  const root = file.ref({});
  const objects = new Map(Array.from(tree.keys(), (element) => [element, file.ref({})] as const));
  const attributes = new Map<ListMarks, PdfObject>();
  for (const [number, object] of objects) {
    const contents = tree.get(number) ?? [];
    const { type, parent, language, alternative, marks, position } = list.structure[number] ?? {};
    const mainPage = contents.find(isMarked)?.page;
    const children = contents.map((content) => childEntry(content, { pages, objects, mainPage }));
    Object.assign(object.data, {
      S: type,
      P: parent === undefined ? root : objects.get(parent),
      ...(mainPage !== undefined && { Pg: pages[mainPage]?.object }),
      K: children.length === 1 ? children[0] : children,
      ...(language !== undefined && isLanguageTag(language) && { Lang: textString(language) }),
      ...(marks && { A: attributesOf(file, marks, attributes) }),
      ...(position && { A: positionAttributes[position] }),
      ...(type === 'Figure' && figureEntries(contents, list, alternative)),
    });
    object.end();
    if (number % elementsPerStep === 0) yield;
  }
  yield 'long';
  const parents = parentTreeEntries(tree, objects, pages);
  Object.assign(root.data, {
    Type: 'StructTreeRoot',
    ...(objects.has(0) && { K: objects.get(0) }),
    ParentTree: { Nums: parents.flat() },
    ParentTreeNextKey: parents.length,
  });
  root.end();
  return root;
}

/** Elements that are written in one step. */
const elementsPerStep = 100;

/** Value of `ListNumbering` for each kind of list. Source: ISO 32000-1, table 347. */
const numbering: Readonly<Record<ListMarks, string>> = {
  bullets: 'Disc',
  numbers: 'Decimal',
  labels: 'None',
};

/** Attributes of raised and lowered text, of PDF 2.0: programs that know PDF 1.7 alone pass over them. */
const positionAttributes: Readonly<Record<TextPosition, unknown>> = {
  superscript: { O: 'Layout', TextPosition: 'Sup' },
  subscript: { O: 'Layout', TextPosition: 'Sub' },
};

/** Returns the attribute object of a list, shared by all lists of its kind. */
function attributesOf(file: PdfFile, marks: ListMarks, known: Map<ListMarks, PdfObject>): PdfObject {
  const earlier = known.get(marks);
  if (earlier !== undefined) return earlier;
  const object = file.ref({ O: 'List', ListNumbering: numbering[marks] });
  object.end();
  known.set(marks, object);
  return object;
}

/** Returns the alt text of an image, else the title of the document, and its bounding box. Source: ISO 32000-1, table 344. */
function figureEntries(
  contents: readonly Content[],
  list: DisplayList,
  alternative = '',
): Readonly<Record<string, unknown>> {
  const altText = withoutInvalidCharacters(alternative).trim() || titleOf(list);
  const image = contents.find((content) => content.kind === 'picture');
  const height = image && list.pages[image.page]?.size.height;
  return {
    Alt: textString(altText),
    ...(image &&
      height !== undefined && {
        A: { O: 'Layout', Placement: 'Block', BBox: pdfRectangle(image.picture.area, height) },
      }),
  };
}

/** True if the content has a marked-content identifier. */
function isMarked(content: Content): content is TextContent | PictureContent {
  return content.kind === 'text' || content.kind === 'picture';
}

interface ChildContext {
  readonly pages: readonly WrittenPage[];
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Page of the element. What refers to its content on it does not repeat the page. */
  readonly mainPage: number | undefined;
}

function childEntry(content: Content, { pages, objects, mainPage }: ChildContext): unknown {
  if (content.kind === 'element') return objects.get(content.element);
  const page = pages[content.page];
  const isOnMainPage = content.page === mainPage;
  if (content.kind === 'link') {
    const link = { Type: 'OBJR', Obj: page?.annotations.get(content.link)?.object };
    return isOnMainPage ? link : { ...link, Pg: page?.object };
  }
  if (isOnMainPage) return content.identifier;
  return { Type: 'MCR', Pg: page?.object, MCID: content.identifier };
}

/**
 * Returns the parent tree, sorted by key. The value of a page lists elements by marked-content identifier.
 * The value of an annotation is its element.
 */
function parentTreeEntries(
  tree: ContentTree,
  objects: ReadonlyMap<number, PdfObject>,
  pages: readonly WrittenPage[],
): readonly (readonly [key: number, elements: PdfObject | readonly PdfObject[]])[] {
  const pageEntries = pages.map((): PdfObject[] => []);
  const annotationEntries: [key: number, element: PdfObject][] = [];
  for (const [number, object] of objects) {
    for (const content of tree.get(number) ?? []) {
      if (isMarked(content)) {
        const elements = pageEntries[content.page];
        if (elements) elements[content.identifier] = object;
      } else if (content.kind === 'link') {
        const annotation = pages[content.page]?.annotations.get(content.link);
        if (annotation) annotationEntries.push([annotation.key, object]);
      }
    }
  }
  return [...pageEntries.entries(), ...annotationEntries.sort(([a], [b]) => a - b)];
}
