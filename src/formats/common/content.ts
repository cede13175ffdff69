import type { SectionKind } from '../../locale/locale.ts';
import type { SourcePair } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { labelOfKey } from './read-nodes.ts';
import { type ForeignSection, sectionOf } from './sections.ts';

/** Sections by the keys of JSON Resume, of its drafts and of its relatives YAMLResume and FRESH. */
const sectionKinds: ReadonlyMap<string, SectionKind> = new Map([
  ['work', 'work'],
  ['employment', 'work'],
  ['experience', 'work'],
  ['volunteer', 'volunteer'],
  ['service', 'volunteer'],
  ['education', 'education'],
  ['projects', 'projects'],
  ['awards', 'awards'],
  ['recognition', 'awards'],
  ['certificates', 'certificates'],
  ['certifications', 'certificates'],
  ['publications', 'publications'],
  ['writing', 'publications'],
  ['skills', 'skills'],
  ['languages', 'languages'],
  ['interests', 'interests'],
  ['hobbies', 'interests'],
  ['references', 'references'],
  ['testimonials', 'references'],
]);

/** Mappings whose keys are all of the person. */
const personKeys: ReadonlySet<string> = new Set(['basics', 'bio', 'info', 'personal', 'contact']);
/** Keys of the person that stand beside the sections. */
const topKeys: ReadonlySet<string> = new Set(['location', 'profiles', 'social', 'websites']);

/** What a file says of the person, and its sections. */
export interface Content {
  readonly person: readonly SourcePair[];
  readonly sections: readonly ForeignSection[];
}

/** Which section a key stands for. */
export function sectionKind(key: string): SectionKind | undefined {
  return sectionKinds.get(plainKey(key));
}

/** Tells the person from the sections; what is about the file itself is left out. */
export function contentOf(pairs: readonly SourcePair[], importer: Importer): Content {
  const person: SourcePair[] = [];
  const sections: ForeignSection[] = [];
  for (const pair of pairs) {
    // It says what the file is checked against, to an editor.
    if (pair.key === '$schema') continue;
    if (/^(?:\$?schema|meta)$/i.test(pair.key)) {
      noteLeftOut(pair, 'is about the file and is not printed.', importer);
    } else if (isOfPerson(pair)) person.push(...personPairs(pair));
    else {
      const kind = sectionKind(pair.key);
      const section = sectionOf(pair, titleOf(pair, kind, sections, importer), kind, importer);
      if (section === undefined) continue;
      sections.push(section);
      if (kind === undefined) {
        const message = `\`${pair.key}\` is not known here; it is printed as a section.`;
        importer.notes.add('kept-as-field', message, pair.keyPlace);
      }
    }
  }
  return { person, sections };
}

function isOfPerson({ key, value }: SourcePair): boolean {
  const plain = plainKey(key);
  if (sectionKinds.has(plain)) return false;
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

/** In the document's language, unless that title is taken; then it is the key in words. */
function titleOf(
  { key }: SourcePair,
  kind: SectionKind | undefined,
  sections: readonly ForeignSection[],
  { words }: Importer,
): string {
  const title = kind && words.sections[kind];
  const isTaken = sections.some((section) => section.title === title);
  return title === undefined || isTaken ? labelOfKey(key) : title;
}
