const codePattern = '<([0-9A-Fa-f]+)>';
const target = '<([0-9A-Fa-f]*)>';
const range = new RegExp(`${codePattern}\\s*${codePattern}\\s*(?:${target}|\\[([^\\]]*)\\])`, 'g');

/** Returns the text of each code in a ToUnicode map. Source: ISO 32000-1, 9.10.3. */
export function toUnicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = Buffer.from(bytes).toString('latin1');
  const texts = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(new RegExp(`${codePattern}\\s*${target}`, 'g')))
      texts.set(Number.parseInt(code, 16), utf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text, listed] of block.matchAll(range))
      addRange(texts, Number.parseInt(first, 16), Number.parseInt(last, 16), text, listed);
  return texts;
}

function addRange(
  texts: Map<number, string>,
  first: number,
  last: number,
  text: string | undefined,
  listed = '',
): void {
  const each = [...listed.matchAll(new RegExp(target, 'g'))].map(([, digits = '']) => utf16(digits));
  const start = utf16(text ?? '');
  for (let code = first; code <= last; code += 1) {
    const end = start.charCodeAt(start.length - 1) + code - first;
    texts.set(
      code,
      text === undefined ? (each[code - first] ?? '') : start.slice(0, -1) + String.fromCharCode(end),
    );
  }
}

function utf16(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
