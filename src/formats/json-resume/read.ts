import type { SourceMapping, SourceNode } from '../../model/source.ts';
import { pairOf, scalarOf } from '../../source/nodes.ts';
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
import { isBlank } from '../common/read-nodes.ts';
import { localeTag, wordsOf } from '../common/words.ts';
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
  const language = languageIn(root);
  const tag = language === undefined ? undefined : localeTag(language);
  const importer: Importer = { notes, words: wordsOf(options.locale ?? tag) };
  noteOldKeys(root, oldKeys, importer);
  const { pairs, embedded } = splitEmbeddedMeta(root.pairs);
  const { person, sections } = contentOf(pairs, importer);
  const arranged = arrangeSections(sections, valueUnder(embedded, 'sections'));
  const settings = tag === undefined ? [] : [pairOf('locale', scalarOf(tag, root.place))];
  const imported = assembleFile(root, headerOf(person, importer), settings, arranged);
  const others = embedded.filter(({ key }) => key !== 'sections');
  return { root: mergeEmbedded(imported, others), notes: notes.notes };
}

/** Returns the language in `meta`, since the format has no key for it: `meta: {language: de}`. */
function languageIn(root: SourceMapping): string | undefined {
  const meta: SourceNode | undefined = root.pairs.find(({ key }) => key === 'meta')?.value;
  const pairs = meta?.kind === 'mapping' ? meta.pairs : [];
  const found = pairs.find(({ key, value }) => /^(?:lang|language|locale)$/.test(key) && !isBlank(value));
  return found?.value.kind === 'scalar' ? found.value.text : undefined;
}
