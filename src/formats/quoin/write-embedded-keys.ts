import type { Contact, Entry, Resume, Section } from '../../model/resume.ts';
import { plainText } from '../../model/rich-text.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import type { ExportNotes, ExportTarget } from '../common/exporter.ts';
import { languageOf, plainAsMarkdown } from '../common/write-rich-text.ts';
import {
  contactPair,
  fieldPairs,
  imagePair,
  keepingPairs,
  letterNode,
  settingPairs,
  statementPairs,
  titlePair,
} from './write.ts';

/** The parts of a résumé that the format does not support. */
interface UnsupportedContent {
  readonly contact: readonly Contact[];
  /** Settings that the format supports. */
  readonly settings: readonly string[];
  readonly sections: readonly SourceNode[];
}

/** Returns the unsupported parts in Quoin's keys, from which an import restores them. */
export function embeddedKeys(
  resume: Resume,
  settings: FileSettings,
  rest: UnsupportedContent,
): SourceMapping {
  const { photo, keywords, letter, fields, statement } = resume;
  return mappingOf([
    titlePair(resume),
    contactPair(rest.contact),
    optionalPair('keywords', listOf(keywords.map(plainAsMarkdown))),
    photo?.alternative === undefined ? [] : imagePair('photo', photo),
    settingPairs(settings).filter(({ key }) => !rest.settings.includes(key)),
    letter ? optionalPair('letter', letterNode(letter)) : [],
    fieldPairs(fields),
    optionalPair('sections', listOf(rest.sections)),
    statementPairs(statement),
  ]);
}

/** Notes each embedded key, except contacts and sections, which have notes of their own. */
export function noteEmbeddedKeys(
  { pairs }: { readonly pairs: readonly SourcePair[] },
  format: string,
  place: string,
  notes: ExportNotes,
): void {
  for (const { key, value } of pairs) {
    if (key === 'sections' || key === 'contact') continue;
    const what = value.kind === 'scalar' ? `\`${key}: ${value.text}\`` : `\`${key}\``;
    notes.addMoved(what, format, place);
  }
}

/** Keys with notes of their own, and keys that mean nothing alone. */
const keysNotedElsewhere: ReadonlySet<string> = new Set([
  'fields',
  'dates',
  'start',
  'end',
  'post',
  'shared',
  'entry',
  'as',
]);

/** Returns the `quoin` pair with what the format has no key for, and notes each key. */
export function embeddedPair(
  { format, notes }: Pick<ExportTarget, 'format' | 'notes'>,
  ...pairs: readonly (readonly SourcePair[])[]
): readonly SourcePair[] {
  for (const { key } of pairs.flat()) {
    if (!keysNotedElsewhere.has(key)) notes.addMoved(`\`${key}\` as written`, format, 'quoin');
  }
  return optionalPair('quoin', mappingOf([...pairs]));
}

/** Returns the attributes of an entry: its language, and its page-break rules. */
export function attributePairs(entry: Entry, { language }: ExportTarget): readonly SourcePair[] {
  const entryLanguage = languageOf(entry);
  return [
    ...(entryLanguage === language ? [] : optionalPair('lang', entryLanguage)),
    ...keepingPairs(entry.keeping),
  ];
}

/** Returns the attributes of a section, and notes each. */
export function sectionAttributes(
  { title = [], keeping }: Section,
  target: ExportTarget,
): readonly SourcePair[] {
  const attributes = [...optionalPair('lang', target.language), ...keepingPairs(keeping)];
  for (const { key } of attributes)
    target.notes.addMoved(`\`${key}\` of “${plainText(title)}”`, target.format, 'quoin');
  return attributes;
}
