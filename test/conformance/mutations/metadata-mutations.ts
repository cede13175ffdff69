import { pdfName } from '../pdf-value.ts';
import type { Mutation } from './mutation.ts';

const unreadable = 'u5-1 u7.1-9 a6.6.2.1-4 a6.6.2.1-5 a6.6.4-1';

/** Files with wrong conformance metadata. */
export const metadataMutations: readonly Mutation[] = [
  {
    name: 'no metadata',
    rules: 'u7.1-8 a6.6.2.1-1',
    change: (draft) => draft.set(draft.catalog, 'Metadata', undefined),
  },
  {
    name: 'no title',
    rules: 'u7.1-9',
    change: (draft) => draft.editXmp((packet) => packet.replace(/<dc:title>.*<\/dc:title>/, '')),
  },
  {
    name: 'not PDF/UA',
    rules: 'u5-1',
    change: (draft) => draft.editXmp((packet) => packet.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  },
  {
    name: 'PDF/UA-2',
    rules: 'u5-2',
    change: (draft) => draft.editXmp((packet) => packet.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  },
  {
    name: 'another prefix',
    rules: 'u5-3',
    ownRules: 'own-prefix',
    change: (draft) => draft.editXmp((packet) => packet.replaceAll(/pdfuaid(?=:part>|=")/g, 'ua')),
  },
  {
    name: 'not PDF/A',
    rules: 'a6.6.4-1',
    change: (draft) =>
      draft.editXmp((packet) => packet.replaceAll(/<pdfaid:(part|conformance)>.*<\/pdfaid:\1>/g, '')),
  },
  {
    name: 'PDF/A-1',
    rules: 'a6.6.4-2',
    change: (draft) => draft.editXmp((packet) => packet.replace('<pdfaid:part>2', '<pdfaid:part>1')),
  },
  {
    name: 'PDF/A-3 with nothing attached',
    rules: '',
    flavour: '3a',
    change: (draft) => draft.editXmp((packet) => packet.replace('<pdfaid:part>2', '<pdfaid:part>3')),
  },
  {
    name: 'level B',
    rules: 'a6.6.4-3',
    change: (draft) =>
      draft.editXmp((packet) => packet.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
  },
  {
    name: 'level a in lower case',
    rules: 'a6.6.4-3',
    change: (draft) =>
      draft.editXmp((packet) => packet.replace('<pdfaid:conformance>A', '<pdfaid:conformance>a')),
  },
  {
    name: 'no extension schema',
    rules: 'a6.6.2.3.1-1 a6.6.2.3.1-2',
    change: (draft) =>
      draft.editXmp((packet) =>
        packet.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ''),
      ),
  },
  {
    name: 'an extension schema without its category',
    rules: 'a6.6.2.3.3-9',
    change: (draft) =>
      draft.editXmp((packet) => packet.replace(/<pdfaProperty:category>.*<\/pdfaProperty:category>/, '')),
  },
  {
    name: 'two extension schemas',
    rules: unreadable,
    change: (draft) =>
      draft.editXmp((packet) =>
        packet.replace(/(<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>)/, '$1$1'),
      ),
  },
  {
    name: 'a bare ampersand',
    rules: unreadable,
    change: (draft) => draft.editXmp((packet) => packet.replace('&amp;', '&')),
  },
  {
    name: 'an encoding in the header',
    rules: 'a6.6.2.1-3',
    ownRules: 'own-packet-header',
    change: (draft) => draft.editXmp((packet) => packet.replace('id="W5M', 'encoding="UTF-8" id="W5M')),
  },
  {
    name: 'a count of bytes in the header',
    rules: 'a6.6.2.1-2',
    ownRules: 'own-packet-header',
    change: (draft) => draft.editXmp((packet) => packet.replace('id="W5M', 'bytes="9999" id="W5M')),
  },
  {
    name: 'a character that XML forbids',
    rules: '',
    ownRules: 'own-xml',
    change: (draft) => draft.editXmp((packet) => packet.replace('Quoin', 'Quo\x01in')),
  },
  {
    name: 'a date without a zone',
    rules: '',
    ownRules: 'own-date',
    change: (draft) =>
      draft.editXmp((packet) => packet.replace('00Z</xmp:ModifyDate>', '00</xmp:ModifyDate>')),
  },
  {
    name: 'metadata of no type',
    rules: 'u7.1-8 a6.6.2.1-1',
    change: (draft) => draft.set(draft.referred(draft.catalog, 'Metadata'), 'Subtype', pdfName('Text')),
  },
];
