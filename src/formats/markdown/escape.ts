/** Bullets that are typed as characters, and read as the marks of a list. */
const typedBullet = /^(\s*)([•●○▪■◦‣⁃∙▸►➢·])/u;

/** What stands round a stretch of text in the Markdown. */
export interface Surrounding {
  /** Whether a line begins with it. */
  readonly startsLine: boolean;
  /** Whether something follows it in its line. */
  readonly goesOn: boolean;
  readonly insideLink: boolean;
}

/** Text of one line in which nothing is a mark of Markdown; only what could be one is escaped. */
export function escapedText(line: string, { startsLine, goesOn, insideLink }: Surrounding): string {
  const brackets = insideLink ? /[[\]]/g : goesOn ? /\](?=[([:]|$)/g : /\](?=[([:])/g;
  const escaped = line
    .replace(/\\(?=[!-/:-@[-`{-~]|\s*$)/g, '\\\\')
    .replace(brackets, '\\$&')
    .replace(/[*`]/g, '\\$&')
    .replace(/_/g, (mark, at: number, whole: string) => (isInWord(whole, at) ? mark : '\\_'))
    .replace(/<(?=[a-z/!?]|[^\s<>]*(?:@|$))/gi, '\\<')
    .replace(/&(?=#?[a-z\d]+;|#?[a-z\d]*$)/gi, '\\&')
    .replace(/!$/, goesOn ? '\\!' : '!');
  return startsLine ? escapedStart(escaped) : escaped;
}

/** An underscore between letters is no mark. */
function isInWord(line: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(line[at + 1] ?? '');
}

/** What would make a line a heading, a list, a quotation, a rule, a fence or a row of a table. */
function escapedStart(line: string): string {
  return line
    .replace(typedBullet, (_, space: string, bullet: string) => `${space}${characterReference(bullet)}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+](?=\s|$|-)|#{1,6}(?=\s|$)|>|=+\s*$|~{3}|[|:](?=[\s|:-]*-)|-[\s|:-]*$)/, '\\$&')
    .replace(/^[ \t]+/, (spaces) => Array.from(spaces, characterReference).join(''));
}

/** `&#42;`: a character that is never taken for a mark. */
export function characterReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** Code in as many backticks as it needs. */
export function writtenCode(code: string): string {
  const longest = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = /^`|`$/.test(code) || (/^ .* $/s.test(code) && code.trim() !== '');
  const space = isPadded ? ' ' : '';
  return fence + space + code + space + fence;
}

/** A link round text that is Markdown already; the address alone where that is the text. */
export function writtenLink(inner: string, text: string, target: string): string {
  const isAddress = text === target || `mailto:${text}` === target;
  const isBare = inner.replaceAll('\\', '') === text.replaceAll('\\', '');
  if (isAddress && isBare && /^(?:https?:\/\/|[^@\s<>]+@)[^\s<>\\]*$/i.test(text)) return `<${text}>`;
  const safe = target.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?[a-z\d]+;)/gi, '&amp;');
  return /[\s()<>]/.test(safe) ? `[${inner}](<${safe.replace(/[<>]/g, '\\$&')}>)` : `[${inner}](${safe})`;
}
