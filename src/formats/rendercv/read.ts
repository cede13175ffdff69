import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { mappingOf, pairOf } from '../../source/nodes.ts';
import { assembleFile } from '../common/assemble.ts';
import { paragraphsOf, proseOf } from '../common/body.ts';
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
import { asList, isBlank, lineOf, scalarsIn } from '../common/read-nodes.ts';
import type { ImportedSection } from '../common/sections.ts';
import { importedSettingPairs, type PlacedSetting } from '../common/settings.ts';
import { wordsOf } from '../common/words.ts';
import { pairsInComment } from '../quoin/embedded-comment.ts';
import { mergeEmbedded, splitEmbedded, valueUnder } from '../quoin/read-embedded-keys.ts';
import { arrangeSections, extractSummary } from '../quoin/read-embedded-sections.ts';
import { designSettings, fileSettings, localePairs, localeSettings } from './read-design.ts';
import { customSections, type EntryOrder, rendercvSection } from './read-entries.ts';

const oldKeys: ReadonlyMap<string, string> = new Map([
  ['study_type', 'degree'],
  ['custom_sections', 'sections'],
  ['locale_catalog', 'locale'],
  ['rendercv_settings', 'settings'],
]);

/** Top-level parts of a file, in all versions. */
type Part = 'cv' | 'design' | 'locale' | 'settings';

const partKeys: ReadonlyMap<string, Part> = new Map([
  ['cv', 'cv'],
  ['design', 'design'],
  ['locale', 'locale'],
  ['localecatalog', 'locale'],
  ['settings', 'settings'],
  ['rendercvsettings', 'settings'],
]);

/**
 * Reads all versions of RenderCV: `cv`, and the settings of `design`, `locale` and `settings` that have an
 * equivalent.
 */
export function importRendercv(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const language = languageIn(root, notes);
  const importer: Importer = {
    notes,
    language: language.tag,
    words: wordsOf(options.locale ?? language.tag),
  };
  noteOldKeys(root, oldKeys, importer);
  const name = nameIn(root);
  const kept = options.source ? pairsInComment(options.source) : [];
  const { pairs: parts, embedded: embeddedInFile } = splitEmbedded([...root.pairs, ...kept]);
  const settings = parts.flatMap((pair) => partSettings(pair, name, importer));
  const bullets = embeddedInFile.length > 0 ? [] : shortBullets(pairsOf(root, 'cv'));
  const locale = localePairs(pairsOf(root, 'locale'), language, importer);
  const content = cvContent(pairsOf(root, 'cv'), name, importer);
  const { summary, sections, embedded } = extractSummary(content.sections, embeddedInFile);
  const letter = content.letter ? [content.letter] : [];
  const pairs = [
    ...(summary ? [summary] : []),
    ...importedSettingPairs([...settings, ...bullets], root.place, locale),
    ...letter,
  ];
  const orderedSections = arrangeSections(sections, valueUnder(embedded, 'sections'));
  const imported = assembleFile(root, headerOf(content.person, importer), pairs, orderedSections);
  const others = embedded.filter(({ key }) => key !== 'sections');
  return { root: mergeEmbedded(imported, others), notes: notes.notes };
}

function pairsOf({ pairs }: SourceMapping, part: Part): readonly SourcePair[] {
  return pairs.flatMap(({ key, value }) => {
    return partKeys.get(plainKey(key)) === part && value.kind === 'mapping' ? value.pairs : [];
  });
}

/** Returns the language that `locale` names, else that of the file's name or text. */
function languageIn(root: SourceMapping, notes: ImportNotes): FileLanguage {
  const stated = pairsOf(root, 'locale')
    .filter(({ key }) => key === 'language')
    .map((pair) => ({ path: 'locale.language', pair, isUsual: true, isTranslated: true }));
  const content = mappingOf(pairsOf(root, 'cv'), root.place);
  return languageOfFile({ stated, content, place: root.place }, notes);
}

function nameIn(root: SourceMapping): string | undefined {
  const name = pairsOf(root, 'cv').find(({ key }) => key === 'name')?.value;
  return name && lineOf(name)?.text.trim();
}

function partSettings(
  pair: SourcePair,
  name: string | undefined,
  importer: Importer,
): readonly PlacedSetting[] {
  switch (partKeys.get(plainKey(pair.key))) {
    case 'cv':
      if (pair.value.kind !== 'mapping') noteLeftOut(pair, 'is not a mapping', importer);
      return [];
    case 'design':
      return designSettings(pair, importer);
    case 'locale':
      return localeSettings(pair, importer);
    case 'settings':
      return fileSettings(pair, name, importer);
    case undefined:
      noteLeftOut(pair, 'is not `cv`, `design`, `locale` or `settings`', importer);
      return [];
  }
}

interface CvContent {
  readonly person: readonly SourcePair[];
  readonly sections: readonly ImportedSection[];
  readonly letter: SourcePair | undefined;
}

