import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { assembled } from '../common/assemble.ts';
import { contentOf, sectionKind } from '../common/content.ts';
import { headOf } from '../common/header.ts';
import {
  type Imported,
  type Importer,
  ImportNotes,
  type ImportOptions,
  noteLeftOut,
  noteOldKeys,
} from '../common/importer.ts';
import { isBlank, scalarsIn } from '../common/read-nodes.ts';
import {
  answer,
  chosen,
  family,
  language,
  length,
  type PlacedEquivalent,
  paper,
  settingPairs,
  type Translate,
  translated,
} from '../common/settings.ts';
import { type ImportWords, wordsOf } from '../common/words.ts';

const oldKeys: ReadonlyMap<string, string> = new Map([
  ['studyType', 'degree'],
  ['layout', 'layouts'],
]);

const margin = length('margin', { min: 18, max: 216 });
const numbered = answer([], [{ key: 'footer', text: '' }]);

/** YAMLResume's templates and those themes of ours that look most like them. */
export const likeYamlresume: Readonly<Record<string, string>> = {
  'moderncv-banking': 'executive',
  'moderncv-casual': 'gutter',
  'moderncv-classic': 'gutter',
  jake: 'dense',
};

const templates: Translate = chosen('name', likeYamlresume);

const layoutTable: ReadonlyMap<string, Translate> = new Map([
  ['template', templates],
  ['page.paperSize', paper],
  ...['left', 'right', 'top', 'bottom'].flatMap((side) =>
    [`page.margins.${side}`, `margins.${side}`].map((path) => [path, margin] as const),
  ),
  ['page.showPageNumbers', numbered],
  ['typography.fontSize', length('size', { min: 6, max: 24 })],
  ['typography.fontFamily', family('family')],
  [
    'typography.links.underline',
    answer([{ key: 'links', text: 'underlined' }], [{ key: 'links', text: 'plain' }]),
  ],
  ['advanced.showIcons', answer([{ key: 'icons', text: 'true' }], [{ key: 'icons', text: 'false' }])],
  ['locale.language', language],
]);

const localeTable: ReadonlyMap<string, Translate> = new Map([['language', language]]);

/** Reads YAMLResume: `content`, and of `locale` and the first of the `layouts` what has an equivalent. */
export function importYamlresume(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const layout = layoutIn(root);
  const importer: Importer = { notes, words: wordsIn(root, layout, options) };
  noteOldKeys(root, oldKeys, importer);
  const settings = root.pairs.flatMap((pair) => partSettings(pair, layout, importer));
  const { person, sections } = contentOf(ordered(contentIn(root), layout), importer);
  const pairs = settingPairs(firstOfEachKey(settings), root.place);
  return { root: assembled(root, headOf(person, importer), pairs, sections), notes: notes.notes };
}

function contentIn(root: SourceMapping): readonly SourcePair[] {
  return root.pairs.flatMap(({ key, value }) => {
    return key === 'content' && value.kind === 'mapping' ? value.pairs : [];
  });
}

/** The layout for print, or else the first. */
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
): readonly PlacedEquivalent[] {
  if (pair.key === 'content' && pair.value.kind === 'mapping') return [];
  if (pair.key === 'locale') return translated(pair, localeTable, importer);
  if (!/^layouts?$/.test(pair.key)) {
    noteLeftOut(pair, 'is none of `content`, `locale` and `layouts`; it is left out.', importer);
    return [];
  }
  const items = pair.value.kind === 'list' ? pair.value.items : [pair.value];
  return items.flatMap((item) => {
    if (item !== layout) {
      noteLeftOut({ ...pair, value: item }, 'is a layout that is not used.', importer);
      return [];
    }
    return translated({ ...pair, value: withoutWords(layout) }, layoutTable, importer);
  });
}

/** Without the order and the titles of sections, which are used where the sections are. */
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

function firstOfEachKey(settings: readonly PlacedEquivalent[]): readonly PlacedEquivalent[] {
  return settings.filter((one, at) => settings.findIndex(({ key }) => key === one.key) === at);
}

/** `sections: {order: […]}`: those first, in that order. */
function ordered(pairs: readonly SourcePair[], layout: SourceMapping | undefined): readonly SourcePair[] {
  const sections = layout && valueUnder(layout, 'sections');
  const order = sections?.kind === 'mapping' ? scalarsIn(valueUnder(sections, 'order')) : [];
  const rank = ({ key }: SourcePair): number => {
    const at = order.findIndex(({ text }) => text === key);
    return at === -1 ? order.length : at;
  };
  return pairs.toSorted((one, other) => rank(one) - rank(other));
}

/** In the file's language, with the titles that the layout gives to sections. */
function wordsIn(
  root: SourceMapping,
  layout: SourceMapping | undefined,
  options: ImportOptions,
): ImportWords {
  const words = wordsOf(options.locale ?? languageIn(root) ?? (layout && languageIn(layout)));
  const sections = layout && valueUnder(layout, 'sections');
  const aliases = sections?.kind === 'mapping' ? valueUnder(sections, 'aliases') : undefined;
  const titles = (aliases?.kind === 'mapping' ? aliases.pairs : []).flatMap(({ key, value }) => {
    const kind = sectionKind(key);
    return kind && value.kind === 'scalar' && !isBlank(value) ? [[kind, value.text.trim()] as const] : [];
  });
  return { ...words, sections: { ...words.sections, ...Object.fromEntries(titles) } };
}

function languageIn(mapping: SourceMapping): string | undefined {
  const locale = valueUnder(mapping, 'locale');
  const written = locale.kind === 'mapping' ? valueUnder(locale, 'language') : undefined;
  return written?.kind === 'scalar' ? written.text : undefined;
}
