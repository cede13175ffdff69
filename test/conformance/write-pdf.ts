import { entriesOf, isArray, isOfKind, type PdfEntries, type PdfValue } from './pdf-value.ts';

/** Writes objects as a PDF 1.7 file with a classic cross-reference table. */
export function writePdf(objects: ReadonlyMap<number, PdfValue>, trailer: PdfEntries): Uint8Array {
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  const size = Math.max(...objects.keys()) + 1;
  const lines = ['0000000000 65535 f \n'];
  for (let number = 1; number < size; number += 1) {
    const value = objects.get(number);
    if (value === undefined) {
      lines.push('0000000000 00001 f \n');
      continue;
    }
    lines.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${written(value)}\nendobj\n`;
  }
  const entries = written({ kind: 'dictionary', entries: new Map([...trailer, ['Size', size]]) });
  const table = `xref\n0 ${size}\n${lines.join('')}`;
  return Buffer.from(`${text}${table}trailer\n${entries}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

function written(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (isOfKind(value, 'name')) return `/${value.name.replaceAll(/[^!-~]|[#()<>[\]{}/%]/g, hashed)}`;
  if (isOfKind(value, 'reference')) return `${value.number} 0 R`;
  if (isOfKind(value, 'string')) return `<${Buffer.from(value.bytes, 'latin1').toString('hex')}>`;
  const pairs = [...(entriesOf(value) ?? [])].map(([key, each]) => `/${key} ${written(each)}`);
  const dictionary = `<<\n${pairs.join('\n')}\n>>`;
  if (!isOfKind(value, 'stream')) return dictionary;
  return `${dictionary}\nstream\n${Buffer.from(value.bytes).toString('latin1')}\nendstream`;
}

function hashed(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
