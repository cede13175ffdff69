import { entriesOf, isOfKind, type PdfReference, pdfName, pdfText } from '../pdf-value.ts';
import type { Draft } from './draft.ts';
import type { Mutation } from './mutation.ts';

function attachedStream(draft: Draft): PdfReference {
  const stream = entriesOf(draft.get(draft.attachment, 'EF'))?.get('F');
  if (!isOfKind(stream, 'reference')) throw new Error('the attachment has no stream');
  return stream;
}

function without(key: string): (draft: Draft) => void {
  return (draft) => draft.set(draft.attachment, key, undefined);
}

/** Attachments without required entries. */
export const attachmentMutations: readonly Mutation[] = [
  {
    name: 'an attachment in PDF/A-2a',
    rules: 'a6.8-5',
    attached: true,
    flavour: '2a',
    change: (draft) => draft.editXmp((packet) => packet.replace('<pdfaid:part>3', '<pdfaid:part>2')),
  },
  { name: 'an attachment without F', rules: 'u7.11-1 a6.8-2', attached: true, change: without('F') },
  { name: 'an attachment without UF', rules: 'u7.11-1 a6.8-2', attached: true, change: without('UF') },
  {
    name: 'an attachment without a name',
    rules: 'u7.11-1',
    attached: true,
    change: (draft) => draft.set(draft.attachment, 'UF', pdfText('')),
  },
  {
    name: 'an attachment without AFRelationship',
    rules: 'a6.8-3',
    attached: true,
    change: without('AFRelationship'),
  },
  {
    name: 'an attachment outside AF',
    rules: 'a6.8-4',
    attached: true,
    change: (draft) => draft.set(draft.catalog, 'AF', undefined),
  },
  {
    name: 'an attachment without Subtype',
    rules: 'a6.8-1',
    attached: true,
    change: (draft) => draft.set(attachedStream(draft), 'Subtype', undefined),
  },
  {
    name: 'an attachment of a type that is none',
    rules: 'a6.8-1',
    attached: true,
    change: (draft) => draft.set(attachedStream(draft), 'Subtype', pdfName('YAML')),
  },
  {
    name: 'an attachment in no list of names',
    rules: '',
    ownRules: 'own-attachment-name',
    attached: true,
    change: (draft) => draft.setInside(draft.catalog, 'Names', 'EmbeddedFiles', undefined),
  },
  {
    name: 'an attachment without a description',
    rules: '',
    ownRules: 'own-filespec',
    attached: true,
    change: without('Desc'),
  },
  {
    name: 'an attachment without a date',
    rules: '',
    ownRules: 'own-parameters',
    attached: true,
    change: (draft) => draft.setInside(attachedStream(draft), 'Params', 'ModDate', undefined),
  },
];
