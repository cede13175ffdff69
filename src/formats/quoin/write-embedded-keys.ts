import type { Contact, Resume } from '../../model/resume.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import type { ExportNotes } from '../common/exported.ts';
import { list, mapping, pair } from '../common/write-nodes.ts';
import { plainAsMarkdown } from '../markdown/write-text.ts';
import {
  closingPairs,
  contactPair,
  fieldPairs,
  letterNode,
  picturePair,
  settingPairs,
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
  const { photo, keywords, letter, fields, closing } = resume;
  return mapping(
    titlePair(resume),
    contactPair(rest.contact),
    pair('keywords', list(keywords.map(plainAsMarkdown))),
    photo?.alternative === undefined ? [] : picturePair('photo', photo),
    settingPairs(settings).filter(({ key }) => !rest.settings.includes(key)),
    letter ? pair('letter', letterNode(letter)) : [],
    fieldPairs(fields),
    pair('sections', list(rest.sections)),
    closingPairs(closing),
  );
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
