import { pdfDictionary, pdfName, pdfText } from '../pdf-value.ts';
import type { Mutation } from './mutation.ts';

/** Files with missing or forbidden catalogue entries. */
export const catalogMutations: readonly Mutation[] = [
  {
    name: 'no MarkInfo',
    rules: 'u6.2-1 a6.7.2.2-1',
    change: (draft) => draft.set(draft.catalog, 'MarkInfo', undefined),
  },
  {
    name: 'suspects',
    rules: 'u7.1-4',
    change: (draft) => draft.setInside(draft.catalog, 'MarkInfo', 'Suspects', true),
  },
  {
    name: 'no title bar',
    rules: 'u7.1-10',
    change: (draft) => draft.set(draft.catalog, 'ViewerPreferences', undefined),
  },
  {
    name: 'Lang with an underscore',
    rules: 'u7.2-29 a6.7.4-1',
    change: (draft) => draft.set(draft.catalog, 'Lang', pdfText('en_GB')),
  },
  {
    name: 'empty Lang',
    rules: 'u7.2-29',
    change: (draft) => draft.set(draft.catalog, 'Lang', pdfText('')),
  },
  {
    name: 'no Lang',
    rules: 'u7.2-2 u7.2-24 u7.2-33 u7.2-34',
    change: (draft) => draft.set(draft.catalog, 'Lang', undefined),
  },
  {
    name: 'additional actions',
    rules: 'a6.5.2-1',
    change: (draft) => draft.set(draft.catalog, 'AA', pdfDictionary({})),
  },
  {
    name: 'requirements',
    rules: 'a6.11-1',
    change: (draft) => draft.set(draft.catalog, 'Requirements', []),
  },
  {
    name: 'needs rendering',
    rules: 'a6.4.2-2',
    change: (draft) => draft.set(draft.catalog, 'NeedsRendering', true),
  },
  {
    name: 'alternate presentations',
    rules: 'a6.10-1',
    change: (draft) => draft.setInside(draft.catalog, 'Names', 'AlternatePresentations', pdfDictionary({})),
  },
  {
    name: 'no output intent',
    rules: 'a6.2.4.3-2',
    ownRules: 'own-output-intent',
    change: (draft) => draft.set(draft.catalog, 'OutputIntents', undefined),
  },
  {
    name: 'a scanner’s profile',
    rules: 'a6.2.3-1',
    change: (draft) => {
      const intent = draft.first((entries) => entries.has('DestOutputProfile'));
      const profile = draft.referred(intent, 'DestOutputProfile');
      draft.edit(profile, (bytes) => `${bytes.slice(0, 12)}scnr${bytes.slice(16)}`);
    },
  },
  {
    name: 'a role map',
    rules: '',
    ownRules: 'own-role-map',
    change: (draft) => draft.set(draft.structureRoot, 'RoleMap', pdfDictionary({ Strong: pdfName('Span') })),
  },
];
