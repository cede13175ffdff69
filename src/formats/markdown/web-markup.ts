import type { SourceText } from '../../source/source-text.ts';
import type { ImportNotes } from '../common/importer.ts';
import { codeTest, type Edit, editedText, replaced } from './edited-text.ts';

/** Matches an HTML tag that only groups or centres what is in it. */
const groupTags =
  /<\/?(?:details|summary|div|section|article|header|footer|main|aside|center|p|table|tbody|thead|tr|td|th|figure|figcaption|address|ul|ol|dl|dt|dd)(?:\s[^<>]*)?\/?>/gi;
/** Matches an HTML tag inside a line that changes nothing in print. */
const inlineTags =
  /<\/?(?:span|font|small|big|nobr|picture|source|i|svg|path|abbr|time|label)(?:\s[^<>]*)?\/?>/gi;

/**
 * Turns the markup of Markdown on the web into plain Markdown: comments, HTML, links by reference, templates,
 * attributes of kramdown and Pandoc, and emoji in headings. Code stays as it is.
 */
export function plainMarkup(source: SourceText, notes: ImportNotes): SourceText {
  const steps: readonly ((text: SourceText) => SourceText)[] = [
    withoutComments,
    (text) => withoutScripts(text, notes),
    withoutTags,
    withoutEntities,
    (text) => withInlineLinks(text, notes),
    (text) => withoutTemplates(text, notes),
    (text) => withPlainHeadings(text, notes),
    (text) => replaced(text, /\[!\[([^[\]]*)\]\([^()\n]*\)\](?=\()/g, ({ 1: alt = '' }) => `[${alt}]`),
    (text) => replaced(text, /\n(?:[ \t]*\n){2,}/g, () => '\n\n'),
  ];
  return steps.reduce((text, step) => step(text), source);
}

/** Removes comments, and the lines that have nothing else. */
function withoutComments(source: SourceText): SourceText {
  const { text } = source;
  const isCode = codeTest(text);
  const edits: Edit[] = [];
  let from = text.indexOf('<!--');
  while (from !== -1) {
    const close = text.indexOf('-->', from + 4);
    if (close === -1) break;
    if (!isCode(from)) edits.push(wholeLines(text, from, close + 3));
    from = text.indexOf('<!--', isCode(from) ? from + 4 : close + 3);
  }
  return editedText(source, edits);
}

/** Returns the removal of a range, with its lines if nothing else is on them. */
function wholeLines(text: string, from: number, to: number): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const after = text.slice(to, end === -1 ? text.length : end);
  const isAlone = text.slice(start, from).trim() === '' && after.trim() === '';
  return isAlone ? { from: start, to: end === -1 ? text.length : end + 1, text: '' } : { from, to, text: '' };
}

function withoutScripts(source: SourceText, notes: ImportNotes): SourceText {
  const pattern = /<(style|script)\b[^<>]*>(?:(?!<\/\1)[\s\S])*<\/\1\s*>/gi;
  return replaced(source, pattern, ({ index, 1: tag = '' }) => {
    notes.add(
      'left-out',
      `The content of \`<${tag.toLowerCase()}>\` is not printed.`,
      source.placeOf(index, tag.length + 2, ''),
    );
    return '';
  });
}

