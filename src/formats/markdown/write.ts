import type { Contact, Resume } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import { writeYaml } from '../../source/write-yaml.ts';
import { networkName } from '../common/contact.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { plainAsMarkdown } from '../common/write-rich-text.ts';
import {
  contactPair,
  fieldPairs,
  imagePair,
  letterNode,
  line,
  settingPairs,
  statementPairs,
  titlePair,
} from '../quoin/write.ts';
import { addressKind, isContactKey, isHeadline, longestPiece, ownMark } from './conventions.ts';
import { bodyText, fieldsMarkdown, hasPieces, nameText, oneLine, pieceText } from './write-body.ts';
import { sectionMarkdown } from './write-sections.ts';

/**
 * Writes a résumé as Markdown: headings, `Role • location • dates` below them, paragraphs and lists. Data
 * that Markdown does not support goes into YAML front matter.
 */
export function writeMarkdown(resume: Resume, settings: FileSettings, notes: ExportNotes): string {
  const { blocks, pairs } = headerMarkdown(resume);
  const front = mappingOf([
    titlePair(resume),
    pairs,
    imagePair('photo', resume.photo),
    optionalPair('keywords', listOf(resume.keywords.map(plainAsMarkdown))),
    settingPairs(settings),
    resume.letter ? optionalPair('letter', letterNode(resume.letter)) : [],
    statementPairs(resume.statement),
  ]);
  const sections = resume.sections.map((section) => sectionMarkdown(section, notes));
  const text = [...blocks, ...sections].join('\n\n');
  return `${front.pairs.length === 0 ? '' : `---\n${writeYaml(front)}---\n\n`}${text}\n\n${ownMark}\n`;
}

/** The Markdown before the first section, and the pairs that only front matter supports. */
interface MarkdownHeader {
  readonly blocks: readonly string[];
  readonly pairs: readonly SourcePair[];
}

/** Writes name, headline, contacts, summary and fields. Puts what would be misread into the front matter. */
function headerMarkdown(resume: Resume): MarkdownHeader {
  const { name, headline, contact, fields } = resume;
  const addresses = contactsLine(contact);
  const shown = headline && shownHeadline(headline);
  const { text, isClear } = shownSummary(resume, shown !== undefined || (addresses ?? '') !== '');
  const written = fieldsMarkdown(fields);
  const areFieldsClear = written.every((customField) => !customField.split('\n').some(looksLikeContact));
  return {
    blocks: [
      ...(name ? [`# ${nameText(name)}`] : []),
      ...(shown === undefined ? [] : [shown]),
      ...(addresses === undefined ? [] : [addresses]),
      ...(isClear ? [text] : []),
      ...(areFieldsClear ? written : []),
    ].filter((block) => block !== ''),
    pairs: [
      ...(shown === undefined ? line('headline', headline) : []),
      ...(addresses === undefined ? contactPair(contact) : []),
      ...(isClear ? [] : optionalPair('summary', text)),
      ...(areFieldsClear ? [] : fieldPairs(fields)),
    ],
  };
}

/** Returns the headline if it is short and not an address. */
function shownHeadline(headline: RichText): string | undefined {
  const text = oneLine(headline);
  const isPlain = !looksLikeContact(text) && !text.includes('](') && !/^[*_`]| {2}|\t/.test(text);
  return isHeadline(text) && isPlain ? text : undefined;
}

interface ShownSummary {
  readonly text: string;
  readonly isClear: boolean;
}

/** Returns the summary. It is unclear if its first line would be read as a headline or a line as contacts. */
function shownSummary({ summary }: Resume, isAfterHeadline: boolean): ShownSummary {
  const text = bodyText(summary);
  const [first = ''] = text.split('\n\n', 1);
  const isHeader = !isAfterHeadline && !first.includes('\n') && isHeadline(first);
  const isContact = text.split(/\n[ \t]*\n/).some((one) => one.split('\n').some(looksLikeContact));
  return { text, isClear: !isHeader && !isContact };
}

/** True if a part of a line is an address, or a label of one. */
function looksLikeContact(written: string): boolean {
  return written.split(/\s[•·|—](?:\s|$)/).some((part) => {
    const piece = part
      .trim()
      .replace(/^[-*+]\s+/, '')
      .replace(/^[*_<]+|[*_>]+$/g, '');
    const [, label] = /^(?:\*\*)?(\p{L}[\p{L}\s.-]{1,19})(?::|\*\*:)/u.exec(piece) ?? [];
    const isLink = /^!?\[[^\]]*\]\([^()\s]+\)(?:\\| {2})?$/.test(piece);
    return (
      addressKind(piece.replace(/\\$/, '')) !== undefined ||
      isLink ||
      (label !== undefined && isContactKey(label))
    );
  });
}

/** Joins the contacts with `|`; `undefined` if one of them would be misread. */
function contactsLine(contact: readonly Contact[]): string | undefined {
  const pieces = contact.map((one, at) => contactPiece(one, at === 0 && contact.every(isText)));
  const clear = pieces.filter((piece) => piece !== undefined);
  return clear.length === pieces.length ? clear.join(' | ') : undefined;
}

function isText({ kind, text }: Contact): boolean {
  return kind === 'text' && text.every(({ link }) => link === undefined);
}

/** Returns an address that is recognised by its form, else with its label. */
function contactPiece(one: Contact, needsLabel: boolean): string | undefined {
  const { kind, label, text } = one;
  if (!isContactKey(label)) return undefined;
  const word = label.toLowerCase();
  if (kind === 'text') {
    const piece = pieceText(text);
    const isPlain = /^\[[^\]]*\]\([^()\s]+\)$/.test(piece) || !looksLikeContact(piece);
    const isBare = !needsLabel && isPlain && !/^[*_:]| {2}|\t/.test(piece);
    return isBare && piece.length <= longestPiece && word === 'text' ? piece : withLabel(label, piece);
  }
  const [first] = contactPair([one]).flatMap(({ value }) => (value.kind === 'list' ? value.items : []));
  const value = first?.kind === 'mapping' ? first.pairs[0]?.value : undefined;
  const address = value?.kind === 'scalar' ? value.text : '';
  if (address === '' || address.includes('\n')) return undefined;
  if (kind === 'location') return withLabel(label, pieceText(text));
  if (hasPieces(` ${address} `) || /^[<*_]/.test(address)) return undefined;
  return addressKind(address) === word ? address : withLabel(label, address);
}

function withLabel(label: string, value: string): string | undefined {
  const name = networkName(label);
  const shown = name.toLowerCase() === label.toLowerCase() ? name : label;
  return /^\p{L}[\p{L}\s.-]{1,19}$/u.test(shown) ? `${shown}: ${value}` : undefined;
}
