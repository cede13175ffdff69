import { languageNameOf } from '../../locale/locales.ts';
import type { Resume } from '../../model/resume.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceMapping } from '../../model/source.ts';
import type { ExportNotes } from '../common/exported.ts';
import { fullPair, mapping, pair } from '../common/write-nodes.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';
import { noteKeys, quoinKeys } from '../quoin/write-embedded-keys.ts';
import { contactPairs, labelled } from './write-contacts.ts';
import { rendercvSections } from './write-sections.ts';

/** RenderCV v2: `cv`, the language, and under `quoin` what it has no key for; how it looks is left to RenderCV. */
export function rendercv(resume: Resume, settings: FileSettings, notes: ExportNotes): SourceMapping {
  const { name, headline, photo, contact } = resume;
  const tag = settings.locale?.text;
  const language = tag === undefined ? undefined : languageNameOf(tag);
  const target = { format: 'RenderCV', locale: tag, self: name ? inlineMarkdown(name).trim() : '', notes };
  const sections = rendercvSections(resume, target);
  const isTagKept = language !== undefined && language.selects === tag;
  const rest = { contact: labelled(contact), settings: isTagKept ? ['locale'] : [], sections: sections.own };
  const own = quoinKeys(resume, settings, rest);
  noteKeys(own, 'RenderCV', 'quoin', notes);
  const cv = mapping(
    pair('name', name && inlineMarkdown(name)),
    pair('headline', headline && inlineMarkdown(headline)),
    pair('photo', photo?.path.text),
    contactPairs(contact),
    pair('sections', mapping(sections.pairs)),
  );
  return mapping(
    fullPair('cv', cv),
    pair('locale', mapping(pair('language', language?.name))),
    pair('quoin', mapping(own.pairs, sections.summary)),
  );
}
