import { languageTag } from '../../locale/language-names.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { assembleFile } from '../common/assemble.ts';
import { contentOf, sectionKind } from '../common/content.ts';
import { headerOf } from '../common/header.ts';
import {
  type Imported,
  type Importer,
  ImportNotes,
  type ImportOptions,
  noteLeftOut,
  noteOldKeys,
} from '../common/importer.ts';
import { type FileLanguage, languageOfFile } from '../common/language.ts';
import { isBlank, scalarsIn } from '../common/read-nodes.ts';
import {
  fontFamily,
  iconsSetting,
  importedSettingPairs,
  linksSetting,
  marginSetting,
  oneOf,
  type PlacedSetting,
  pageNumbersSetting,
  pageSetting,
  type SettingTranslation,
  sizeSetting,
  translateSettings,
} from '../common/settings.ts';
import { type ImportWords, wordsOf } from '../common/words.ts';

const oldKeys: ReadonlyMap<string, string> = new Map([
  ['studyType', 'degree'],
  ['layout', 'layouts'],
]);

/** YAMLResume's templates and the most similar themes of Quoin. */
export const likeYamlresume: Readonly<Record<string, string>> = {
  'moderncv-banking': 'executive',
  'moderncv-casual': 'gutter',
  'moderncv-classic': 'gutter',
  jake: 'dense',
};

const templates: SettingTranslation = oneOf('name', likeYamlresume);

/** Translates nothing: {@link languageIn} reads it. */
const languageName: SettingTranslation = (written) => (languageTag(written) === undefined ? undefined : []);

const layoutTable: ReadonlyMap<string, SettingTranslation> = new Map([
  ['template', templates],
  ['page.paperSize', pageSetting],
  ...['left', 'right', 'top', 'bottom'].flatMap((side) =>
    [`page.margins.${side}`, `margins.${side}`].map((path) => [path, marginSetting] as const),
  ),
  ['page.showPageNumbers', pageNumbersSetting],
  ['typography.fontSize', sizeSetting],
  ['typography.fontFamily', fontFamily('family')],
  ['typography.links.underline', linksSetting],
  ['advanced.showIcons', iconsSetting],
  ['locale.language', languageName],
]);

const localeTable: ReadonlyMap<string, SettingTranslation> = new Map([['language', languageName]]);

/** Reads YAMLResume: `content`, and the settings of `locale` and one of `layouts` that have an equivalent. */
export function importYamlresume(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const layout = layoutIn(root);
  const language = languageIn(root, layout, notes);
  const words = layoutWords(layout, options.locale ?? language.tag);
  const importer: Importer = { notes, language: language.tag, words };
  noteOldKeys(root, oldKeys, importer);
  const settings = root.pairs.flatMap((pair) => partSettings(pair, layout, importer));
  const { person, sections } = contentOf(ordered(contentIn(root), layout), importer);
  const pairs = importedSettingPairs(firstOfEachKey(settings), root.place, language.setting);
  return { root: assembleFile(root, headerOf(person, importer), pairs, sections), notes: notes.notes };
}

function contentIn(root: SourceMapping): readonly SourcePair[] {
  return root.pairs.flatMap(({ key, value }) => {
    return key === 'content' && value.kind === 'mapping' ? value.pairs : [];
  });
}

/** Returns the print layout, else the first. */
function layoutIn(root: SourceMapping): SourceMapping | undefined {
  const nodes = root.pairs.flatMap(({ key, value }): readonly SourceNode[] => {
    if (!/^layouts?$/.test(key)) return [];
    return value.kind === 'list' ? value.items : [value];
  });
  const layouts = nodes.filter((node) => node.kind === 'mapping');
  return layouts.find((one) => scalarsIn(valueUnder(one, 'engine'))[0]?.text === 'latex') ?? layouts[0];
}

function valueUnder({ pairs, place }: SourceMapping, key: string): SourceNode {
  return pairs.find((pair) => pair.key === key)?.value ?? { kind: 'empty', place };
}