/** Replaces HTML by the Markdown that means the same, and drops other tags. Keeps the text in them. */
function withoutTags(source: SourceText): SourceText {
  const anchors = /<a\s[^<>]*?href\s*=\s*["']([^"'<>]*)["'][^<>]*>([^<>\n]*)<\/a\s*>/gi;
  const images = /<img\s[^<>]*>/gi;
  const headings = /<h([1-6])(?:\s[^<>]*)?>([^<>]*)<\/h\1\s*>/gi;
  const marks = /<(b|strong|i|em|cite)>([^<>\n]*)<\/\1\s*>/gi;
  const steps: readonly (readonly [RegExp, (match: RegExpExecArray) => string | undefined])[] = [
    [/<i\s[^<>]*class\s*=\s*["']([^"'<>]*)["'][^<>]*>\s*<\/i\s*>/gi, ({ 1: icon = '' }) => iconSign(icon)],
    [marks, ({ 1: tag = '', 2: text = '' }) => emphasised(/^(?:b|strong)$/i.test(tag) ? '**' : '*', text)],
    [images, ({ 0: tag }) => imageOf(tag)],
    [anchors, ({ 1: target = '', 2: text = '' }) => `[${text.trim()}](${target.replaceAll(' ', '%20')})`],
    [headings, ({ 1: level, 2: text = '' }) => `\n\n${'#'.repeat(Number(level))} ${oneLine(text)}\n\n`],
    [/<hr\s*\/?>/gi, () => '\n\n---\n\n'],
    [/<li(?:\s[^<>]*)?>\s*/gi, () => '\n- '],
    [/\s*<\/li\s*>/gi, () => ''],
    [groupTags, (match) => (isAlone(match) ? '' : '\n\n')],
    [inlineTags, () => ''],
    [/[ \t]*<br\s*\/?>[ \t]*(?:\n(?=[ \t]*\S))?/gi, lineBreak],
  ];
  return steps.reduce((text, [pattern, replacement]) => replaced(text, pattern, replacement), source);
}

/** Returns the sign that says what an icon font says of a contact; nothing for other icons. */
function iconSign(classes: string): string {
  return /map|location|home/.test(classes) ? '📍' : '';
}

