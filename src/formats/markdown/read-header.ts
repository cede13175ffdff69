import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { networkAddresses } from '../../schema/contact-fields.ts';
import { joinedScalars, listOf, mappingOf, pairOf, scalarOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { isContactWord } from '../common/contact.ts';
import type { ImportNotes } from '../common/importer.ts';
import { addressKind, isContactKey, isHeadline, longestPiece } from './conventions.ts';
import { paragraphsIn, piecesOf, textOf, withoutEmphasis } from './lines.ts';
import { isPlace, meaningOf } from './name-words.ts';
import { areDistinct, bodyOf, labelFieldsPair } from './read-body.ts';
import { leadingEmoji } from './web-markup.ts';

/** How to read the lines below the name. */
interface HeaderReading {
  /** True for a file that Quoin wrote, which has one form. */
  readonly isOwn: boolean;
  readonly notes: ImportNotes;
}

/** Reads the lines below the name: contacts, a photo, a headline if the first line is short, and the summary. */
export function readHeader(lines: readonly SourceScalar[], reading: HeaderReading): readonly SourcePair[] {
  const contact: SourceMapping[] = [];
  const others: SourceScalar[] = [];
  let headline: SourceScalar | undefined;
  let photo: SourceNode | undefined;
  for (const paragraph of paragraphsIn(lines)) {
    const isFirst = headline === undefined && others.length === 0 && contact.length === 0;
    const image = reading.isOwn || photo ? undefined : imageIn(paragraph, reading);
    const titled = isFirst && !reading.isOwn ? headlineAbove(paragraph) : undefined;
    const found = contactIn(titled?.rest ?? paragraph, reading);
    const [first] = paragraph;
    if (image === 'badges') continue;
    if (image) photo = image;
    else if (found) {
      headline ??= titled?.headline;
      contact.push(...found);
    } else if (isFirst && first && paragraph.length === 1 && isHeadline(shownLine(first, reading).text)) {
      headline = shownLine(first, reading);
    } else others.push(...paragraph, emptyAfter(paragraph));
  }
  const distinct = reading.isOwn ? contact : distinctContacts(contact);
  const [first] = distinct;
  const { text, tail } = bodyOf(others);
  const labels = tail.flatMap((one) => (one.kind === 'label' ? [one] : []));
  const isLabelled = labels.length === tail.length && areDistinct(labels);
  const summary = textOf(isLabelled ? text : others);
  return [
    ...(headline ? [pairOf('headline', headline)] : []),
    ...(photo ? [pairOf('photo', photo)] : []),
    ...(first ? [pairOf('contact', listOf(distinct, first.place))] : []),
    ...(summary ? [pairOf('summary', summary)] : []),
    ...(isLabelled ? labelFieldsPair(labels) : []),
  ];
}

/** Drops a contact that is there already, as an address that is also a link. */
function distinctContacts(contact: readonly SourceMapping[]): readonly SourceMapping[] {
  const used = new Set<string>();
  return contact.filter((one) => {
    const written = one.pairs
      .map(({ key, value }) => `${key} ${value.kind === 'scalar' ? value.text : ''}`)
      .join();
    const isNew = !used.has(written);
    used.add(written);
    return isNew;
  });
}

function emptyAfter([first]: readonly SourceScalar[]): SourceScalar {
  return first ? sliceOf(first, 0, 0) : scalarOf('');
}

function shownLine(line: SourceScalar, { isOwn }: HeaderReading): SourceScalar {
  const whole = trimmed(line);
  const quote = /^>\s+/.exec(whole.text)?.[0].length ?? 0;
  return isOwn ? whole : withoutEmphasis(trimmed(withoutBreak(sliceOf(whole, quote))));
}

/** Reads an image of a file as the photo. Badges, which are images on the web, are left out. */
function imageIn(
  paragraph: readonly SourceScalar[],
  { notes }: HeaderReading,
): SourceNode | 'badges' | undefined {
  const [only] = paragraph;
  const text = paragraph.map((line) => line.text.trim()).join(' ');
  if (only === undefined || !/^(?:!\[[^[\]]*\]\([^()\s]*\)\s*)+$/.test(text)) return undefined;
  const images = [...text.matchAll(/!\[([^[\]]*)\]\(([^()\s]*)\)/g)];
  const [, alt = '', file = ''] = images[0] ?? [];
  if (images.length === 1 && !/^(?:https?:|data:|\/\/)/i.test(file)) {
    const at = only.text.indexOf(`](${file})`) + 2;
    const path = sliceOf(only, at, at + file.length);
    const altAt = only.text.indexOf('![') + 2;
    return alt === ''
      ? path
      : mappingOf(
          [pairOf('file', path), pairOf('alt', sliceOf(only, altAt, altAt + alt.length))],
          only.place,
        );
  }
  notes.add('left-out', `\`${text}\` is an image on the web, which is not printed.`, only.place);
  return 'badges';
}

/** Reads the first line of a paragraph, or the first part of its line, as the headline above contacts. */
function headlineAbove(
  paragraph: readonly SourceScalar[],
): { readonly headline: SourceScalar; readonly rest: readonly SourceScalar[] } | undefined {
  const [first, ...rest] = paragraph;
  if (first === undefined || /^\s*(?:[-*+>#]|\d+[.)])\s/.test(first.text)) return undefined;
  const pieces = piecesOf(withoutBullet(first));
  const isAddress = pieces.some((piece) => readContact(piece, false).isAddress);
  const [opening, next] = pieces;
  if (!isAddress && rest.length > 0 && isHeadline(first.text) && !pieces.every(({ text }) => isPlace(text)))
    return { headline: withoutEmphasis(trimmed(withoutBreak(first))), rest };
  if (!isAddress || opening === undefined || next === undefined || meaningOf(opening.text) !== 'role')
    return undefined;
  if (readContact(opening, false).isAddress) return undefined;
  const at = first.text.indexOf(next.text, first.text.indexOf(opening.text) + opening.text.length);
  return { headline: opening, rest: [sliceOf(first, at), ...rest] };
}

/** Returns the parts of a paragraph as contacts if one is an address and all are short. */
function contactIn(
  paragraph: readonly SourceScalar[],
  { isOwn }: HeaderReading,
): readonly SourceMapping[] | undefined {
  if (paragraph.some(({ text }) => /^(?: {4}|\t|:[ \t]|`{3}|~{3})/.test(text))) return undefined;
  const pieces = paragraph.flatMap((line) => piecesOf(withoutBullet(line))).filter(({ text }) => text !== '');
  const lines = pieces.map((piece) => readContact(piece, isOwn));
  const isContact = lines.some(({ isAddress }) => isAddress);
  const isShort = lines.every(({ isLabelled }, at) => {
    const { text } = pieces[at] ?? { text: '' };
    return isLabelled || text.length <= longestPiece || /^<?https?:\S+$/.test(text);
  });
  return isContact && isShort ? lines.map(({ line }) => line) : undefined;
}

function withoutBullet(line: SourceScalar): SourceScalar {
  const mark = /^\s*[-*+][ \t]+/.exec(line.text)?.[0].length ?? 0;
  return sliceOf(withoutBreak(line), mark);
}

function withoutBreak(line: SourceScalar): SourceScalar {
  return sliceOf(line, 0, line.text.replace(/(?: {2,}|\\)$/, '').length);
}

interface ReadContact {
  readonly line: SourceMapping;
  readonly isAddress: boolean;
  readonly isLabelled: boolean;
}

/**
 * Reads `jo@example.org`, `+44 20 …`, `<https://…>`, `GitHub: ada` or `**Phone:** …`; other text is a `text`
 * contact.
 */
function readContact(written: SourceScalar, isOwn: boolean): ReadContact {
  const signs = isOwn ? '' : (leadingEmoji.exec(written.text)?.[0] ?? '');
  const piece =
    signs === '' || signs === written.text ? written : withoutEmphasis(sliceOf(written, signs.length));
  const [, opening = '', label = '', value = ''] =
    /^((?:\*\*)?(\p{L}[\p{L}\s.-]{1,19})(?::\*\*|\*\*:|:)\s+)(.+)$/u.exec(piece.text) ?? [];
  const isLabelled = value !== '' && isContactKey(label);
  const named = isLabelled ? sliceOf(piece, opening.length) : piece;
  const linked = isOwn ? undefined : linkedContact(named, isLabelled ? label : undefined);
  if (linked) return { line: linked, isAddress: true, isLabelled: false };
  const bare = /^<[^<>]+>$/.test(named.text) ? sliceOf(named, 1, named.text.length - 1) : named;
  const kind = addressKind(bare.text);
  const isLink = /^!?\[[^\]]*\]\([^()\s]+\)$/.test(named.text);
  const isRaw = /^(?:text|location)$/i.test(label);
  const isLocation = !isOwn && (isPlace(piece.text) || /[📍🏠🏡🌍🌎🌏🗺]/u.test(signs));
  const line = isLabelled
    ? pairOf(
        label.toLowerCase(),
        isRaw || (kind === undefined && !/^<https?:/i.test(named.text)) ? named : bare,
      )
    : pairOf(kind ?? (isLocation && !isLink ? 'location' : 'text'), kind ? bare : piece);
  return {
    line: mappingOf([line], piece.place),
    isAddress: isLabelled || kind !== undefined || isLink,
    isLabelled,
  };
}

/** Reads `[Email](mailto:ada@example.org)` as the address, and `[GitHub](https://github.com/ada)` as the profile. */
function linkedContact(piece: SourceScalar, label: string | undefined): SourceMapping | undefined {
  const [, text = '', target = ''] =
    /^\[([^[\]]*)\]\(<?((?:mailto:|tel:|https?:\/\/|www\.)[^()\s<>]+)>?\)$/i.exec(piece.text) ?? [];
  if (target === '') return undefined;
  const at = piece.text.indexOf(target, text.length + 2);
  const scheme = /^(?:mailto:|tel:)/i.exec(target)?.[0] ?? '';
  const end = scheme === '' ? target.length : target.replace(/\?.*$/s, '').length;
  const address = sliceOf(piece, at + scheme.length, at + end);
  const words = plainKey(text);
  if (scheme !== '') {
    const kind = scheme.toLowerCase() === 'tel:' ? 'phone' : 'email';
    const isShown = kind === 'phone' ? /\d{3}/.test(text) : text.includes('@');
    if (!isShown && label === undefined && words !== '' && !isContactWord(words)) {
      const shown = joinedScalars([sliceOf(piece, 1, 1 + text.length), ': <', address, '>'], piece.place);
      return mappingOf([pairOf('text', shown)], piece.place);
    }
    return mappingOf([pairOf(kind, isShown ? sliceOf(piece, 1, 1 + text.length) : address)], piece.place);
  }
  const isUrl = plainKey(target.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')) === words;
  if (isUrl && label === undefined) return mappingOf([pairOf('url', address)], piece.place);
  const network = networkAddresses.get(words);
  const host = network?.split('/')[0];
  const isNetwork =
    host !== undefined &&
    new RegExp(`^https?://(?:[\\w-]+\\.)?${host.replaceAll('.', '\\.')}/`, 'i').test(target);
  return isNetwork ? mappingOf([pairOf(words, address)], piece.place) : undefined;
}
