import { isOfKind, pdfDictionary, pdfName, pdfReference, pdfText } from '../pdf-value.ts';
import type { Draft } from './draft.ts';
import type { Mutation } from './mutation.ts';

function retype(type: string, into: string, index = 0): (draft: Draft) => void {
  return (draft) => {
    const element = draft.element(type, index);
    draft.set(element, 'S', pdfName(into));
  };
}

/** Invalid structure trees. Tags in the pages keep their types. */
export const structureMutations: readonly Mutation[] = [
  {
    name: 'no structure',
    rules: 'u7.1-3 u7.1-11 u7.18.5-1 a6.7.3.3-1',
    ownRules: 'own-root own-detached own-owner own-object-reference',
    change: (draft) => draft.set(draft.catalog, 'StructTreeRoot', undefined),
  },
  { name: 'H3 after H1', rules: 'u7.4.2-1', ownRules: 'own-tag', change: retype('H2', 'H3') },
  { name: 'H2 before H1', rules: 'u7.4.2-1', ownRules: 'own-tag', change: retype('H1', 'H2') },
  { name: 'H beside H1', rules: 'u7.4.4-2 u7.4.4-3', ownRules: 'own-tag', change: retype('H3', 'H') },
  {
    name: 'a type of PDF 2.0',
    rules: 'u7.1-5 a6.7.3.4-1',
    ownRules: 'own-tag',
    change: retype('P', 'Strong'),
  },
  { name: 'H7', rules: 'u7.1-5 a6.7.3.4-1', ownRules: 'own-tag', change: retype('P', 'H7') },
  { name: 'P in L', rules: 'u7.2-19 u7.2-18', ownRules: 'own-label', change: retype('LI', 'P') },
  {
    name: 'Span in LI',
    rules: 'u7.2-20',
    ownRules: 'own-tag own-list-item',
    change: retype('LBody', 'Span'),
  },
  {
    name: 'L in LI',
    rules: 'u7.2-20',
    ownRules: 'own-list-item',
    change: (draft) => {
      const inner = draft.all((entries) => {
        const parent = entries.get('P');
        return (
          entries.get('S') !== undefined &&
          isOfKind(parent, 'reference') &&
          draft.entries(parent).get('S') === draft.get(draft.element('LBody'), 'S')
        );
      });
      const list = inner[0] ?? draft.element('L', 1);
      const body = draft.referred(list, 'P');
      const item = draft.referred(body, 'P');
      const children = draft
        .list(body, 'K')
        .filter((child) => !isOfKind(child, 'reference') || child.number !== list.number);
      draft.set(body, 'K', children);
      draft.set(item, 'K', [...draft.list(item, 'K'), list]);
      draft.set(list, 'P', item);
    },
  },
  { name: 'LI outside L', rules: 'u7.2-17', change: retype('L', 'Div') },
  {
    name: 'no numbering',
    rules: '',
    ownRules: 'own-list-numbering',
    change: (draft) => draft.set(draft.element('L'), 'A', undefined),
  },
  {
    name: 'no parent',
    rules: 'u7.1-3',
    ownRules: 'own-parent',
    change: (draft) => draft.set(draft.element('H2'), 'P', undefined),
  },
  {
    name: 'an item without a parent',
    rules: 'u7.1-3 u7.2-17',
    ownRules: 'own-parent',
    change: (draft) => draft.set(draft.element('LI'), 'P', undefined),
  },
  {
    name: 'another parent',
    rules: '',
    ownRules: 'own-parent',
    change: (draft) => draft.set(draft.element('H2'), 'P', draft.element('Document')),
  },
  {
    name: 'a figure without words',
    rules: 'u7.3-1',
    ownRules: 'own-tag own-figure-box',
    change: retype('P', 'Figure'),
  },
  { name: 'a note without a name', rules: 'u7.9-1', ownRules: 'own-tag', change: retype('P', 'Note') },
  {
    name: 'two notes of one name',
    rules: 'u7.9-2',
    ownRules: 'own-tag',
    change: (draft) => {
      for (const note of [draft.element('P'), draft.element('P', 1)]) {
        draft.set(note, 'S', pdfName('Note'));
        draft.set(note, 'ID', pdfText('note'));
      }
    },
  },
  {
    name: 'a language with an underscore',
    rules: 'u7.2-29 a6.7.4-1',
    change: (draft) => draft.set(draft.element('P'), 'Lang', pdfText('de_AT')),
  },
  {
    name: 'a standard type remapped',
    rules: 'u7.1-7',
    ownRules: 'own-role-map',
    change: (draft) => draft.set(draft.structureRoot, 'RoleMap', pdfDictionary({ P: pdfName('Span') })),
  },
  {
    name: 'an element that nothing leads to',
    rules: '',
    ownRules: 'own-owner own-detached own-parent-tree',
    change: (draft) => {
      const paragraph = draft.element('P');
      const parent = draft.referred(paragraph, 'P');
      const children = draft
        .list(parent, 'K')
        .filter((child) => !isOfKind(child, 'reference') || child.number !== paragraph.number);
      draft.set(parent, 'K', children);
    },
  },
  {
    name: 'an element that holds nothing',
    rules: '',
    ownRules: 'own-empty-element',
    change: (draft) => {
      const root = draft.element('Document');
      const empty = draft.add(pdfDictionary({ S: pdfName('P'), P: pdfReference(root.number) }));
      draft.set(root, 'K', [...draft.list(root, 'K'), empty]);
    },
  },
  {
    name: 'items out of turn',
    rules: '',
    ownRules: 'own-order',
    change: (draft) => {
      const list = draft.element('L');
      draft.set(list, 'K', draft.list(list, 'K').toReversed());
    },
  },
  {
    name: 'a parent tree that names another element',
    rules: '',
    ownRules: 'own-parent-tree',
    change: (draft) => {
      const heading = draft.element('H1');
      const other = draft.element('P');
      const [key, parents, ...rest] = numbersOf(draft);
      const replaced = Array.isArray(parents)
        ? parents.map((each) =>
            isOfKind(each, 'reference') && each.number === heading.number ? other : each,
          )
        : [];
      draft.setInside(draft.structureRoot, 'ParentTree', 'Nums', [key ?? 0, replaced, ...rest]);
    },
  },
];

function numbersOf(draft: Draft) {
  const tree = draft.get(draft.structureRoot, 'ParentTree');
  const numbers = isOfKind(tree, 'dictionary') ? tree.entries.get('Nums') : undefined;
  return Array.isArray(numbers) ? numbers : [];
}
