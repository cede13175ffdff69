import type { Problem } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import type { FileSettings } from '../model/settings.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { resumeKeys } from '../schema/resume-schema.ts';
import { parseSource } from '../schema/source-tree.ts';
import { readFacts, sortFields } from './fields.ts';
import { ProblemCollector } from './problem-collector.ts';
import { readContact } from './read-contact.ts';
import { readSections } from './read-section.ts';
import { readSettings } from './read-settings.ts';
import { readLine, readProse } from './read-text.ts';
import { plainText } from './spans.ts';

/** A résumé's file, read. */
export interface ReadResume {
  /** Absent when the file holds nothing that can be read. */
  readonly resume?: Resume;
  readonly settings: FileSettings;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** What the file is called, for places and as the last resort for a title. */
  readonly file?: string;
}

/** Reads a résumé from YAML or JSON. Mistakes in it are problems; as much as can be read is kept. */
export function readResume(source: string | Uint8Array, options: ReadOptions = {}): ReadResume {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    throw new TypeError(
      `source must be a string or a Uint8Array, not ${source === null ? 'null' : typeof source}`,
    );
  }
  const { root, problems } = parseSource(source, options.file);
  const collector = new ProblemCollector();
  collector.add(...problems);
  if (root === undefined || root.kind === 'empty') {
    return { settings: { fonts: [] }, problems: collector.problems };
  }
  const mapping = root.kind === 'mapping' ? root : wrapped(root, collector);
  const read = readMapping(mapping, options, collector);
  return { ...read, problems: collector.problems };
}

function readMapping(
  mapping: SourceMapping,
  options: ReadOptions,
  collector: ProblemCollector,
): Pick<Required<ReadResume>, 'resume' | 'settings'> {
  const fields = sortFields(mapping, resumeKeys);
  const { known } = fields;
  const name = readLine(known.get('name'), collector);
  const title = readLine(known.get('title'), collector) ?? name;
  const headline = readLine(known.get('headline'), collector);
  const resume: Resume = {
    ...(name ? { name } : {}),
    title: title ? plainText(title).replaceAll('\n', ' ') : titleFromFile(options.file),
    ...(headline ? { headline } : {}),
    contact: readContact(known.get('contact'), collector),
    summary: readProse(known.get('summary'), collector),
    sections: readSections(known.get('sections'), collector),
    facts: readFacts(fields, collector),
  };
  return { resume, settings: readSettings(fields, collector) };
}

/** A file that is one text or one list is a résumé without a head. */
function wrapped(root: Exclude<SourceNode, SourceMapping>, collector: ProblemCollector): SourceMapping {
  const message = `The file is one ${root.kind === 'list' ? 'list' : 'text'}, not keys with values.`;
  collector.warn('wrong-type', message, root.place, 'Begin with `name: Your Name` and `sections:`.');
  const key = root.kind === 'list' ? 'sections' : 'summary';
  return { kind: 'mapping', pairs: [{ key, keyPlace: root.place, value: root }], place: root.place };
}

function titleFromFile(file: string | undefined): string {
  const base = (file ?? '').split(/[/\\]/).at(-1) ?? '';
  return base.replace(/(?<=.)\.[^.]*$/, '') || 'Résumé';
}
