import type { SourceMapping, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { mappingOf, pairOf } from '../../source/nodes.ts';
import { assembled } from '../common/assemble.ts';
import { paragraphsOf, proseOf } from '../common/body.ts';
import { headOf } from '../common/header.ts';
import {
  type Imported,
  type Importer,
  ImportNotes,
  type ImportOptions,
  noteLeftOut,
  noteOldKeys,
} from '../common/importer.ts';
import { isBlank, lineOf, listed, scalarsIn } from '../common/read-nodes.ts';
import type { ForeignSection } from '../common/sections.ts';
import { type PlacedEquivalent, settingPairs } from '../common/settings.ts';
import { wordsOf } from '../common/words.ts';
import { ownValue, withOwn, withoutOwn } from '../quoin/read-embedded-keys.ts';
import { arranged, summarised } from '../quoin/read-embedded-sections.ts';
import { designSettings, fileSettings, localeSettings } from './read-design.ts';
import { customSections, rendercvSection } from './read-entries.ts';

const oldKeys: ReadonlyMap<string, string> = new Map([
  ['study_type', 'degree'],
  ['custom_sections', 'sections'],
  ['locale_catalog', 'locale'],
  ['rendercv_settings', 'settings'],
]);

/** The parts of a file, in all versions. */
type Part = 'cv' | 'design' | 'locale' | 'settings';

const partKeys: ReadonlyMap<string, Part> = new Map([
  ['cv', 'cv'],
  ['design', 'design'],
  ['locale', 'locale'],
  ['localecatalog', 'locale'],
  ['settings', 'settings'],
  ['rendercvsettings', 'settings'],
]);

/** Reads RenderCV, all versions: `cv`, and of `design`, `locale` and `settings` what has an equivalent. */
export function importRendercv(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const written = pairsOf(root, 'locale').find(({ key }) => key === 'language')?.value;
  const language = written?.kind === 'scalar' ? written.text : undefined;
  const importer: Importer = { notes, words: wordsOf(options.locale ?? language) };
  noteOldKeys(root, oldKeys, importer);
  const name = nameIn(root);
  const { pairs: parts, own: left } = withoutOwn(root.pairs);
  const settings = parts.flatMap((pair) => partSettings(pair, name, importer));
  const content = contentOf(pairsOf(root, 'cv'), name, importer);
  const { summary, sections, own } = summarised(content.sections, left);
  const letter = content.letter ? [content.letter] : [];
  const pairs = [...(summary ? [summary] : []), ...settingPairs(settings, root.place), ...letter];
  const inOrder = arranged(sections, ownValue(own, 'sections'));
  const imported = assembled(root, headOf(content.person, importer), pairs, inOrder);
  const others = own.filter(({ key }) => key !== 'sections');
  return { root: withOwn(imported, others), notes: notes.notes };
}

function pairsOf({ pairs }: SourceMapping, part: Part): readonly SourcePair[] {
  return pairs.flatMap(({ key, value }) => {
    return partKeys.get(plainKey(key)) === part && value.kind === 'mapping' ? value.pairs : [];
  });
}

function nameIn(root: SourceMapping): string | undefined {
  const name = pairsOf(root, 'cv').find(({ key }) => key === 'name')?.value;
  return name && lineOf(name)?.text.trim();
}

function partSettings(
  pair: SourcePair,
  name: string | undefined,
  importer: Importer,
): readonly PlacedEquivalent[] {
  switch (partKeys.get(plainKey(pair.key))) {
    case 'cv':
      if (pair.value.kind !== 'mapping') noteLeftOut(pair, 'is no mapping; it is left out.', importer);
      return [];
    case 'design':
      return designSettings(pair, importer);
    case 'locale':
      return localeSettings(pair, importer);
    case 'settings':
      return fileSettings(pair, name, importer);
    case undefined:
      noteLeftOut(pair, 'is none of `cv`, `design`, `locale` and `settings`; it is left out.', importer);
      return [];
  }
}

interface Content {
  readonly person: readonly SourcePair[];
  readonly sections: readonly ForeignSection[];
  readonly letter?: SourcePair;
}

/** `cover_letter: {company, body}` of old versions; what else it says ends the body. */
function letterOf(pair: SourcePair): SourcePair | undefined {
  const { keyPlace, value } = pair;
  const pairs = value.kind === 'mapping' ? value.pairs : [];
  const body = pairs.find(({ key }) => key === 'body');
  const to = pairs.find(({ key }) => key === 'company');
  const paragraphs = body && paragraphsOf(body.value);
  if (plainKey(pair.key) !== 'coverletter' || body === undefined || paragraphs === undefined)
    return undefined;
  const others = pairs.filter((one) => one !== body && one !== to && !isBlank(one.value));
  const rest = scalarsIn(listed(mappingOf(others, value.place)));
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

/** The keys of `cv`: sections of their own in old versions, and what is of the person. */
function contentOf(pairs: readonly SourcePair[], self: string | undefined, importer: Importer): Content {
  const person: SourcePair[] = [];
  const sections: SourcePair[] = [];
  let order: readonly SourceScalar[] = [];
  let letter: SourcePair | undefined;
  for (const pair of pairs) {
    const key = plainKey(pair.key);
    const found = letter === undefined ? letterOf(pair) : undefined;
    if (found) letter = found;
    else if (key === 'sections') sections.push(...sectionPairs(pair, importer));
    else if (key === 'customsections') sections.push(...customSections(pair, importer));
    else if (key === 'sectionorder') order = scalarsIn(pair.value);
    else if (key === 'type') noteLeftOut(pair, 'says what the file is and is not printed.', importer);
    else if (isOldSection(pair)) sections.push(pair);
    else person.push(pair);
  }
  const all = sections.flatMap((pair) => rendercvSection(pair, self, importer) ?? []);
  return { person, sections: inOrder(all, order, importer), ...(letter ? { letter } : {}) };
}

/** Those that the old `section_order` names first, in its order. */
function inOrder(
  sections: readonly ForeignSection[],
  order: readonly SourceScalar[],
  { notes }: Importer,
): readonly ForeignSection[] {
  const isOf = ({ text }: SourceScalar, { title }: ForeignSection): boolean =>
    plainKey(text) === plainKey(title);
  for (const one of order) {
    if (sections.some((section) => isOf(one, section))) continue;
    notes.add('left-out', `\`section_order\` names “${one.text.trim()}”, which is no section.`, one.place);
  }
  const rank = (section: ForeignSection): number => {
    const at = order.findIndex((one) => isOf(one, section));
    return at === -1 ? order.length : at;
  };
  return sections.toSorted((one, other) => rank(one) - rank(other));
}

function sectionPairs(pair: SourcePair, importer: Importer): readonly SourcePair[] {
  return pair.value.kind === 'mapping' ? pair.value.pairs : customSections(pair, importer);
}

const personLists: ReadonlySet<string> = new Set([
  'email',
  'phone',
  'website',
  'socialnetworks',
  'customconnections',
]);

/** A list beside the person's own lists was a section once. */
function isOldSection({ key, value }: SourcePair): boolean {
  return value.kind === 'list' && !personLists.has(plainKey(key));
}
