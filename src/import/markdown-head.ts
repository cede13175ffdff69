import type { SourceMapping, SourcePair, SourceScalar } from '../model/source.ts';
import { plainKey } from '../schema/nearest.ts';
import { networkAddresses } from '../schema/resume-schema.ts';
import { paragraphsIn, piecesOf, textOf } from './markdown-pieces.ts';
import { listOf, mappingOf, pairOf } from './nodes.ts';
import { joinedBy, stretchOf, trimmed } from './scalars.ts';

/** Longer parts of a line are no address and no place. */
const longestPiece = 80;

/** What stands under the name: lines of addresses are the contact, a short first line the headline, the rest the summary. */
export function markdownHead(lines: readonly SourceScalar[]): readonly SourcePair[] {
  const contact: SourceMapping[] = [];
  const summary: SourceScalar[] = [];
  let headline: SourceScalar | undefined;
  for (const paragraph of paragraphsIn(lines)) {
    const found = contactIn(paragraph);
    const text = textOf(paragraph);
    if (found) contact.push(...found);
    else if (
      headline === undefined &&
      summary.length === 0 &&
      contact.length === 0 &&
      isHeadline(paragraph)
    ) {
      headline = paragraph[0] && trimmed(paragraph[0]);
    } else if (text) summary.push(text);
  }
  const [first] = contact;
  const prose = summary[0] && joinedBy('\n\n', summary, summary[0].place);
  return [
    ...(headline ? [pairOf('headline', headline)] : []),
    ...(first ? [pairOf('contact', listOf(contact, first.place))] : []),
    ...(prose ? [pairOf('summary', prose)] : []),
  ];
}

function isHeadline(paragraph: readonly SourceScalar[]): boolean {
  const [line, ...more] = paragraph;
  return line !== undefined && more.length === 0 && /^[^-*+>#].{0,78}[^.!?:;\s]\s*$/.test(line.text);
}

/** Every part of the paragraph, if at least one is an address and none is a sentence. */
function contactIn(paragraph: readonly SourceScalar[]): readonly SourceMapping[] | undefined {
  const pieces = paragraph
    .flatMap((line) => piecesOf(withoutListMark(line)))
    .filter(({ text }) => text !== '');
  const lines = pieces.map(contactLine);
  const isContact = lines.some(({ isAddress }) => isAddress);
  const isShort = pieces.every(({ text }) => text.length <= longestPiece || /^<?https?:\S+$/.test(text));
  return isContact && isShort ? lines.map(({ line }) => line) : undefined;
}

function withoutListMark(line: SourceScalar): SourceScalar {
  const mark = /^\s*[-*+][ \t]+/.exec(line.text)?.[0].length ?? 0;
  return stretchOf(line, mark, line.text.replace(/(?: {2,}|\\)$/, '').length);
}

interface ContactLine {
  readonly line: SourceMapping;
  readonly isAddress: boolean;
}

/** `jo@example.org`, `+44 20 …`, `<https://…>`, `GitHub: ada`; anything else is a text. */
function contactLine(piece: SourceScalar): ContactLine {
  const [, opening = '', value = ''] = /^([\p{L}\s.-]{2,20}:\s+)(.+)$/u.exec(piece.text) ?? [];
  const label = plainKey(opening.replace(/:\s+$/, ''));
  const named = value === '' ? piece : stretchOf(piece, opening.length);
  const bare = /^<[^<>]+>$/.test(named.text) ? stretchOf(named, 1, named.text.length - 1) : named;
  const line = (key: string, scalar: SourceScalar, isAddress = true): ContactLine => {
    return { line: mappingOf([pairOf(key, scalar)], piece.place), isAddress };
  };
  if (networkAddresses.has(label)) return line(label, bare);
  if (/^(?:mailto:)?[^\s@[\]()]+@[^\s@[\]()]+\.[^\s@[\]()]+$/i.test(bare.text)) return line('email', bare);
  if (/^(?:tel:)?\+?[\d\s().\u2010-\u2013/-]{7,}$/i.test(bare.text) && /\d{3}/.test(bare.text))
    return line('phone', bare);
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(bare.text)) return line('url', bare);
  const isLink = /^!?\[[^\]]*\]\([^()\s]+\)$/.test(named.text);
  return line('text', piece, isLink);
}
