import { type ExportFormat, exportFormats } from '../model/choices.ts';
import type { Resume } from '../model/resume.ts';
import type { FileSettings } from '../model/settings.ts';
import { type Exported, ExportNotes } from './common/exporter.ts';
import { writeJsonResume } from './json-resume/write.ts';
import { writeMarkdown } from './markdown/write.ts';
import { writeQuoin } from './quoin/write.ts';
import { writeRendercv } from './rendercv/write.ts';
import { writeText } from './text/write.ts';

/**
 * Writes a résumé in another format. Data that the format does not support is kept under `quoin` or quoted in a
 * note.
 *
 * @param settings The settings of the résumé's file. Default: none.
 * @throws RangeError if the format is unknown
 */
export function writeFormat(
  resume: Resume,
  format: ExportFormat,
  settings: FileSettings = { fonts: [] },
): Exported {
  const notes = new ExportNotes();
  const text = writeResume(resume, format, settings, notes);
  return { text, notes: notes.notes };
}

function writeResume(
  resume: Resume,
  format: ExportFormat,
  settings: FileSettings,
  notes: ExportNotes,
): string {
  switch (format) {
    case 'yaml':
      return writeQuoin(resume, settings);
    case 'jsonresume':
      return writeJsonResume(resume, settings, notes);
    case 'rendercv':
      return writeRendercv(resume, settings, notes);
    case 'markdown':
      return writeMarkdown(resume, settings, notes);
    case 'text':
      return writeText(resume, settings, notes);
    default:
      throw new RangeError(
        `format must be one of ${exportFormats.join(', ')}, not ${String(format satisfies never)}`,
      );
  }
}
