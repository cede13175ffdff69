import type { ImportNote } from '../formats/common/importer.ts';
import type { SourceFormat } from '../model/choices.ts';
import type { Place, Problem } from '../model/problem.ts';
import { ProblemCollector } from '../model/problem-collector.ts';
import type { Resume, Section } from '../model/resume.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import type { FileSettings } from '../model/settings.ts';
import type { SourceEmpty, SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { finish, type Steps } from '../model/steps.ts';
import { knownField } from '../schema/field.ts';
import { resumeFields } from '../schema/resume-fields.ts';
import { mappingOf } from '../source/nodes.ts';
import type { SourceText } from '../source/source-text.ts';
import { type DecodedSource, decodeSource } from '../source/source-text.ts';
import { sortFields } from './fields.ts';
import { conventionsOf, languageOfTexts } from './file-conventions.ts';
import { withoutHiddenParts } from './hidden-parts.ts';
import { readContact } from './read-contact.ts';
import { type ReadContext, readContext } from './read-context.ts';
import { readCustomFields } from './read-details.ts';
import { readLetter } from './read-letter.ts';
import { readPicture } from './read-picture.ts';
import { readSections } from './read-section.ts';
import { readSettings } from './read-settings.ts';
import { readStatement } from './read-statement.ts';
import { readLine, readProse } from './read-text.ts';
import { type ReadOptions, resumeTree } from './resume-tree.ts';
import { sectionTitle } from './section-titles.ts';
import type { StandardKeys } from './standard-keys.ts';
import { standardTop } from './standard-top.ts';

/** The résumé and settings of a tree. */
export interface ReadTree {
  readonly resume: Resume;
  readonly settings: FileSettings;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** Positions of the values of `hidden: true`. */
  readonly hidden: readonly Place[];
  /** What the file writes in other keys than the standard ones. */
  readonly keys: StandardKeys;
}

/** The result of reading a résumé’s file. */
export interface ReadResume extends Omit<ReadTree, 'resume'> {
  /** `undefined` if nothing could be read. */
  readonly resume?: Resume | undefined;
  /** The file as a tree in Quoin's format; `undefined` if nothing could be read. */
  readonly root: SourceNode | undefined;
  /** The format of the file. */
  readonly format: SourceFormat;
  /** The conversion notes of a file in another format, in its order. */
  readonly notes: readonly ImportNote[];
}

/**
 * Reads a résumé from YAML or JSON, in Quoin's or another known format, or from Markdown. Reports mistakes as problems and
 * keeps as much as can be read.
 *
 * @throws TypeError if the source is neither a string nor bytes
 */
export function readResume(source: string | Uint8Array, options: ReadOptions = {}): ReadResume {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) {
    throw new TypeError(
      `source must be a string or a Uint8Array, not ${source === null ? 'null' : typeof source}`,
    );
  }
  return readDecoded(decodeSource(source, options.file), options);
}

/** Reads a résumé from a file that is decoded already. */
export function readDecoded(source: DecodedSource, options: ReadOptions = {}): ReadResume {
  return finish(readInSteps(source, options));
}

/** Reads a résumé as `readDecoded` does, an entry a step. */
export function* readInSteps(source: DecodedSource, options: ReadOptions = {}): Steps<ReadResume> {
  const { root, problems, format, notes: conversion } = yield* resumeTree(source, options);
  const notes = withinSource(conversion, source);
  const collector = new ProblemCollector(problems);
  if (root === undefined || root.kind === 'empty') {
    const found = withinSource(collector.sorted, source);
    return {
      root,
      settings: { fonts: [] },
      problems: found,
      hidden: [],
      keys: { names: [], mappings: [] },
      format,
      notes,
    };
  }
  yield 'long';
  const read = yield* readTreeInSteps(root, options);
  collector.add(...read.problems);
  return { root, ...read, problems: withinSource(collector.sorted, source), format, notes };
}

/** Reads a tree in Quoin’s format. Without a title and a name, the title is the name of the file. */
export function readTree(
  root: Exclude<SourceNode, SourceEmpty>,
  options: Pick<ReadOptions, 'file'> = {},
): ReadTree {
  return finish(readTreeInSteps(root, options));
}

function* readTreeInSteps(
  root: Exclude<SourceNode, SourceEmpty>,
  options: Pick<ReadOptions, 'file'>,
): Steps<ReadTree> {
  const keys: StandardKeys = { names: [], mappings: [] };
  const problems = new ProblemCollector();
  const hidden: Place[] = [];
  const shown = withoutHiddenParts(root, hidden, problems);
  yield 'long';
  const language = shown.kind === 'mapping' ? languageOfTexts(shown) : undefined;
  yield 'long';
  const top = shown.kind === 'mapping' ? standardTop(shown, keys, language) : shown;
  const { notation, implied } = conventionsOf(top, language);
  const context: ReadContext = { ...readContext(notation), problems, hidden, keys };
  const mapping = top.kind === 'mapping' ? top : wrapped(top, context);
  yield 'long';
  const read = yield* readMapping(mapping, options, context);
  yield 'long';
  const settings = Object.keys(implied).length === 0 ? read.settings : { ...read.settings, implied };
  return { ...read, settings, problems: context.problems.sorted, hidden: context.hidden, keys };
}

