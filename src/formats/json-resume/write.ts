import type { Resume } from '../../model/resume.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceMapping } from '../../model/source.ts';
import type { ExportNotes } from '../common/exported.ts';
import { plainOf } from '../common/plain-text.ts';
import { mapping, pair } from '../common/write-nodes.ts';
import { noteKeys, quoinKeys } from '../quoin/write-embedded-keys.ts';
import { basicsOf } from './write-contacts.ts';
import { sortSections } from './write-sections.ts';

/** JSON Resume 1.x; what it has no key for is under `meta.quoin`, in Quoin's own keys. */
export function jsonResume(resume: Resume, settings: FileSettings, notes: ExportNotes): SourceMapping {
  const locale = settings.locale?.text;
  const target = { format: 'JSON Resume', locale, self: plainOf(resume.name ?? []), notes };
  const sections = sortSections(resume.sections, target);
  const { basics, others } = basicsOf(resume, notes);
  const rest = { contact: others, settings: ['locale'], sections: sections.own };
  const own = quoinKeys(resume, settings, rest);
  noteKeys(own, 'JSON Resume', 'meta.quoin', notes);
  return mapping(
    pair('$schema', 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'),
    pair('basics', basics),
    sections.pairs,
    pair('meta', mapping(pair('version', 'v1.0.0'), pair('language', locale), pair('quoin', own))),
  );
}
