import { isOfKind, pdfText } from '../pdf-value.ts';
import type { Mutation } from './mutation.ts';

const rules = /\/Artifact <<\/Type \/Layout>> BDC\n([\s\S]*?)\nEMC/;

/** Pages with wrong marked content. */
export const contentMutations: readonly Mutation[] = [
  {
    name: 'a bare rule',
    rules: 'u7.1-3',
    change: (draft) => draft.editPage((content) => content.replace(rules, '$1')),
  },
  {
    name: 'bare text',
    rules: 'u7.1-3',
    ownRules: 'own-owner',
    change: (draft) =>
      draft.editPage((content) => content.replace(/\/H1 <<\/MCID 0>> BDC\n([\s\S]*?)\nEMC/, '$1')),
  },
  {
    name: 'text of a number that no element owns',
    rules: 'u7.1-3',
    ownRules: 'own-owner',
    change: (draft) => draft.editPage((content) => content.replace('/MCID 0>>', '/MCID 9999>>')),
  },
  {
    name: 'an artifact inside text',
    rules: 'u7.1-1 u7.1-2',
    change: (draft) =>
      draft.editPage((content) =>
        content.replace('/MCID 0>> BDC', '/MCID 0>> BDC\n/Artifact <</Type /Layout>> BDC EMC'),
      ),
  },
  {
    name: 'text inside an artifact',
    rules: 'u7.1-2',
    change: (draft) =>
      draft.editPage((content) => `/Artifact <</Type /Layout>> BDC\n${content}\nEMC`.replace(rules, '$1')),
  },
  {
    name: 'text inside text',
    rules: '',
    ownRules: 'own-nested-sequences',
    change: (draft) =>
      draft.editPage((content) => content.replace(/EMC\n(\/\w+ <<\/MCID 1>> BDC[\s\S]*?\nEMC)/, '$1\nEMC')),
  },
  {
    name: 'a sequence that begins outside its text object',
    rules: '',
    ownRules: 'own-pairing',
    change: (draft) => draft.editPage((content) => content.replace(/BT\n(\/H1 <<\/MCID 0>> BDC)/, '$1\nBT')),
  },
  {
    name: 'an artifact of no kind',
    rules: '',
    ownRules: 'own-artifact-type',
    change: (draft) =>
      draft.editPage((content) => content.replace('/Artifact <</Type /Layout>> BDC', '/Artifact BMC')),
  },
  {
    name: 'a link without words',
    rules: 'u7.18.1-2 u7.18.5-2',
    change: (draft) => draft.set(draft.annotation, 'Contents', pdfText('')),
  },
  {
    name: 'a link whose element alone has words',
    rules: 'u7.18.5-2',
    change: (draft) => {
      draft.set(draft.annotation, 'Contents', undefined);
      draft.set(draft.element('Link'), 'Alt', pdfText('A page'));
    },
  },
  {
    name: 'a link in a Span',
    rules: 'u7.18.5-1',
    ownRules: 'own-tag',
    change: (draft) => draft.set(draft.element('Link'), 'S', { kind: 'name', name: 'Span' }),
  },
  {
    name: 'a link of no element',
    rules: 'u7.18.5-1',
    ownRules: 'own-object-reference',
    change: (draft) => draft.set(draft.annotation, 'StructParent', undefined),
  },
  { name: 'no flags', rules: 'a6.3.2-1', change: (draft) => draft.set(draft.annotation, 'F', undefined) },
  { name: 'not printed', rules: 'a6.3.2-2', change: (draft) => draft.set(draft.annotation, 'F', 0) },
  { name: 'invisible', rules: 'a6.3.2-2', change: (draft) => draft.set(draft.annotation, 'F', 5) },
  {
    name: 'a program to start',
    rules: 'a6.5.1-1',
    change: (draft) => draft.setInside(draft.annotation, 'A', 'S', { kind: 'name', name: 'Launch' }),
  },
  {
    name: 'an address that is not ASCII',
    rules: '',
    ownRules: 'own-uri',
    change: (draft) => draft.setInside(draft.annotation, 'A', 'URI', pdfText('https://example.org/ü')),
  },
  {
    name: 'a link that is said to be on another page',
    rules: '',
    ownRules: 'own-object-page own-link',
    change: (draft) => {
      const link = draft.element('Link');
      const [, other] = draft.pages;
      const children = draft.list(link, 'K').map((child) => {
        if (!isOfKind(child, 'dictionary') || !child.entries.has('Obj') || !other) return child;
        return { ...child, entries: new Map([...child.entries, ['Pg', other] as const]) };
      });
      draft.set(link, 'K', children);
    },
  },
  {
    name: 'an outline that leads back',
    rules: '',
    ownRules: 'own-outline-order',
    change: (draft) => {
      const [first, last] = draft.pages;
      const item = draft.first((entries) => entries.has('Title') && entries.has('Dest'));
      const [, ...place] = draft.list(item, 'Dest');
      if (first && last) draft.set(item, 'Dest', [last, ...place]);
    },
  },
];
