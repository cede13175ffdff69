import type { SourceMapping, SourceNode } from '../../model/source.ts';
import { pairOf, scalarOf } from '../../source/nodes.ts';
import { assembled } from '../common/assemble.ts';
import { contentOf } from '../common/content.ts';
import { headOf } from '../common/header.ts';
import {
  type Imported,
  type Importer,
  ImportNotes,
  type ImportOptions,
  noteOldKeys,
} from '../common/importer.ts';
import { isBlank } from '../common/read-nodes.ts';
import { localeTag, wordsOf } from '../common/words.ts';
import { ownValue, withOwn, withoutOwnMeta } from '../quoin/read-embedded-keys.ts';
import { arranged } from '../quoin/read-embedded-sections.ts';

const oldKeys: ReadonlyMap<string, string> = new Map([
  ['bio', 'basics'],
  ['picture', 'image'],
  ['website', 'url'],
  ['company', 'name'],
  ['gpa', 'score'],
  ['hobbies', 'interests'],
  ['certifications', 'certificates'],
]);

/** Reads JSON Resume 1.x, its older drafts, and what is written in their manner. */
export function importJsonResume(root: SourceMapping, options: ImportOptions): Imported {
  const notes = new ImportNotes();
  const language = languageIn(root);
  const tag = language === undefined ? undefined : localeTag(language);
  const importer: Importer = { notes, words: wordsOf(options.locale ?? tag) };
  noteOldKeys(root, oldKeys, importer);
  const { pairs, own } = withoutOwnMeta(root.pairs);
  const { person, sections } = contentOf(pairs, importer);
  const inOrder = arranged(sections, ownValue(own, 'sections'));
  const settings = tag === undefined ? [] : [pairOf('locale', scalarOf(tag, root.place))];
  const imported = assembled(root, headOf(person, importer), settings, inOrder);
  const others = own.filter(({ key }) => key !== 'sections');
  return { root: withOwn(imported, others), notes: notes.notes };
}

/** `meta: {language: de}`; the format has no key of its own for it. */
function languageIn(root: SourceMapping): string | undefined {
  const meta: SourceNode | undefined = root.pairs.find(({ key }) => key === 'meta')?.value;
  const pairs = meta?.kind === 'mapping' ? meta.pairs : [];
  const found = pairs.find(({ key, value }) => /^(?:lang|language|locale)$/.test(key) && !isBlank(value));
  return found?.value.kind === 'scalar' ? found.value.text : undefined;
}
