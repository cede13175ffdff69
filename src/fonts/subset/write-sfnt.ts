/** A font file of these tables. Source: OpenType 1.9, "Font file": directory by tag, tables at multiples of four. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directoryLength = 12 + 16 * sorted.length;
  const bodyLength = sorted.reduce((length, [, table]) => length + padded(table.length), 0);
  const file = new Uint8Array(directoryLength + bodyLength);
  const view = new DataView(file.buffer);
  writeHeader(view, sorted.length);
  let start = directoryLength;
  for (const [index, [tag, table]] of sorted.entries()) {
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) file[record + letter] = tag.charCodeAt(letter);
    file.set(table, start);
    view.setUint32(record + 4, checksum(view, start, table.length));
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, table.length);
    start += padded(table.length);
  }
  const head = sorted.findIndex(([tag]) => tag === 'head');
  if (head >= 0) {
    view.setUint32(view.getUint32(12 + 16 * head + 8) + 8, 0xb1b0afba - checksum(view, 0, file.length));
  }
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function writeHeader(view: DataView, tableCount: number): void {
  const entrySelector = Math.floor(Math.log2(tableCount));
  const searchRange = 16 * 2 ** entrySelector;
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tableCount);
  view.setUint16(6, searchRange);
  view.setUint16(8, entrySelector);
  view.setUint16(10, 16 * tableCount - searchRange);
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let position = start; position < start + padded(length); position += 4) {
    sum = (sum + view.getUint32(position)) >>> 0;
  }
  return sum;
}
