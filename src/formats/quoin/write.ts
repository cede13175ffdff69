import type {
  Closing,
  Contact,
  CustomField,
  Letter,
  PictureReference,
  Resume,
  Signature,
} from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { FileSettings, FontReference } from '../../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { userName } from '../common/contact-names.ts';
import { plainOf } from '../common/plain-text.ts';
import { list, mapping, pair, requiredPair, scalar } from '../common/write-nodes.ts';
import { proseMarkdown } from '../markdown/write-blocks.ts';
import { inlineMarkdown, plainAsMarkdown } from '../markdown/write-text.ts';
import { quoinSections } from './write-sections.ts';

/** A résumé in Quoin's own keys, in the order the guide has them. */
export function quoinFile(resume: Resume, settings: FileSettings): SourceMapping {
  return mapping(
    line('name', resume.name),
    titlePair(resume),
    line('headline', resume.headline),
    picturePair('photo', resume.photo),
    contactPair(resume.contact),
    pair('summary', proseMarkdown(resume.summary)),
    pair('keywords', list(resume.keywords.map(plainAsMarkdown))),
    settingPairs(settings),
    resume.letter ? pair('letter', letterNode(resume.letter)) : [],
    fieldPairs(resume.fields),
    pair('sections', quoinSections(resume.sections)),
    closingPairs(resume.closing),
  );
}

export function line(key: string, text: RichText | undefined): readonly SourcePair[] {
  return text ? pair(key, inlineMarkdown(text)) : [];
}

/** What the document is called, where the reader would not call it so by itself. */
export function titlePair({ title, name, headline }: Resume): readonly SourcePair[] {
  const parts = [name, name && headline].filter((part) => part !== undefined);
  const usual = parts.map((part) => plainOf(part).replaceAll(/\s+/gu, ' ').trim()).join(' – ');
  return title === usual ? [] : pair('title', plainAsMarkdown(title));
}

export function picturePair(key: string, picture: PictureReference | undefined): readonly SourcePair[] {
  if (picture === undefined) return [];
  const { path, alternative } = picture;
  if (alternative === undefined) return pair(key, path.text);
  return pair(key, mapping(pair('file', path.text), pair('alt', plainAsMarkdown(alternative))));
}

export function contactPair(contact: readonly Contact[]): readonly SourcePair[] {
  return pair('contact', list(contact.map((one) => mapping(pair(one.label, contactValue(one))))));
}

/** The address that is read as this text, or the text as Markdown. */
export function contactValue({ kind, text }: Contact): string {
  const [{ link } = { link: undefined }] = text;
  const plain = plainOf(text);
  const isOne = text.every((span) => span.link === link && !span.strong && !span.emphasis && !span.code);
  switch (kind) {
    case 'email':
      return isOne && (link ?? `mailto:${plain}`) === `mailto:${plain}` ? plain : inlineMarkdown(text);
    case 'phone':
      return isOne && isNumberOf(plain, link) ? plain : inlineMarkdown(text);
    case 'network':
      if (isOne && link === undefined) return userName({ kind, label: '', text });
      return isOne ? addressValue(plain, link) : inlineMarkdown(text);
    case 'url':
      return isOne ? addressValue(plain, link) : inlineMarkdown(text);
    default:
      return inlineMarkdown(text);
  }
}

/** Whether a number is what the reader links it as, if it does. */
function isNumberOf(plain: string, link: string | undefined): boolean {
  if (plain.includes('](')) return false;
  const [dialled = ''] = plain.replace(/^(\s*\+.*?)\(0\)/, '$1').split(/ext|x|#/i);
  if (link === undefined) return true;
  return link.startsWith('tel:') && link.replace(/\D/g, '') === dialled.replace(/\D/g, '');
}

/** An address that is printed without its scheme, or a link round another text. */
export function addressValue(plain: string, link: string | undefined): string {
  if (link === undefined) return plain;
  const bare = link.replace(/^https?:\/\//i, '').replace(/(?<=[^/])\/$/, '');
  return bare === plain
    ? link
    : inlineMarkdown([{ text: plain, strong: false, emphasis: false, code: false, link }]);
}

/** Facts under our key for them, where no label is taken for a key. */
export function fieldPairs(fields: readonly CustomField[]): readonly SourcePair[] {
  return pair('fields', mapping(...distinctFields(fields).map(fieldPair)));
}

export function fieldPair({ label, value }: CustomField): readonly SourcePair[] {
  return requiredPair(label, proseMarkdown(value));
}

/** Labels are keys: what is said twice under one is said once, one after the other. */
export function distinctFields(fields: readonly CustomField[]): readonly CustomField[] {
  const byLabel = new Map<string, CustomField>();
  for (const { label, value } of fields)
    byLabel.set(label, { label, value: [...(byLabel.get(label)?.value ?? []), ...value] });
  return [...byLabel.values()];
}

export function closingPairs(closing: Closing | undefined): readonly SourcePair[] {
  if (closing === undefined) return [];
  const { text, signature } = closing;
  return [
    ...pair('closing', proseMarkdown(text)),
    ...(signature ? pair('signature', signatureNode(signature)) : []),
  ];
}

function signatureNode({ place, date, name }: Signature): SourceNode {
  const node = mapping(line('place', place), date ? pair('date', date.source) : [], line('name', name));
  return node.pairs.length === 0 ? scalar('true', 'word') : node;
}

export function letterNode(letter: Letter): SourceMapping {
  return mapping(
    pair('to', list(letter.to.map(inlineMarkdown))),
    line('place', letter.place),
    letter.date ? pair('date', letter.date.source) : [],
    line('subject', letter.subject),
    line('opening', letter.opening),
    pair('body', proseMarkdown(letter.body)),
    line('closing', letter.closing),
    line('name', letter.name),
    fieldPairs(letter.fields),
  );
}

/** What the file says about looks. */
export function settingPairs({
  theme,
  locale,
  page,
  fit,
  fonts,
  fontPackages,
  check,
}: FileSettings): readonly SourcePair[] {
  const families = [...new Set(fonts.map(({ family }) => family))];
  const fontItems = [
    ...families.map((family) => fontNode(family, fonts)),
    ...(fontPackages ?? []).map((one) =>
      mapping(pair('family', one.family), pair('package', one.package.text)),
    ),
  ];
  const themeNode = theme?.settings
    ? mapping(theme.name ? pair('name', theme.name.text) : [], theme.settings.pairs)
    : theme?.name?.text;
  return [
    ...pair('theme', themeNode),
    ...pair('locale', locale?.text),
    ...pair('page', page),
    ...pair('fit', fit),
    ...pair('fonts', list(fontItems)),
    ...pair('check', check),
  ];
}

function fontNode(family: string, fonts: readonly FontReference[]): SourceMapping {
  const faces = fonts.filter((font) => font.family === family);
  const paths = faces.map(({ weight, slope, path }) => {
    const bold = weight >= 600;
    const face = slope === 'italic' ? (bold ? 'bold-italic' : 'italic') : bold ? 'bold' : 'regular';
    return pair(face, path.text);
  });
  return mapping(pair('family', family), ...paths);
}
