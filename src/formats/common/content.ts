import type { SectionKind } from '../../locale/locale.ts';
import type { SourcePair } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { knownKey } from '../../schema/field.ts';
import { sectionWords } from '../../schema/synonyms.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { labelOfKey } from './read-nodes.ts';
import { type ImportedSection, sectionOf } from './sections.ts';

/** Returns the section kind for a key, or `undefined` for an unknown key. */
export function sectionKind(key: string): SectionKind | undefined {
  const topic = knownKey(sectionWords, key);
  return topic === 'other' ? undefined : topic;
}

/** Mappings that contain only personal data. */
const personKeys: ReadonlySet<string> = new Set(['basics', 'bio', 'info', 'personal', 'contact']);
/** Keys of personal data on the same level as the sections. */
const topKeys: ReadonlySet<string> = new Set(['location', 'profiles', 'social', 'websites']);

/** The personal data and the sections of an imported file. */
interface ImportedContent {
  readonly person: readonly SourcePair[];
  readonly sections: readonly ImportedSection[];
}

/** Separates personal data from sections. Leaves out metadata about the file, with a note. */
export function contentOf(pairs: readonly SourcePair[], importer: Importer): ImportedContent {
  const person: SourcePair[] = [];
  const sections: ImportedSection[] = [];
  for (const pair of pairs) {
    // Only editors use `$schema`, so no note reports it.
    if (pair.key === '$schema') continue;
    if (/^(?:\$?schema|meta)$/i.test(pair.key)) {
      noteLeftOut(pair, 'is metadata of the file', importer);
    } else if (isOfPerson(pair)) person.push(...personPairs(pair));
    else {
      const kind = sectionKind(pair.key);
      const section = sectionOf(pair, titleOf(pair, kind, sections, importer), kind, importer);
      if (section === undefined) continue;
      sections.push(section);
      if (kind === undefined) {
        const message = `Unknown key \`${pair.key}\`. Printing it as a section.`;
        importer.notes.add('kept-as-field', message, pair.keyPlace);
      }
    }
  }
  return { person, sections };
}

function isOfPerson({ key, value }: SourcePair): boolean {
  const plain = plainKey(key);
  if (sectionKind(key) !== undefined) return false;
  return personKeys.has(plain) || topKeys.has(plain) || value.kind === 'scalar';
}

function personPairs(pair: SourcePair): readonly SourcePair[] {
  if (!personKeys.has(plainKey(pair.key))) return [pair];
  switch (pair.value.kind) {
    case 'mapping':
      return pair.value.pairs;
    case 'list':
      return pair.value.items.flatMap((item) => personPairs({ ...pair, value: item }));
    default:
      return [pair];
  }
}

/**
 * Returns the usual title in the document's language, or the key in words if another section has that title.
 */
function titleOf(
  { key }: SourcePair,
  kind: SectionKind | undefined,
  sections: readonly ImportedSection[],
  { words }: Importer,
): string {
  const title = kind && words.sections[kind];
  const isUsed = sections.some((section) => section.title === title);
  return title === undefined || isUsed ? labelOfKey(key) : title;
}