/** Reads `cover_letter: {company, body}` of old versions. Its other keys end the body. */
function letterOf(pair: SourcePair): SourcePair | undefined {
  const { keyPlace, value } = pair;
  const pairs = value.kind === 'mapping' ? value.pairs : [];
  const body = pairs.find(({ key }) => key === 'body');
  const to = pairs.find(({ key }) => key === 'company');
  const paragraphs = body && paragraphsOf(body.value);
  if (plainKey(pair.key) !== 'coverletter' || body === undefined || paragraphs === undefined)
    return undefined;
  const others = pairs.filter((one) => one !== body && one !== to && !isBlank(one.value));
  const rest = scalarsIn(asList(mappingOf(others, value.place)));
  const prose = proseOf([...paragraphs, ...rest], body.value.place);
  const name = to && lineOf(to.value);
  return pairOf(
    'letter',
    mappingOf(
      [...(name ? [pairOf('to', name)] : []), ...(prose ? [pairOf('body', prose)] : [])],
      value.place,
    ),
    keyPlace,
  );
}

/**
 * Sorts the keys of `cv` into personal data and sections. In old versions sections are direct keys of `cv`.
 */
function cvContent(
  pairs: readonly SourcePair[],
  personName: string | undefined,
  importer: Importer,
): CvContent {
  const person: SourcePair[] = [];
  const sections: SourcePair[] = [];
  let order: readonly SourceScalar[] = [];
  let letter: SourcePair | undefined;
  let entryOrder: EntryOrder = 'none';
  for (const pair of pairs) {
    const key = plainKey(pair.key);
    const found = letter === undefined ? letterOf(pair) : undefined;
    if (found) letter = found;
    else if (key === 'sections') sections.push(...sectionsIn(pair, importer));
    else if (key === 'customsections') sections.push(...customSections(pair, importer));
    else if (key === 'sortentries') entryOrder = entryOrderOf(pair, importer);
    else if (key === 'sectionorder') order = scalarsIn(pair.value);
    else if (key === 'type') noteLeftOut(pair, 'is metadata of the file', importer);
    else if (isOldSection(pair)) sections.push(pair);
    else person.push(pair);
  }
  const options = { personName, order: entryOrder };
  const all = sections.flatMap((pair) => rendercvSection(pair, options, importer) ?? []);
  return { person, sections: orderedSections(all, order, importer), letter };
}

/**
 * Sets bullets of a few words as a list, as RenderCV does, if a section has only such bullets. A file that Quoin wrote
 * decides itself.
 */
function shortBullets(pairs: readonly SourcePair[]): readonly PlacedSetting[] {
  const found = pairs.map(({ value }) => firstShortBullet(value)).find((one) => one !== undefined);
  return found === undefined ? [] : [{ key: 'short-bullets', text: 'list', place: found.place }];
}

function firstShortBullet(node: SourceNode): SourceScalar | undefined {
  if (node.kind === 'mapping')
    return node.pairs.map(({ value }) => firstShortBullet(value)).find((one) => one !== undefined);
  const items = node.kind === 'list' ? node.items : [];
  const bullets = items.flatMap((item) => {
    const [only, ...more] = item.kind === 'mapping' ? item.pairs : [];
    return only?.key === 'bullet' && only.value.kind === 'scalar' && more.length === 0 ? [only.value] : [];
  });
  const areShort = bullets.every(({ text }) => text.trim().split(/\s+/).length <= 3);
  return bullets.length === items.length && areShort ? bullets[0] : undefined;
}

/** Reads `sort_entries` of RenderCV 2.1 to 2.3. */
function entryOrderOf(pair: SourcePair, importer: Importer): EntryOrder {
  const written = pair.value.kind === 'scalar' ? pair.value.text.trim().toLowerCase() : '';
  switch (written) {
    case 'none':
      return 'none';
    case 'reverse-chronological':
    case 'chronological':
      importer.notes.add(
        'changed',
        `The entries of each section are sorted: \`${pair.key}: ${written}\`.`,
        pair.keyPlace,
      );
      return written;
    default:
      noteLeftOut(pair, 'is not an order', importer);
      return 'none';
  }
}

/** Orders sections by the old `section_order`, then the others. */
function orderedSections(
  sections: readonly ImportedSection[],
  order: readonly SourceScalar[],
  { notes }: Importer,
): readonly ImportedSection[] {
  const isOf = ({ text }: SourceScalar, { title }: ImportedSection): boolean =>
    plainKey(text) === plainKey(title);
  for (const one of order) {
    if (sections.some((section) => isOf(one, section))) continue;
    notes.add('left-out', `“${one.text.trim()}” in \`section_order\` is not a section.`, one.place);
  }
  const rank = (section: ImportedSection): number => {
    const at = order.findIndex((one) => isOf(one, section));
    return at === -1 ? order.length : at;
  };
  return sections.toSorted((one, other) => rank(one) - rank(other));
}

function sectionsIn(pair: SourcePair, importer: Importer): readonly SourcePair[] {
  return pair.value.kind === 'mapping' ? pair.value.pairs : customSections(pair, importer);
}

const personLists: ReadonlySet<string> = new Set([
  'email',
  'phone',
  'website',
  'socialnetworks',
  'customconnections',
]);

/** True for a list that old versions allowed as a section on the level of personal data. */
function isOldSection({ key, value }: SourcePair): boolean {
  return value.kind === 'list' && !personLists.has(plainKey(key));
}
