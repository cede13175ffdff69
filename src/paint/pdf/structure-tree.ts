import type { DisplayList, PlacedLink } from '../../model/page.ts';
import type { ListMarks } from '../../model/structure.ts';
import {
  type Content,
  type ContentTree,
  contentTree,
  type PictureContent,
  type TextContent,
} from './content-tree.ts';
import { titleOf } from './file-description.ts';
import { isLanguageTag } from './language-tag.ts';
import { boxOf } from './marked-content.ts';
import type { PdfObject, PdfWriter } from './pdf-writer.ts';
import { legible, textString } from './text-string.ts';

/** A page as it is written, under the key of its place among the pages. */
export interface WrittenPage {
  readonly object: PdfObject;
  readonly annotations: ReadonlyMap<PlacedLink, WrittenAnnotation>;
}

export interface WrittenAnnotation {
  readonly object: PdfObject;
  /** In the parent tree: after those of the pages. */
  readonly key: number;
}

/** Writes the structure of the pages and gives its root. Source: ISO 32000-1, 14.7. */
export function writeStructure(
  writer: PdfWriter,
  list: DisplayList,
  pages: readonly WrittenPage[],
): PdfObject {
  const tree = contentTree(list);
  const root = writer.ref({});
  const objects = new Map(Array.from(tree.keys(), (element) => [element, writer.ref({})] as const));
  const attributes = new Map<ListMarks, PdfObject>();
  for (const [number, object] of objects) {
    const contents = tree.get(number) ?? [];
    const { type, parent, language, alternative, marks } = list.structure[number] ?? {};
    const home = contents.find(isMarked)?.page;
    const kids = contents.map((content) => kidOf(content, { pages, objects, home }));
    Object.assign(object.data, {
      S: type,
      P: parent === undefined ? root : objects.get(parent),
      ...(home !== undefined && { Pg: pages[home]?.object }),
      K: kids.length === 1 ? kids[0] : kids,
      ...(language !== undefined && isLanguageTag(language) && { Lang: textString(language) }),
      ...(marks && { A: attributesOf(writer, marks, attributes) }),
      ...(type === 'Figure' && figureEntries(contents, list, alternative)),
    });
    object.end();
  }
  const parents = parentsOf(tree, objects, pages);
  Object.assign(root.data, {
    Type: 'StructTreeRoot',
    ...(objects.has(0) && { K: objects.get(0) }),
    ParentTree: { Nums: parents.flat() },
    ParentTreeNextKey: parents.length,
  });
  root.end();
  return root;
}

/** How each kind of list says what its items are marked with. Source: ISO 32000-1, table 347. */
const numbering: Readonly<Record<ListMarks, string>> = {
  bullets: 'Disc',
  numbers: 'Decimal',
  labels: 'None',
};

/** One object for all lists of a kind. */
function attributesOf(writer: PdfWriter, marks: ListMarks, known: Map<ListMarks, PdfObject>): PdfObject {
  const earlier = known.get(marks);
  if (earlier !== undefined) return earlier;
  const object = writer.ref({ O: 'List', ListNumbering: numbering[marks] });
  object.end();
  known.set(marks, object);
  return object;
}

/** What a picture shows, in words, else what the document is called; and where it is. Source: ISO 32000-1, table 344. */
function figureEntries(
  contents: readonly Content[],
  list: DisplayList,
  alternative = '',
): Readonly<Record<string, unknown>> {
  const words = legible(alternative).trim() || titleOf(list);
  const shown = contents.find((content) => content.kind === 'picture');
  const height = shown && list.pages[shown.page]?.size.height;
  return {
    Alt: textString(words),
    ...(shown &&
      height !== undefined && {
        A: { O: 'Layout', Placement: 'Block', BBox: boxOf(shown.picture.area, height) },
      }),
  };
}

/** Content that is marked on its page by a number. */
function isMarked(content: Content): content is TextContent | PictureContent {
  return content.kind === 'text' || content.kind === 'picture';
}

interface KidContext {
  readonly pages: readonly WrittenPage[];
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** The page of the element itself: content there needs no other name than its number. */
  readonly home: number | undefined;
}

function kidOf(content: Content, { pages, objects, home }: KidContext): unknown {
  if (content.kind === 'element') return objects.get(content.element);
  const page = pages[content.page];
  if (content.kind === 'link') {
    return { Type: 'OBJR', Pg: page?.object, Obj: page?.annotations.get(content.link)?.object };
  }
  if (content.page === home) return content.identifier;
  return { Type: 'MCR', Pg: page?.object, MCID: content.identifier };
}

/** By key, in ascending order: each page's elements by the number of their content, then each annotation's element. */
function parentsOf(
  tree: ContentTree,
  objects: ReadonlyMap<number, PdfObject>,
  pages: readonly WrittenPage[],
): readonly (readonly [key: number, elements: PdfObject | readonly PdfObject[]])[] {
  const ofPages = pages.map((): PdfObject[] => []);
  const ofAnnotations: [key: number, element: PdfObject][] = [];
  for (const [number, object] of objects) {
    for (const content of tree.get(number) ?? []) {
      if (isMarked(content)) {
        const ofPage = ofPages[content.page];
        if (ofPage) ofPage[content.identifier] = object;
      } else if (content.kind === 'link') {
        const annotation = pages[content.page]?.annotations.get(content.link);
        if (annotation) ofAnnotations.push([annotation.key, object]);
      }
    }
  }
  return [...ofPages.entries(), ...ofAnnotations.sort(([a], [b]) => a - b)];
}
