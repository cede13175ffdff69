import { languageTag } from '../../locale/language-names.ts';
import type { SourceMapping, SourcePair } from '../../model/source.ts';
import { mappingOf } from '../../source/nodes.ts';
import { assembleFile } from '../common/assemble.ts';
import { contentOf } from '../common/content.ts';
import { headerOf } from '../common/header.ts';
import {
  type Imported,
  type Importer,
  ImportNotes,
  type ImportOptions,
  noteOldKeys,
} from '../common/importer.ts';
import { type FileLanguage, languageOfFile, languagePairs } from '../common/language.ts';
import { wordsOf } from '../common/words.ts';
import { mergeEmbedded, splitEmbeddedMeta, valueUnder } from '../quoin/read-embedded-keys.ts';
import { arrangeSections } from '../quoin/read-embedded-sections.ts';

const oldKeys: ReadonlyMap<string, string> = new Map([
  ['bio', 'basics'],
  ['picture', 'image'],
  ['website', 'url'],
  ['company', 'name'],
  ['gpa', 'score'],
  ['hobbies', 'interests'],
  ['certifications', 'certificates'],
]);

/** Reads JSON Resume 1.x, its older drafts and similar formats. */
export function importJsonResume(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const language = languageIn(root, notes);
  const importer: Importer = {
    notes,
    language: language.tag,
    words: wordsOf(options.locale ?? language.tag),
  };
  noteOldKeys(root, oldKeys, importer);
  const { pairs, embedded } = splitEmbeddedMeta(withoutLanguage(root.pairs));
  const { person, sections } = contentOf(pairs, importer);
  const arranged = arrangeSections(sections, valueUnder(embedded, 'sections'));
  const imported = assembleFile(root, headerOf(person, importer), language.setting, arranged);
  const others = embedded.filter(({ key }) => key !== 'sections');
  return { root: mergeEmbedded(imported, others), notes: notes.notes };
}

/** Keys that name the language of a file, in `basics` and in `meta`. */
const languageKeys = ['language', 'lang', 'locale', 'x-lang', 'x-language'];

/** Returns the language that `basics` or `meta` names: `meta: {language: de}`; else that of the file's name or text. */
function languageIn(root: SourceMapping, notes: ImportNotes): FileLanguage {
  const stated = (['basics', 'meta'] as const).flatMap((part) =>
    languagePairs(root.pairs.find(({ key }) => key === part)?.value, languageKeys).map((pair) => ({
      path: `${part}.${pair.key}`,
      pair,
      isUsual: part === 'meta' && pair.key === 'language',
    })),
  );
  const content = root.pairs.filter(({ key }) => !/^(?:\$schema|meta)$/.test(key));
  return languageOfFile({ stated, content: mappingOf(content, root.place), place: root.place }, notes);
}

/** Removes the keys that name the language, which is a setting. */
function withoutLanguage(pairs: readonly SourcePair[]): readonly SourcePair[] {
  return pairs.flatMap((pair): readonly SourcePair[] => {
    if ((pair.key !== 'basics' && pair.key !== 'meta') || pair.value.kind !== 'mapping') return [pair];
    const named = languagePairs(pair.value, languageKeys).filter(
      ({ value }) => value.kind === 'scalar' && languageTag(value.text) !== undefined,
    );
    const rest = pair.value.pairs.filter((one) => !named.includes(one));
    return rest.length === 0 ? [] : [{ ...pair, value: { ...pair.value, pairs: rest } }];
  });
}
