import { pdfDictionary, pdfName, pdfText } from '../pdf-value.ts';
import type { Mutation } from './mutation.ts';

/** Files with syntax errors, and invalid pages. */
export const fileMutations: readonly Mutation[] = [
  { name: 'PDF 2.0', rules: 'u6.1-1 a6.1.2-1', rewrite: (text) => text.replace('%PDF-1.7', '%PDF-2.0') },
  {
    name: 'no bytes over 127',
    rules: 'a6.1.2-2',
    rewrite: (text) => text.replace(/\n%[\x80-\xff]{4}/, '\n%abcd'),
  },
  { name: 'something after the end', rules: 'a6.1.3-3', rewrite: (text) => `${text}more` },
  { name: 'no identifier', rules: 'a6.1.3-1', change: (draft) => draft.trailer.delete('ID') },
  {
    name: 'a long string',
    rules: 'a6.1.13-3',
    change: (draft) => draft.set(draft.annotation, 'Contents', pdfText('x'.repeat(32_768))),
  },
  {
    name: 'a long string on a page',
    rules: 'a6.1.13-3',
    change: (draft) =>
      draft.editPage((content) =>
        content.replace('<</Type /Layout>>', `<</Type /Layout /Note (${'x'.repeat(32_768)})>>`),
      ),
  },
  {
    name: 'a long name',
    rules: 'a6.1.13-4',
    change: (draft) => draft.set(draft.firstPage, 'LastModified', pdfName('x'.repeat(128))),
  },
  {
    name: 'a large integer',
    rules: 'a6.1.13-1',
    change: (draft) => draft.set(draft.firstPage, 'Rotate', 2_147_483_648),
  },
  {
    name: 'a saved state 29 deep',
    rules: 'a6.1.13-8',
    change: (draft) => draft.editPage((content) => `${'q '.repeat(29)}${'Q '.repeat(29)}${content}`),
  },
  {
    name: 'a number with an exponent',
    rules: 'a6.2.2-1',
    change: (draft) => draft.editPage((content) => content.replace(/ re f/, ' re f 1e-7 w')),
  },
  {
    name: 'CMYK',
    rules: 'a6.2.4.3-3',
    change: (draft) => draft.editPage((content) => content.replace(/[\d.]+ [\d.]+ [\d.]+ rg/, '0 0 0 1 k')),
  },
  {
    name: 'CMYK by name',
    rules: 'a6.2.4.3-3',
    change: (draft) =>
      draft.editPage((content) => content.replace(/[\d.]+ [\d.]+ [\d.]+ rg/, '/DeviceCMYK cs 0 0 0 1 sc')),
  },
  {
    name: 'an image in CMYK',
    rules: 'a6.2.4.3-3',
    change: (draft) => {
      const image = {
        Subtype: pdfName('Image'),
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: pdfName('DeviceCMYK'),
      };
      const stream = draft.addStream('\0\0\0\0', pdfDictionary(image).entries);
      const resources = draft.referred(draft.firstPage, 'Resources');
      draft.set(resources, 'XObject', pdfDictionary({ Photo: stream }));
      draft.editPage((content) => `/Artifact <</Type /Layout>> BDC\n/Photo Do\nEMC\n${content}`);
    },
  },
  {
    name: 'no tabs',
    rules: 'u7.18.3-1',
    change: (draft) => draft.set(draft.firstPage, 'Tabs', undefined),
  },
  {
    name: 'tabs by rows',
    rules: 'u7.18.3-1',
    change: (draft) => draft.set(draft.firstPage, 'Tabs', pdfName('R')),
  },
  {
    name: 'a page too small',
    rules: 'a6.1.13-11',
    change: (draft) => draft.set(draft.firstPage, 'TrimBox', [0, 0, 2, 300]),
  },
  {
    name: 'a page too large',
    rules: 'a6.1.13-11',
    change: (draft) => draft.set(draft.firstPage, 'BleedBox', [0, 0, 14_401, 300]),
  },
  {
    name: 'actions of a page',
    rules: 'a6.5.2-2',
    change: (draft) => draft.set(draft.firstPage, 'AA', pdfDictionary({})),
  },
  {
    name: 'steps of a presentation',
    rules: 'a6.10-2',
    change: (draft) => draft.set(draft.firstPage, 'PresSteps', pdfDictionary({})),
  },
  {
    name: 'resources of another node',
    rules: 'a6.2.2-2',
    change: (draft) => {
      const parent = draft.referred(draft.firstPage, 'Parent');
      draft.set(parent, 'Resources', draft.get(draft.firstPage, 'Resources'));
      draft.set(draft.firstPage, 'Resources', undefined);
    },
  },
  {
    name: 'no key in the parent tree',
    rules: 'u7.1-3',
    ownRules: 'own-struct-parents own-parent-tree',
    change: (draft) => draft.set(draft.firstPage, 'StructParents', undefined),
  },
];
