import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import type { Importer, ImportNotes } from '../common/importer.ts';
import { isBlank, scalarsIn } from '../common/read-nodes.ts';
import {
  colourSetting,
  fontFamily,
  linksSetting,
  oneOf,
  type PlacedSetting,
  pageNumbersSetting,
  pageSetting,
  type SettingTranslation,
  yesOrNo,
} from '../common/settings.ts';

/** Reactive Resume's templates, of both versions, and the most similar themes of Quoin. */
export const likeReactiveResume: Readonly<Record<string, string>> = {
  azurill: 'sidebar',
  bronzor: 'swiss',
  chikorita: 'sidebar',
  ditgar: 'sidebar',
  ditto: 'sidebar',
  gengar: 'sidebar',
  glalie: 'sidebar',
  kakuna: 'executive',
  lapras: 'one',
  leafish: 'sidebar',
  meowth: 'academic',
  nosepass: 'gutter',
  onyx: 'plain',
  pikachu: 'sidebar',
  rhyhorn: 'plain',
  scizor: 'accent',
};

/** Translates a colour that is not black or white, which the themes have by themselves. */
function colourBut(key: string, usual: RegExp): SettingTranslation {
  const translate = colourSetting(key);
  return (written) => {
    const hex = /^rgba\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*1(?:\.0)?\s*\)$/.exec(written.trim());
    const plain = hex ? `rgb(${hex[1]}, ${hex[2]}, ${hex[3]})` : written.trim();
    const found = translate(plain);
    return found?.every(({ text }) => usual.test(text)) ? [] : found;
  };
}

const accent = colourBut('accent', /^#000000$/i);
const textColour = colourBut('text-colour', /^#000000$/i);
const background: SettingTranslation = (written) =>
  /^(?:#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1(?:\.0)?\s*)?\)|white)$/i.test(written.trim())
    ? []
    : undefined;
const icons = yesOrNo([{ key: 'icons', text: 'false' }], []);
const noUnderlines = yesOrNo([{ key: 'links', text: 'plain' }], []);
const nothing: SettingTranslation = () => [];

/** Settings of both versions that have an equivalent, by path below `metadata`. */
const table: ReadonlyMap<string, SettingTranslation> = new Map([
  ['template', oneOf('name', likeReactiveResume)],
  ['page.format', pageSetting],
  ['page.locale', nothing],
  ['page.options.pageNumbers', pageNumbersSetting],
  ['page.hideLinkUnderline', noUnderlines],
  ['page.hideIcons', icons],
  ['theme.primary', accent],
  ['theme.text', textColour],
  ['theme.background', background],
  ['design.colors.primary', accent],
  ['design.colors.text', textColour],
  ['design.colors.background', background],
  ['typography.font.family', fontFamily('family')],
  ['typography.body.fontFamily', fontFamily('family')],
  ['typography.heading.fontFamily', fontFamily('heading-family')],
  ['typography.hideIcons', icons],
  ['typography.underlineLinks', linksSetting],
]);

/** Settings that place what the file holds, not how it looks: they are read elsewhere, or say what is usual. */
const readElsewhere = /^(?:layout|design\.level|page\.locale|styleRules|stylesheet)(?:\.|$)/;

/** Translates the settings of `metadata`. One note names all that have no equivalent, and quotes the user's notes. */
export function metadataSettings(metadata: SourcePair, importer: Importer): readonly PlacedSetting[] {
  const settings = new Map<string, PlacedSetting>();
  const others: string[] = [];
  for (const { path, scalar } of valuesIn(metadata.value, '')) {
    const found = table.get(path)?.(scalar.text);
    for (const one of found ?? [])
      if (!settings.has(one.key)) settings.set(one.key, { ...one, place: scalar.place });
    if (found === undefined && !readElsewhere.test(path)) others.push(`${path}: ${quoted(path, scalar)}`);
  }
  noteOthers(others, metadata, importer.notes);
  return [...settings.values()];
}

/** Longest value of a setting that a note quotes, in characters. */
const longestQuote = 60;

function quoted(path: string, { text }: SourceScalar): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return path === 'notes' || line.length <= longestQuote ? line : `${line.slice(0, longestQuote)}…`;
}

function noteOthers(others: readonly string[], { keyPlace }: SourcePair, notes: ImportNotes): void {
  if (others.length === 0) return;
  const list = others.map((one) => `\`${one}\``).join(', ');
  notes.add('left-out', `Settings of \`metadata\` without an equivalent in Quoin: ${list}.`, keyPlace);
}

interface Setting {
  readonly path: string;
  readonly scalar: SourceScalar;
}

function valuesIn(node: SourceNode, path: string): readonly Setting[] {
  if (node.kind === 'mapping')
    return node.pairs.flatMap(({ key, value }) => valuesIn(value, path === '' ? key : `${path}.${key}`));
  if (node.kind === 'list') return scalarsIn(node).map((scalar) => ({ path, scalar }));
  return node.kind === 'scalar' && !isBlank(node) ? [{ path, scalar: node }] : [];
}