function partSettings(
  pair: SourcePair,
  layout: SourceMapping | undefined,
  importer: Importer,
): readonly PlacedSetting[] {
  if (pair.key === 'content' && pair.value.kind === 'mapping') return [];
  if (pair.key === 'locale') return translateSettings(pair, localeTable, importer);
  if (!/^layouts?$/.test(pair.key)) {
    noteLeftOut(pair, 'is not `content`, `locale` or `layouts`', importer);
    return [];
  }
  const items = pair.value.kind === 'list' ? pair.value.items : [pair.value];
  return items.flatMap((item) => {
    if (item !== layout) {
      noteLeftOut({ ...pair, value: item }, 'is a layout that is not used', importer);
      return [];
    }
    return translateSettings({ ...pair, value: withoutWords(layout) }, layoutTable, importer);
  });
}

/** Removes the order and titles of sections, which are used with the sections. */
function withoutWords(layout: SourceMapping): SourceMapping {
  const isWord = ({ key }: SourcePair): boolean => sectionKind(key) !== undefined;
  const without = (node: SourceNode, left: (pair: SourcePair) => boolean): SourceNode =>
    node.kind === 'mapping' ? { ...node, pairs: node.pairs.filter((pair) => !left(pair)) } : node;
  const pairs = layout.pairs.map((pair): SourcePair => {
    if (pair.key !== 'sections') return pair;
    const rest = without(pair.value, ({ key }) => key === 'order');
    if (rest.kind !== 'mapping') return pair;
    const others = rest.pairs.map((one) =>
      one.key === 'aliases' ? { ...one, value: without(one.value, isWord) } : one,
    );
    return { ...pair, value: { ...rest, pairs: others } };
  });
  return { ...layout, pairs };
}

function firstOfEachKey(settings: readonly PlacedSetting[]): readonly PlacedSetting[] {
  return settings.filter((one, at) => settings.findIndex(({ key }) => key === one.key) === at);
}

/** Moves the sections of `sections: {order: […]}` to the front, in that order. */
function ordered(pairs: readonly SourcePair[], layout: SourceMapping | undefined): readonly SourcePair[] {
  const sections = layout && valueUnder(layout, 'sections');
  const order = sections?.kind === 'mapping' ? scalarsIn(valueUnder(sections, 'order')) : [];
  const rank = ({ key }: SourcePair): number => {
    const at = order.findIndex(({ text }) => text === key);
    return at === -1 ? order.length : at;
  };
  return pairs.toSorted((one, other) => rank(one) - rank(other));
}

/** Returns the words of a language, with the section titles of the layout. */
function layoutWords(layout: SourceMapping | undefined, language: string | undefined): ImportWords {
  const words = wordsOf(language);
  const sections = layout && valueUnder(layout, 'sections');
  const aliases = sections?.kind === 'mapping' ? valueUnder(sections, 'aliases') : undefined;
  const titles = (aliases?.kind === 'mapping' ? aliases.pairs : []).flatMap(({ key, value }) => {
    const kind = sectionKind(key);
    return kind && value.kind === 'scalar' && !isBlank(value) ? [[kind, value.text.trim()] as const] : [];
  });
  return { ...words, sections: { ...words.sections, ...Object.fromEntries(titles) } };
}

/** Returns the language that `locale` of the file or of the layout names, else that of the file's name or text. */
function languageIn(
  root: SourceMapping,
  layout: SourceMapping | undefined,
  notes: ImportNotes,
): FileLanguage {
  const stated = [root, layout].flatMap((part) => {
    const locale = part && valueUnder(part, 'locale');
    const pairs = locale?.kind === 'mapping' ? locale.pairs.filter(({ key }) => key === 'language') : [];
    return pairs.map((pair) => ({ path: 'locale.language', pair, isUsual: true, isTranslated: true }));
  });
  return languageOfFile({ stated, content: valueUnder(root, 'content'), place: root.place }, notes);
}
