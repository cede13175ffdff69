// The marks that tell machines what a page says, and the tree they belong to, as the floor writes them: chosen beforehand.
import { contentTree } from '../dist/src/paint/pdf/content-tree.js';

/** Each element of the structure by number: its dictionary as far as it is known before a file is begun. */
export function prepareStructure(display) {
  const tree = contentTree(display);
  return Array.from(tree, ([number, contents]) => ({
    number,
    type: display.structure[number].type,
    parent: display.structure[number].parent,
    home: contents.find(({ kind }) => kind === 'text')?.page,
    kids: contents.map((content) =>
      content.kind === 'link'
        ? { ...content, index: display.pages[content.page].items.filter(isLink).indexOf(content.link) }
        : content,
    ),
  }));
}

function isLink({ kind }) {
  return kind === 'link';
}

/** Writes the tree over pages whose links are annotations already. */
export function replayStructure(file, elements, pages) {
  const root = file.ref({});
  const objects = new Map(elements.map(({ number }) => [number, file.ref({})]));
  const keys = pages.map(() => []);
  for (const { number, type, parent, home, kids } of elements) {
    const object = objects.get(number);
    const written = kids.map((kid) => {
      if (kid.kind === 'element') return objects.get(kid.element);
      const { dictionary, annotations } = pages[kid.page];
      if (kid.kind === 'link') return { Type: 'OBJR', Pg: dictionary, Obj: annotations[kid.index] };
      keys[kid.page][kid.identifier] = object;
      return kid.page === home ? kid.identifier : { Type: 'MCR', Pg: dictionary, MCID: kid.identifier };
    });
    Object.assign(object.data, { S: type, P: parent === undefined ? root : objects.get(parent) });
    if (home !== undefined) object.data.Pg = pages[home].dictionary;
    object.data.K = written.length === 1 ? written[0] : written;
    object.end();
  }
  Object.assign(root.data, {
    Type: 'StructTreeRoot',
    K: objects.get(0),
    ParentTree: { Nums: keys.flatMap((page, index) => [index, page]) },
    ParentTreeNextKey: pages.length,
  });
  file._root.data.MarkInfo = file.ref({ Marked: true });
  file._root.data.StructTreeRoot = root;
}
