import { findLocale } from '../locale/locales.ts';
import type { ImpliedSettings } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';
import { knownField } from '../schema/field.ts';
import { resumeFields } from '../schema/resume-fields.ts';
import { isAmericanAddress, isAmericanPhone } from './american-address.ts';
import type { DateNotation } from './dates/date-notation.ts';

/** What the content of a file tells of its language and country. */
export interface FileConventions {
  readonly notation: DateNotation;
  /** What the file implies about settings that it does not state. */
  readonly implied: ImpliedSettings;
}

/**
 * Finds the conventions of a file. A file is American if it says `en-US`; or if it names no language but English, and it
 * has an address in the United States, is on American paper, or calls the autumn fall.
 */
export function conventionsOf(root: SourceNode): FileConventions {
  const mapping = root.kind === 'mapping' ? root : undefined;
  const tag = mapping && lineUnder('locale', mapping)?.replaceAll('_', '-').toLowerCase();
  const language = tag?.split('-', 1)[0];
  if (tag !== undefined && tag !== 'en') {
    const isMonthFirst = findLocale(tag)?.datePattern.dayMonth.startsWith('{month}');
    return { notation: { order: isMonthFirst ? 'month-first' : 'day-first', language }, implied: {} };
  }
  const hasAddress = mapping !== undefined && isAmericanContact(mapping);
  const isAmerican = hasAddress || (mapping && isOnAmericanPaper(mapping)) || saysFall(root);
  if (!isAmerican) return { notation: { order: 'day-first', language }, implied: {} };
  const implied: ImpliedSettings = { locale: 'en-US', ...(hasAddress && { paper: 'letter' }) };
  return { notation: { order: 'month-first', language: 'en' }, implied };
}

function pairUnder(name: string, { pairs }: SourceMapping): SourcePair | undefined {
  return pairs.find(({ key }) => knownField(resumeFields, key) === name);
}

function lineUnder(name: string, mapping: SourceMapping): string | undefined {
  const value = pairUnder(name, mapping)?.value;
  const text = value?.kind === 'scalar' ? value.text.trim() : '';
  return text === '' ? undefined : text;
}

/** Keys at the top of a file that hold an address or a phone number. */
const contactKeys: ReadonlySet<string> = new Set([
  'contact',
  'contacts',
  'location',
  'address',
  'city',
  'phone',
]);

function isAmericanContact({ pairs }: SourceMapping): boolean {
  const lines = pairs
    .filter(({ key }) => contactKeys.has(plainKey(key)))
    .flatMap(({ value }) => contactLines(value));
  const hasPhone = lines.some(isAmericanPhone);
  return lines.some((line) => isAmericanAddress(line, hasPhone));
}

/** Returns the text of each contact. The parts of one, such as a city and a region, are joined by commas. */
function contactLines(node: SourceNode): readonly string[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return [node.text.trim()];
    case 'list':
      return node.items.flatMap(contactLines);
    case 'mapping': {
      const lines = node.pairs.flatMap(({ value }) => contactLines(value));
      return [...lines, lines.join(', ')];
    }
    default:
      return node satisfies never;
  }
}

function isOnAmericanPaper(mapping: SourceMapping): boolean {
  const page = pairUnder('page', mapping)?.value;
  const size = page?.kind === 'mapping' ? page.pairs.find(({ key }) => key === 'size')?.value : page;
  return size?.kind === 'scalar' && /^(?:letter|legal)$/iu.test(size.text.trim());
}

const fall = /(?<!\p{L})fall(?:\s+(?:semester|term|quarter|of))*,?\s+(?:\d{4}|['’‘]?\d{2})(?!\d)/iu;

/** True if a date of the file names the fall. */
function saysFall(node: SourceNode): boolean {
  switch (node.kind) {
    case 'empty':
      return false;
    case 'scalar':
      return node.text.length < 60 && fall.test(node.text);
    case 'list':
      return node.items.some(saysFall);
    case 'mapping':
      return node.pairs.some(({ value }) => saysFall(value));
    default:
      return node satisfies never;
  }
}
