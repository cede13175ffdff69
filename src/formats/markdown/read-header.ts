import type { SourceMapping, SourcePair, SourceScalar } from '../../model/source.ts';
import { listOf, mappingOf, pairOf } from '../common/nodes.ts';
import { ownScalar, sliceOf, trimmed } from '../common/scalars.ts';
import { addressKind, isContactKey, isHeadline, longestPiece } from './conventions.ts';
import { paragraphsIn, piecesOf, textOf } from './pieces.ts';
import { areDistinct, bodyOf, fieldsPair } from './read-trailing-parts.ts';

/** What stands under the name: lines of addresses are the contact, a short first line the headline, the rest the summary. */
export function markdownHead(lines: readonly SourceScalar[]): readonly SourcePair[] {
  const contact: SourceMapping[] = [];
  const others: SourceScalar[] = [];
  let headline: SourceScalar | undefined;
  for (const paragraph of paragraphsIn(lines)) {
    const found = contactIn(paragraph);
    if (found) contact.push(...found);
    else if (
      headline === undefined &&
      others.length === 0 &&
      contact.length === 0 &&
      paragraph.length === 1 &&
      isHeadline(paragraph[0]?.text ?? '')
    ) {
      headline = paragraph[0] && trimmed(paragraph[0]);
    } else others.push(...paragraph, emptyAfter(paragraph));
  }
  const [first] = contact;
  const { text, tail } = bodyOf(others);
  const labels = tail.flatMap((one) => (one.kind === 'label' ? [one] : []));
  const isLabelled = labels.length === tail.length && areDistinct(labels);
  const summary = textOf(isLabelled ? text : others);
  return [
    ...(headline ? [pairOf('headline', headline)] : []),
    ...(first ? [pairOf('contact', listOf(contact, first.place))] : []),
    ...(summary ? [pairOf('summary', summary)] : []),
    ...(isLabelled ? fieldsPair(labels) : []),
  ];
}

function emptyAfter([first]: readonly SourceScalar[]): SourceScalar {
  return first ? sliceOf(first, 0, 0) : ownScalar('', { line: 1, column: 1, length: 0, path: '' });
}

/** Every part of the paragraph, if at least one is an address and none is a sentence. */
function contactIn(paragraph: readonly SourceScalar[]): readonly SourceMapping[] | undefined {
  if (paragraph.some(({ text }) => /^(?: {4}|\t|:[ \t]|`{3}|~{3})/.test(text))) return undefined;
  const pieces = paragraph
    .flatMap((line) => piecesOf(withoutListMark(line)))
    .filter(({ text }) => text !== '');
  const lines = pieces.map(contactLine);
  const isContact = lines.some(({ isAddress }) => isAddress);
  const isShort = lines.every(({ isLabelled }, at) => {
    const { text } = pieces[at] ?? { text: '' };
    return isLabelled || text.length <= longestPiece || /^<?https?:\S+$/.test(text);
  });
  return isContact && isShort ? lines.map(({ line }) => line) : undefined;
}

function withoutListMark(line: SourceScalar): SourceScalar {
  const mark = /^\s*[-*+][ \t]+/.exec(line.text)?.[0].length ?? 0;
  return sliceOf(line, mark, line.text.replace(/(?: {2,}|\\)$/, '').length);
}

interface ContactLine {
  readonly line: SourceMapping;
  readonly isAddress: boolean;
  readonly isLabelled: boolean;
}

/** `jo@example.org`, `+44 20 …`, `<https://…>`, `GitHub: ada`, `**Phone:** …`; anything else is a text. */
function contactLine(piece: SourceScalar): ContactLine {
  const [, opening = '', label = '', value = ''] =
    /^((?:\*\*)?(\p{L}[\p{L}\s.-]{1,19})(?::\*\*|\*\*:|:)\s+)(.+)$/u.exec(piece.text) ?? [];
  const isLabelled = value !== '' && isContactKey(label);
  const named = isLabelled ? sliceOf(piece, opening.length) : piece;
  const bare = /^<[^<>]+>$/.test(named.text) ? sliceOf(named, 1, named.text.length - 1) : named;
  const kind = addressKind(bare.text);
  const isLink = /^!?\[[^\]]*\]\([^()\s]+\)$/.test(named.text);
  const isRaw = /^(?:text|location)$/i.test(label);
  const line = isLabelled
    ? pairOf(
        label.toLowerCase(),
        isRaw || (kind === undefined && !/^<https?:/i.test(named.text)) ? named : bare,
      )
    : pairOf(kind ?? 'text', kind ? bare : piece);
  return {
    line: mappingOf([line], piece.place),
    isAddress: isLabelled || kind !== undefined || isLink,
    isLabelled,
  };
}
