/**
 * For each character of a Markdown text's value, the offset in the source it came from. Escapes and
 * entities are longer there, and lines may open with indents and quote marks that are no text.
 */
export function originsInSource(value: string, source: string): readonly number[] {
  if (value === source) return Array.from({ length: value.length }, (_, offset) => offset);
  const origins: number[] = [];
  let from = 0;
  while (origins.length < value.length) {
    const wanted = value[origins.length] ?? '';
    from += lengthOfOpening(source, from, wanted);
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/i.exec(source.slice(from, from + 40))?.[0];
    const replaced = entity !== undefined && !value.startsWith(entity, origins.length);
    origins.push(Math.min(from, source.length));
    if (replaced && /^[\ud800-\udbff]$/.test(wanted)) origins.push(from);
    from += replaced ? entity.length : 1;
  }
  return origins;
}

/** The characters before the wanted one that are no text: the backslash of an escape, what opens a line. */
function lengthOfOpening(source: string, from: number, wanted: string): number {
  const isEscape = (at: number): boolean =>
    source[at] === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted);
  if (isEscape(from)) return 1;
  if (source[from] === wanted || source[from] === '&') return 0;
  const space = /^[ \t>]+/.exec(source.slice(from, from + 1000))?.[0].length ?? 0;
  if (isEscape(from + space)) return space + 1;
  return source[from + space] === wanted || source[from + space] === '&' ? space : 0;
}
