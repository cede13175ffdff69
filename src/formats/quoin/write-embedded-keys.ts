import type { Contact, Entry, Resume, Section } from '../../model/resume.ts';
import { plainText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import type { ExportNotes, Target } from '../common/exporter.ts';
import { languageOf, plainAsMarkdown } from '../common/write-rich-text.ts';
import {
  contactPair,
  fieldPairs,
  keepingPairs,
  letterNode,
  picturePair,
  settingPairs,
  statementPairs,
  titlePair,
} from './write.ts';

/** What is left for our own keys once a format has its own. */
export interface Rest {
  readonly contact: readonly Contact[];
  /** Of a file's settings, those that the format has a key for. */
  readonly settings: readonly string[];
  readonly sections: readonly SourceNode[];
}

/** What a format has no key for, in our own keys: it is read back from there. */
export function quoinKeys(resume: Resume, settings: FileSettings, rest: Rest): SourceMapping {
  const { photo, keywords, letter, fields, statement } = resume;
  return mappingOf([
    titlePair(resume),
    contactPair(rest.contact),
    optionalPair('keywords', listOf(keywords.map(plainAsMarkdown))),
    photo?.alternative === undefined ? [] : picturePair('photo', photo),
    settingPairs(settings).filter(({ key }) => !rest.settings.includes(key)),
    letter ? optionalPair('letter', letterNode(letter)) : [],
    fieldPairs(fields),
    optionalPair('sections', listOf(rest.sections)),
    statementPairs(statement),
  ]);
}

/** Tells of each of those keys; of contacts and sections those who place them tell. */
export function noteKeys(
  { pairs }: { readonly pairs: readonly SourcePair[] },
  format: string,
  place: string,
  notes: ExportNotes,
): void {
  for (const { key, value } of pairs) {
    if (key === 'sections' || key === 'contact') continue;
    const what = value.kind === 'scalar' ? `\`${key}: ${value.text}\`` : `\`${key}\``;
    notes.add(
      'moved',
      `${format} has no key for ${what}; it is under \`${place}\`, where other tools do not look.`,
    );
  }
}

/** Keys of which a note of their own tells, or that say nothing by themselves. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'fields',
  'dates',
  'start',
  'end',
  'post',
  'shared',
  'entry',
  'as',
]);

/** What the format has no key for, in our own keys, where our import looks for it. */
export function ownPair(
  { format, notes }: Pick<Target, 'format' | 'notes'>,
  ...pairs: readonly (readonly SourcePair[])[]
): readonly SourcePair[] {
  for (const { key } of pairs.flat()) {
    if (!toldElsewhere.has(key)) noteMoved(`\`${key}\` as it is written`, { format, notes });
  }
  return optionalPair('quoin', mappingOf([...pairs]));
}

/** Tells of what stands where other tools do not look. */
function noteMoved(what: string, { format, notes }: Pick<Target, 'format' | 'notes'>): void {
  notes.add(
    'moved',
    `${format} has no key for ${what}; it is under \`quoin\`, where other tools do not look.`,
  );
}

/** What is said of an entry, and not in it. */
export function markPairs(entry: Entry, { language }: Target): readonly SourcePair[] {
  const own = languageOf(entry);
  return [...(own === language ? [] : optionalPair('lang', own)), ...keepingPairs(entry.keeping)];
}

/** What is said of a section, and not in it. */
export function sectionMarks({ title = [], keeping }: Section, target: Target): readonly SourcePair[] {
  const marks = [...optionalPair('lang', target.language), ...keepingPairs(keeping)];
  for (const { key } of marks) noteMoved(`\`${key}\` of “${plainText(title)}”`, target);
  return marks;
}
