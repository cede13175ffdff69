import { type ExportFormat, exportFormats } from '../model/choices.ts';
import type { Resume } from '../model/resume.ts';
import type { FileSettings } from '../model/settings.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { type Exported, ExportNotes } from './common/exporter.ts';
import { jsonResume, writeJson } from './json-resume/write.ts';
import { markdownFile } from './markdown/write.ts';
import { quoinFile } from './quoin/write.ts';
import { rendercv } from './rendercv/write.ts';
import { readingText } from './text/write.ts';

/**
 * A résumé in another format. What that has no place for is kept where it does no harm, or quoted in a note: nothing
 * is dropped without one. Throws a `RangeError` for a format that is none.
 */
export function writeFormat(
  resume: Resume,
  format: ExportFormat,
  settings: FileSettings = { fonts: [] },
): Exported {
  const notes = new ExportNotes();
  const text = written(resume, format, settings, notes);
  return { text, notes: notes.notes };
}

function written(resume: Resume, format: ExportFormat, settings: FileSettings, notes: ExportNotes): string {
  switch (format) {
    case 'yaml':
      return writeYaml(quoinFile(resume, settings));
    case 'jsonresume':
      return writeJson(jsonResume(resume, settings, notes));
    case 'rendercv':
      return writeYaml(rendercv(resume, settings, notes));
    case 'markdown':
      return markdownFile(resume, settings, notes);
    case 'text':
      return readingText(resume, settings, notes);
    default:
      throw new RangeError(
        `format must be one of ${exportFormats.join(', ')}, not ${String(format satisfies never)}`,
      );
  }
}