/** Ends the line of a name or a paragraph at a break, and divides a heading. Breaks in lists stay as they are. */
function lineBreak({ input, index, 0: tag }: RegExpExecArray): string | undefined {
  const line = input.slice(input.lastIndexOf('\n', index - 1) + 1, index);
  const ends = tag.includes('\n') || (input[index + tag.length] ?? '\n') === '\n';
  if (/^ {0,3}#[ \t]/.test(line)) return '\n\n';
  if (/^ {0,3}#{2,6}[ \t]/.test(line)) return ends ? (tag.includes('\n') ? '\n' : '') : ' | ';
  if (/^[ \t]*(?:[-*+>|]|\d+[.)])(?:[ \t]|$)/.test(line)) return ends && !tag.includes('\n') ? '' : undefined;
  return line.trim() === '' ? '' : '  \n';
}

function emphasised(mark: string, text: string): string {
  return text.trim() === '' ? text : text.replace(text.trim(), () => `${mark}${text.trim()}${mark}`);
}

function imageOf(tag: string): string {
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"'<>]*)["']`, 'i').exec(tag)?.[1]?.trim() ?? '';
  const file = attribute('src');
  return file === '' ? '' : `![${attribute('alt')}](${file.replaceAll(' ', '%20')})`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** True if a tag is at the start or the end of its line, where dropping it joins no words. */
function isAlone({ input, index, 0: tag }: RegExpExecArray): boolean {
  const start = input.lastIndexOf('\n', index - 1) + 1;
  const end = input.indexOf('\n', index + tag.length);
  return (
    input.slice(start, index).trim() === '' &&
    input.slice(index + tag.length, end === -1 ? input.length : end).trim() === ''
  );
}

const spaces = '(?:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);)';

/** Drops spaces that only make room. Several in a row divide a line like a bar. */
function withoutEntities(source: SourceText): SourceText {
  const alone = new RegExp(`^[ \\t]*(?:${spaces}[ \\t]*)+$`, 'gim');
  const besideBar = new RegExp(
    `(?:${spaces}|[ \\t])*${spaces}[ \\t]*(?=[|•·])|(?<=[|•·])[ \\t]*${spaces}(?:${spaces}|[ \\t])*`,
    'gi',
  );
  const several = new RegExp(
    `(?<=\\S)(?:[ \\t]*(?:${spaces}[ \\t]*){2,}|[ \\t]${spaces}[ \\t]+)(?=\\S)`,
    'gi',
  );
  const steps: readonly (readonly [RegExp, string])[] = [
    [alone, ''],
    [besideBar, ' '],
    [several, ' • '],
  ];
  return steps.reduce((text, [pattern, replacement]) => replaced(text, pattern, () => replacement), source);
}

/** Writes links by reference in line, and removes their definitions. */
function withInlineLinks(source: SourceText, notes: ImportNotes): SourceText {
  const targets = new Map<string, string>();
  const definitions =
    /^ {0,3}\[((?!\^)[^[\]\n]+)\]:[ \t]*(<[^<>\n]*>|\{\{[^\n]*?\}\}\S*|\S+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|$)/gm;
  const without = replaced(source, definitions, ({ 1: label = '', 2: target = '' }) => {
    const key = oneLine(label).toLowerCase();
    if (!targets.has(key)) targets.set(key, target.replace(/^<(.*)>$/, '$1'));
    return '';
  });
  if (targets.size === 0) return source;
  const used = new Set<string>();
  const references = /!?\[([^[\]]*)\](?:[ ]?\[([^[\]]*)\])?(?![:([])/g;
  const inline = replaced(without, references, ({ 0: whole, 1: text = '', 2: label = '' }) => {
    const key = oneLine(label === '' ? text : label).toLowerCase();
    const target = targets.get(key);
    if (target === undefined) return undefined;
    used.add(key);
    return `${whole.startsWith('!') ? '!' : ''}[${text}](${/[\s()]/.test(target) ? `<${target}>` : target})`;
  });
  for (const [key, target] of targets) {
    const at = source.text.toLowerCase().indexOf(`[${key}]:`);
    const place = source.placeOf(Math.max(0, at), key.length + 2, '');
    if (!used.has(key)) notes.add('left-out', `\`[${key}]: ${target}\` is not used by a link.`, place);
  }
  return inline;
}

/** Drops the tags of template languages, which only the site's generator can fill in, and keeps the text of links. */
function withoutTemplates(source: SourceText, notes: ImportNotes): SourceText {
  const leaveOut = (what: string, { index, 0: whole }: RegExpExecArray, text: SourceText): void => {
    notes.add(
      'left-out',
      `\`${oneLine(what)}\` is a tag of a template, which Quoin does not fill in.`,
      text.placeOf(index, whole.length, ''),
    );
  };
  const links = /!?\[([^[\]]*)\]\(<?([^()<>\n]*(?:\{\{|\{%)[^()<>\n]*)>?\)/g;
  const tags = /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/g;
  const plain = replaced(source, links, (match) => {
    leaveOut(match[2] ?? '', match, source);
    return match[0].startsWith('!') ? '' : (match[1] ?? '');
  });
  const filled = replaced(plain, tags, (match) => {
    leaveOut(match[0], match, plain);
    return '';
  });
  const attributes = /[ \t]*\{:[^{}\n]*\}(?=[ \t]*$)|^[ \t]*(?:[-*] TOC|\[TOC\]|\[\[_?TOC_?\]\])[ \t]*$/gim;
  return replaced(filled, attributes, () => '');
}

const sign =
  '(?:\\p{RI}{2}|[#*\\d]\\u{FE0F}?\\u{20E3}|(?![©®™])\\p{Extended_Pictographic}(?:[\\u{FE0F}\\u{1F3FB}-\\u{1F3FF}]|\\u{200D}\\p{Extended_Pictographic})*|:[a-z][a-z\\d_+-]*:)';

/** Matches emoji at the start of a text, with the space after them. */
export const leadingEmoji: RegExp = new RegExp(`^(?:${sign}[ \\t]*)+`, 'u');

/** Removes emoji and attributes such as `{#skills .unnumbered}` from headings. */
function withPlainHeadings(source: SourceText, notes: ImportNotes): SourceText {
  const marks = new RegExp(
    `^( {0,3}#{1,6}[ \\t]+)((?:${sign}[ \\t]*)*)(.*?)((?:[ \\t]*${sign})*)([ \\t]*\\{[.#][^{}\\n]*\\})?([ \\t]*#*[ \\t]*)$`,
    'gmu',
  );
  return replaced(source, marks, (match) => {
    const [whole, open = '', before = '', title = '', after = '', attributes, close = ''] = match;
    if (before + after === '' && attributes === undefined) return undefined;
    if (title.trim() === '') return undefined;
    const emoji = `${before}${after}`.replace(/[ \t]+/g, ' ').trim();
    const place = source.placeOf(match.index, whole.length, '');
    if (emoji !== '') notes.add('left-out', `\`${emoji}\` in a heading is not printed.`, place);
    return `${open}${title}${close}`;
  });
}
