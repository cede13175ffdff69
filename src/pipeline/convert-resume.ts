import type { ExportNote } from '../formats/common/exporter.ts';
import type { ImportNote } from '../formats/common/importer.ts';
import { writeFormat } from '../formats/write-format.ts';
import { type ArgumentType, checkArgument, checkOptionTypes } from '../model/check-arguments.ts';
import {
  checkChoice,
  type ExportFormat,
  exportFormats,
  type SourceFormat,
  sourceFormats,
} from '../model/choices.ts';
import type { Problem } from '../model/problem.ts';
import { finish } from '../model/steps.ts';
import { type FormattedResume, formatSource } from '../read/format-resume.ts';
import { readResume } from '../read/read-resume.ts';
import { type ReadOptions, resumeTree } from '../read/resume-tree.ts';
import { decodeSource } from '../source/source-text.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { checkLocale } from './options.ts';

/** A résumé converted to Quoin's format. */
export interface ImportedResume {
  /** Quoin's YAML; `undefined` if nothing could be read. */
  readonly text: string | undefined;
  /** The format of the source. */
  readonly format: SourceFormat;
  /** Notes on the conversion, in the order of the file. Nothing is changed or left out without one. */
  readonly notes: readonly ImportNote[];
  /** Syntax errors of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Converts a résumé from another format to Quoin's YAML. It never throws for what is in the file.
 *
 * @throws TypeError, RangeError if the source is neither text nor bytes, or an option is not valid
 */
export function importResume(source: string | Uint8Array, options: ReadOptions = {}): ImportedResume {
  checkReading(source, options, readOptionTypes);
  const { root, ...rest } = finish(resumeTree(decodeSource(source, options.file), options));
  return { text: root?.kind === 'mapping' ? writeYaml(root) : undefined, ...rest };
}

/**
 * Writes a résumé in Quoin's format in its standard keys. It never throws for what is in the file.
 *
 * @throws TypeError, RangeError if the source is neither text nor bytes, or an option is not valid
 */
export function formatResume(source: string | Uint8Array, options: ReadOptions = {}): FormattedResume {
  checkReading(source, options, readOptionTypes);
  return formatSource(source, options);
}

/** Options of `exportResume`. */
export interface ExportOptions extends ReadOptions {
  /** The format to write. */
  readonly to: ExportFormat;
}

/** A résumé converted to another format. */
export interface ExportedResume {
  /** `undefined` if nothing could be read. */
  readonly text: string | undefined;
  readonly format: ExportFormat;
  /** Notes on the conversion. Nothing is moved, changed or left out without one. */
  readonly notes: readonly ExportNote[];
  /** What is wrong with the source. */
  readonly problems: readonly Problem[];
}

/**
 * Converts a résumé to another format. Keeps what that format does not support where other tools ignore it, or quotes
 * it in a note. It never throws for what is in the file.
 *
 * @throws TypeError, RangeError if the source is neither text nor bytes, the format is not one of `exportFormats`, or
 * another option is not valid
 */
export function exportResume(source: string | Uint8Array, options: ExportOptions): ExportedResume {
  checkReading(source, options, { ...readOptionTypes, to: 'any' });
  const { to, ...reading } = options;
  if (to === undefined) throw new TypeError(`to: expected one of ${exportFormats.join(', ')}`);
  checkChoice('to', to, exportFormats);
  const { resume, settings, problems } = readResume(source, reading);
  if (resume === undefined) return { text: undefined, format: to, notes: [], problems };
  const { text, notes } = writeFormat(resume, to, settings);
  return { text, format: to, notes, problems };
}

const readOptionTypes: Readonly<Record<keyof ReadOptions, ArgumentType>> = {
  file: 'text',
  from: 'any',
  locale: 'text',
  depth: 'any',
};

function checkReading(
  source: unknown,
  options: ReadOptions,
  types: Readonly<Record<string, ArgumentType>>,
): void {
  checkArgument('source', source, 'source');
  checkOptionTypes('options', options, types);
  checkChoice('from', options.from, sourceFormats);
  checkLocale(options.locale);
}
