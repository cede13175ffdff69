import type { FileSettings, FontReference, LocaleWords, ThemeReference, Written } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';
import { type FontKey, fontFields, localeFields, type ResumeKey } from '../schema/resume-fields.ts';
import { cleanCharacters } from './clean-characters.ts';
import { type Fields, sortFields, warnOfKey } from './fields.ts';
import type { ReadContext } from './read-context.ts';

/** The faces of a family, by key. */
const faces: readonly (readonly [key: FontKey, weight: number, slope: FontReference['slope']])[] = [
  ['regular', 400, 'upright'],
  ['bold', 700, 'upright'],
  ['italic', 400, 'italic'],
  ['bold-italic', 700, 'italic'],
];

/** Reads theme, locale, page, fit, checks and fonts. */
export function readSettings(fields: Fields<ResumeKey>, context: ReadContext): FileSettings {
  const { known } = fields;
  const theme = readTheme(known.get('theme'), context);
  const page = readPage(known.get('page'), context);
  const fit = known.get('fit');
  const check = known.get('check');
  return {
    theme,
    ...readLocale(known.get('locale'), context),
    page,
    fit,
    check,
    ...readFonts(known.get('fonts'), context),
  };
}

function readTheme(node: SourceNode | undefined, context: ReadContext): ThemeReference | undefined {
  if (node?.kind !== 'mapping') {
    const name = readWritten(node, 'theme', context);
    return name ? { name } : undefined;
  }
  const named = node.pairs.find((pair) => pair.key === 'name');
  const name = readWritten(named?.value, 'theme.name', context);
  const settings: SourceMapping = { ...node, pairs: node.pairs.filter((pair) => pair !== named) };
  return { name, settings };
}

/** Reads `locale`: a tag, or a mapping of a tag and words. */
function readLocale(
  node: SourceNode | undefined,
  context: ReadContext,
): Pick<FileSettings, 'locale' | 'localeWords'> {
  if (node?.kind !== 'mapping') return { locale: readWritten(node, 'locale', context) };
  const fields = sortFields(node, localeFields);
  for (const pair of fields.others) warnOfKey(pair, localeFields, context);
  const localeWords: LocaleWords = {
    months: readMonths(fields.known.get('months'), context),
    shortMonths: readMonths(fields.known.get('short-months'), context),
    present: readWritten(fields.known.get('present'), 'locale.present', context)?.text,
  };
  return { locale: readWritten(fields.known.get('language'), 'locale.language', context), localeWords };
}

/** Reads the names of the twelve months: a list, or one text with commas. */
function readMonths(node: SourceNode | undefined, context: ReadContext): readonly string[] | undefined {
  if (node === undefined) return undefined;
  const texts = (node.kind === 'list' ? node.items : [node]).flatMap((item) =>
    item.kind === 'scalar' ? cleanCharacters(item, context).text.split(',') : [],
  );
  const months = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (months.length === 12) return months;
  context.problems.warn(
    'invalid-type',
    `There are ${months.length} months, not 12. They are not used.`,
    node.place,
    'List the months from January to December.',
  );
  return undefined;
}

/** Reads `page`. `page: a4` is short for `page: {size: a4}`. */
function readPage(node: SourceNode | undefined, context: ReadContext): SourceMapping | undefined {
  if (node?.kind === 'mapping') return node;
  if (node?.kind === 'scalar') {
    const { place } = node;
    return { kind: 'mapping', pairs: [{ key: 'size', keyPlace: place, value: node }], place };
  }
  if (node) reportInvalidType(node, 'page', 'Write `page: {size: a4}`.', context);
  return undefined;
}

type Fonts = Pick<FileSettings, 'fonts' | 'fontPackages'>;

function readFonts(node: SourceNode | undefined, context: ReadContext): Fonts {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return { fonts: [] };
    case 'list':
      return joinedFonts(node.items.map((item) => readFonts(item, context)));
    case 'mapping':
      return readFamily(node, context);
    case 'scalar':
      reportInvalidType(node, 'fonts', 'Write `fonts: [{family: Name, regular: fonts/name.ttf}]`.', context);
      return { fonts: [] };
    default:
      return node satisfies never;
  }
}

function joinedFonts(read: readonly Fonts[]): Fonts {
  const fontPackages = read.flatMap((fonts) => fonts.fontPackages ?? []);
  const fonts = read.flatMap((one) => one.fonts);
  return { fonts, ...(fontPackages.length > 0 && { fontPackages }) };
}

function readFamily(mapping: SourceMapping, context: ReadContext): Fonts {
  const fields = sortFields(mapping, fontFields);
  for (const pair of fields.others) warnOfKey(pair, fontFields, context);
  const family = readWritten(fields.known.get('family'), 'family', context)?.text;
  if (family === undefined) {
    const message = 'This font has no `family`. It is not used.';
    context.problems.warn(
      'invalid-type',
      message,
      mapping.place,
      'Add the family name that themes and settings use.',
    );
    return { fonts: [] };
  }
  const fonts = faces.flatMap(([key, weight, slope]) => {
    const path = readWritten(fields.known.get(key), key, context);
    return path ? [{ family, weight, slope, path }] : [];
  });
  const name = readWritten(fields.known.get('package'), 'package', context);
  return { fonts, ...(name && { fontPackages: [{ family, package: name }] }) };
}

function readWritten(node: SourceNode | undefined, key: string, context: ReadContext): Written | undefined {
  if (node === undefined || node.kind === 'empty') return undefined;
  if (node.kind === 'scalar') return writtenText(cleanCharacters(node, context));
  reportInvalidType(node, key, `Write \`${key}: a name\`.`, context);
  return undefined;
}

function writtenText(scalar: SourceScalar): Written | undefined {
  const text = scalar.text.trim();
  return text === '' ? undefined : { text, place: scalar.place };
}

/** Reports a value of the wrong type. */
function reportInvalidType(node: SourceNode, key: string, hint: string, context: ReadContext): void {
  context.problems.warn(
    'invalid-type',
    `\`${key}\` cannot be a ${node.kind === 'scalar' ? 'text' : node.kind}. It is left out.`,
    node.place,
    hint,
  );
}