function* readMapping(
  mapping: SourceMapping,
  options: Pick<ReadOptions, 'file'>,
  context: ReadContext,
): Steps<Pick<ReadTree, 'resume' | 'settings'>> {
  const sorted = sortFields(mapping, resumeFields);
  const lists = sorted.others.filter(isListOfEntries);
  const fields = { ...sorted, others: sorted.others.filter((pair) => !lists.includes(pair)) };
  const { known } = fields;
  const name = readLine(known.get('name'), context);
  const title = readLine(known.get('title'), context);
  const headline = readLine(known.get('headline'), context);
  if (title === undefined && name === undefined) {
    const message = 'The résumé has no name and no title. Its title is the name of the file.';
    context.problems.warn(
      'missing-title',
      message,
      { ...mapping.place, length: 0 },
      'Write `name: Your Name`.',
    );
  }
  const photo = readPicture(known.get('photo'), 'photo', context);
  const statement = readStatement(fields, context);
  const letter = readLetter(known.get('letter'), context);
  const resume: Resume = {
    name,
    title: titleOf([title, name, headline], options.file),
    keywords: readKeywords(known.get('keywords'), context),
    headline,
    ...(photo.picture ? { photo: photo.picture } : {}),
    contact: readContact(known.get('contact'), context),
    summary: readProse(known.get('summary'), context),
    sections: [
      ...(yield* readSections(known.get('sections'), context)),
      ...(yield* readLists(lists, context)),
    ],
    statement,
    letter,
    fields: [...readCustomFields(fields, context), ...photo.fields],
  };
  return { resume, settings: readSettings(fields, context) };
}

/** True for a list of mappings under an unknown key: a section that the file has at its top. */
function isListOfEntries({ key, value }: SourcePair): boolean {
  const isKnown = knownField(resumeFields, key) !== undefined;
  return !isKnown && value.kind === 'list' && value.items.some(({ kind }) => kind === 'mapping');
}

/** Reads lists under unknown keys as sections, with a warning for each. */
function* readLists(pairs: readonly SourcePair[], context: ReadContext): Steps<readonly Section[]> {
  const sections: Section[] = [];
  for (const pair of pairs) {
    const message = `Unknown key \`${pair.key}\`. It is printed as a section.`;
    context.problems.warn('unknown-key', message, pair.keyPlace, 'Put it under `sections`.');
    const titled = { ...pair, key: sectionTitle(pair.key, context.notation.language) };
    sections.push(...(yield* readSections(mappingOf([titled], pair.keyPlace), context)));
  }
  return sections;
}

/** Reads a file that is one text or one list as a résumé without a header. */
function wrapped(root: Exclude<SourceNode, SourceMapping>, context: ReadContext): SourceMapping {
  const message = `The file is a ${root.kind === 'list' ? 'list' : 'text'}, not keys with values.`;
  context.problems.warn('invalid-type', message, root.place, 'Begin with `name: Your Name` and `sections:`.');
  const key = root.kind === 'list' ? 'sections' : 'summary';
  return { kind: 'mapping', pairs: [{ key, keyPlace: root.place, value: root }], place: root.place };
}

/** Returns the title of the file; else `Name – Headline` or the name; else the name of the file. */
function titleOf(
  [title, name, headline]: readonly (RichText | undefined)[],
  file: string | undefined,
): string {
  const named = name ? [name, headline] : [];
  const parts = (title ? [title] : named).filter((part) => part !== undefined);
  const written = parts.map((part) => plainText(part).replaceAll(/\s+/gu, ' ').trim()).join(' – ');
  return written === '' ? titleFromFile(file) : written;
}

/** Reads a list of keywords, or one text with commas between them. */
function readKeywords(node: SourceNode | undefined, context: ReadContext): readonly string[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => readKeywords(item, context));
  const line = readLine(node, context);
  if (line === undefined) return [];
  return plainText(line)
    .split(/[,;\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function titleFromFile(file: string | undefined): string {
  const base = (file ?? '').split(/[/\\]/).at(-1) ?? '';
  return base.replace(/(?<=.)\.[^.]*$/, '') || 'Résumé';
}

/**
 * Moves positions inside the source. A key or value over several lines is one text to the reader, so the position of a
 * part of it can end beyond its line.
 */
function withinSource<Located extends { readonly place?: Place | undefined }>(
  found: readonly Located[],
  { text }: SourceText,
): readonly Located[] {
  if (found.length === 0) return found;
  const widths = text.split('\n').map((line) => line.length);
  return found.map((one) => {
    const { place } = one;
    const within = place && placeWithin(place, widths);
    return within === place ? one : { ...one, place: within };
  });
}

function placeWithin(place: Place, widths: readonly number[]): Place {
  const line = Math.min(Math.max(1, place.line), widths.length);
  const width = widths[line - 1] ?? 0;
  const column = Math.min(Math.max(1, place.column), width + 1);
  const length = Math.min(Math.max(0, place.length), width + 1 - column);
  const isWithin = line === place.line && column === place.column && length === place.length;
  return isWithin ? place : { ...place, line, column, length };
}
