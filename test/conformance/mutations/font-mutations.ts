import { isOfKind, type PdfValue, pdfDictionary, pdfName, pdfText } from '../pdf-value.ts';
import type { Draft } from './draft.ts';
import type { Mutation } from './mutation.ts';

/** Changes the text of a font's first code. */
function readAs(hexadecimal: string): (draft: Draft) => void {
  return (draft) =>
    draft.edit(draft.referred(draft.font, 'ToUnicode'), (map) =>
      map.replace(/<0001>\s*<[0-9a-f]*>/, `<0001> <${hexadecimal}>`),
    );
}

/** Applies `change` to the widths from code 1 on. */
function widen(change: (width: number, index: number) => number): (draft: Draft) => void {
  return (draft) => {
    const [first = 1, widths] = draft.list(draft.descendantFont, 'W');
    const changed: readonly PdfValue[] = Array.isArray(widths)
      ? widths.map((width, index) => change(Number(width), index))
      : [];
    draft.set(draft.descendantFont, 'W', [first, changed]);
  };
}

/** Fonts that are not embedded, or have wrong widths or no Unicode map. */
export const fontMutations: readonly Mutation[] = [
  {
    name: 'a font that is not embedded',
    rules: 'u7.21.4.1-1 a6.2.11.4.1-1',
    change: (draft) => draft.set(draft.fontDescriptor, 'FontFile2', undefined),
  },
  {
    name: 'a font of every reader’s own',
    rules: 'u7.21.4.1-1 a6.2.11.4.1-1',
    ownRules: 'own-simple-font',
    change: (draft) => {
      const subtype = { Type: pdfName('Font'), Subtype: pdfName('Type1'), BaseFont: pdfName('Helvetica') };
      const font = draft.add(pdfDictionary(subtype));
      const resources = draft.get(draft.firstPage, 'Resources');
      const owner = isOfKind(resources, 'reference') ? resources : draft.firstPage;
      draft.setInside(owner, 'Font', 'F99', font);
      const text = '/Artifact <</Type /Layout>> BDC\nBT /F99 10 Tf (A) Tj ET\nEMC\n';
      draft.editPage((content) => `${text}${content}`);
    },
  },
  {
    name: 'no CIDToGIDMap',
    rules: 'u7.21.3.2-1 a6.2.11.3.2-1',
    change: (draft) => draft.set(draft.descendantFont, 'CIDToGIDMap', undefined),
  },
  {
    name: 'a width 1.5 thousandths off',
    rules: 'u7.21.5-1 a6.2.11.5-1',
    change: widen((width, index) => width + (index === 0 ? 1.5 : 0)),
  },
  { name: 'widths 0.9 thousandths off', rules: '', change: widen((width) => width + 0.9) },
  {
    name: 'no widths',
    rules: 'u7.21.5-1 a6.2.11.5-1',
    change: (draft) => draft.set(draft.descendantFont, 'W', undefined),
  },
  {
    name: 'code 0',
    rules: 'u7.21.7-1 u7.21.8-1 u7.21.5-1 a6.2.11.7.2-1 a6.2.11.8-1 a6.2.11.5-1',
    change: (draft) => draft.editPage((content) => content.replace(/<0001/, '<0000')),
  },
  {
    name: 'a code without a glyph',
    rules: 'u7.21.4.1-2 u7.21.5-1 u7.21.7-1 u7.21.8-1 a6.2.11.4.1-2 a6.2.11.5-1 a6.2.11.7.2-1 a6.2.11.8-1',
    change: (draft) => draft.editPage((content) => content.replace(/<0001/, '<7fff')),
  },
  {
    name: 'a code that is mapped to glyph 0',
    rules: 'u7.21.5-1 a6.2.11.5-1',
    ownRules: 'own-notdef',
    change: (draft) => {
      const map = Array.from({ length: 2000 }, (_, code) => (code === 1 ? 0 : code));
      const bytes = map.map((glyph) => String.fromCharCode(glyph >> 8, glyph & 0xff)).join('');
      draft.set(draft.descendantFont, 'CIDToGIDMap', draft.addStream(bytes));
    },
  },
  {
    name: 'no text',
    rules: 'u7.21.7-1 a6.2.11.7.2-1',
    change: (draft) => draft.set(draft.font, 'ToUnicode', undefined),
  },
  {
    name: 'a code without text',
    rules: 'u7.21.7-1 a6.2.11.7.2-1',
    change: (draft) =>
      draft.edit(draft.referred(draft.font, 'ToUnicode'), (map) => map.replace(/<0001>\s*<[0-9a-f]*>\n/, '')),
  },
  { name: 'U+0000', rules: 'u7.21.7-2 a6.2.11.7.2-2', change: readAs('0000') },
  { name: 'U+FEFF inside', rules: 'u7.21.7-2 a6.2.11.7.2-2', change: readAs('0041feff') },
  { name: 'U+FFFE', rules: 'u7.21.7-2 a6.2.11.7.2-2', change: readAs('fffe') },
  { name: 'a private character', rules: 'a6.2.11.7.3-1', change: readAs('e000') },
  {
    name: 'a private character of an element that says what it reads as',
    rules: '',
    change: (draft) => {
      readAs('e000')(draft);
      draft.set(draft.element('H1'), 'ActualText', pdfText('Zoë'));
    },
  },
  { name: 'a private character of plane 15', rules: 'a6.2.11.7.3-1', change: readAs('db80dc01') },
  { name: 'half a surrogate pair', rules: '', ownRules: 'own-surrogate', change: readAs('d83d') },
  { name: 'a noncharacter', rules: '', ownRules: 'own-surrogate', change: readAs('ffff') },
  { name: 'empty text', rules: '', ownRules: 'own-empty-text', change: readAs('') },
  {
    name: 'a CIDSet that lacks glyphs',
    rules: 'u7.21.4.2-2 a6.2.11.4.2-2',
    change: (draft) => draft.set(draft.fontDescriptor, 'CIDSet', draft.addStream('\x80')),
  },
  {
    name: 'another encoding',
    rules: '',
    ownRules: 'own-encoding',
    change: (draft) => draft.set(draft.font, 'Encoding', pdfName('Identity-V')),
  },
];
