import { languageOfText } from '../../locale/text-language.ts';
import type { SourceMapping, SourcePair } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { networkAddresses } from '../../schema/contact-fields.ts';
import { listOf, mappingOf } from '../../source/nodes.ts';
import { assembleFile } from '../common/assemble.ts';
import { headerOf } from '../common/header.ts';
import { type Imported, type Importer, ImportNotes, type ImportOptions } from '../common/importer.ts';
import { type FileLanguage, languageOfFile } from '../common/language.ts';
import { noteUnread } from '../common/note-unread.ts';
import { scalarsIn } from '../common/read-nodes.ts';
import { importedSettingPairs } from '../common/settings.ts';
import { wordsOf } from '../common/words.ts';
import { type ItemOptions, machineryKeys, valueAt } from './read-items.ts';
import { metadataSettings } from './read-metadata.ts';
import { personOf, withContacts } from './read-person.ts';
import { type FilePart, filePartsOf, isEmpty, readParts, writtenTitle } from './read-sections.ts';

/** Reads Reactive Resume, versions 4 and 5: `basics`, `sections`, and the settings of `metadata` that have an equivalent. */
export function importReactiveResume(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const language = languageIn(root, notes);
  const words = wordsOf(options.locale ?? language.tag);
  const importer: Importer = { notes, language: language.tag, words };
  const metadata = root.pairs.find(({ key }) => key === 'metadata');
  const settings = metadata ? metadataSettings(metadata, importer) : [];
  const parts = filePartsOf(root);
  const { sections, summary, letter, profiles } = readParts(parts, itemOptions(root), importer);
  const header = headerOf([...personOf(root, importer), ...summary], importer);
  const pairs = [...importedSettingPairs(settings, root.place, language.setting), ...letter];
  const all = withContacts(header, root, profiles, importer);
  const imported = assembleFile(root, all, pairs, sections);
  const read = listOf([imported, ...all.repeated], root.place);
  noteUnread(root, { root: read, isMachinery: machineryOf(parts) }, importer);
  return { root: imported, notes: notes.notes };
}

/** Returns whether only the program uses a pair, or it was read as a setting, a picture or a title that is not printed. */
function machineryOf(parts: readonly FilePart[]): (pair: SourcePair) => boolean {
  const unprinted = parts
    .filter((part) => part.kind === 'summary' || part.kind === 'profiles' || isEmpty(part))
    .map(writtenTitle);
  return ({ key, value }) =>
    /^(?:metadata|\$schema)$/.test(key) ||
    (machineryKeys.has(key) && value.kind === 'scalar') ||
    (key === 'level' && value.kind === 'scalar' && Number(value.text) === 0) ||
    (key === 'network' && value.kind === 'scalar' && networkAddresses.has(plainKey(value.text))) ||
    unprinted.some((title) => title === value);
}

function itemOptions(root: SourceMapping): ItemOptions {
  const type = valueAt(root, 'metadata', 'design', 'level', 'type');
  return { showsLevels: !(type?.kind === 'scalar' && type.text === 'hidden') };
}

/**
 * Returns the language of the page, if the file has one. The program writes `en-US` by itself, so that a text in another
 * language tells more.
 */
function languageIn(root: SourceMapping, notes: ImportNotes): FileLanguage {
  const page = valueAt(root, 'metadata', 'page');
  const written = page?.kind === 'mapping' ? page.pairs.find(({ key }) => key === 'locale') : undefined;
  const parts = root.pairs.filter(({ key }) => key !== 'metadata' && key !== 'picture');
  const content = mappingOf(parts, root.place);
  const text = scalarsIn(content)
    .map((scalar) => scalar.text)
    .join('\n');
  const isUsual = written?.value.kind === 'scalar' && /^en(?:-US)?$/.test(written.value.text.trim());
  const isOther = isUsual && !/^en\b/.test(languageOfText(text) ?? 'en');
  const stated = written && !isOther ? [{ path: 'metadata.page.locale', pair: written, isUsual: true }] : [];
  return languageOfFile({ stated, content, place: root.place }, notes);
}
