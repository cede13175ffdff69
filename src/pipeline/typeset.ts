import { defaultFit, type ResolvedFit, readFit } from '../fit/fit-options.ts';
import type { UserFont } from '../fonts/font-needs.ts';
import type { ImportNote } from '../formats/common/importer.ts';
import { fontNeedsOf } from '../layout/document-needs.ts';
import type { Layout } from '../layout/layout.ts';
import type { Bytes } from '../model/bytes.ts';
import { type Caches, cacheKind } from '../model/caches.ts';
import type { SourceFormat } from '../model/choices.ts';
import type { Document } from '../model/document.ts';
import type { LayoutReport } from '../model/layout-report.ts';
import type { DisplayList } from '../model/page.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import type { FileSettings } from '../model/settings.ts';
import { finish, finishWithPauses, type StepOptions } from '../model/steps.ts';
import type { PdfOptions } from '../paint/pdf/paint-pdf.ts';
import { type ReadResume, readInSteps } from '../read/read-resume.ts';
import type { ReadOptions } from '../read/resume-tree.ts';
import { type DecodedSource, decodeSource } from '../source/source-text.ts';
import { chooseTheme, type ThemeChoice } from '../theme/choose-theme.ts';
import type { Theme } from '../theme/theme.ts';
import { defaultTheme } from './built-in-themes.ts';
import { localeFor, mayBeAmerican } from './document-locale.ts';
import { joinParts, type LaidOutParts, layOutParts, partsOf } from './document-parts.ts';
import { type EmbeddedSource, embeddedSource } from './embedded-source.ts';
import { withinEntries } from './limits.ts';
import { type ResolvedOptions, sourceExtentOf, type TypesetOptions } from './options.ts';
import {
  fontSearch,
  largePictures,
  missingFaces,
  type ResumePictures,
  readFonts,
  readPictures,
  readResourceFile,
} from './resource-files.ts';

/** The stages of a render, for inspection. */
export interface Stages {
  readonly resume: Resume;
  /** The flows of the letter, then those of the résumé, on the résumé's sheet. */
  readonly document: Document;
  /** The lines and spaces of each flow, and its page breaks. */
  readonly flows: Layout['flows'];
  /** The letter, the résumé, or both, each laid out alone. */
  readonly parts: LaidOutParts;
}

/** The result of `typesetPages`: a résumé laid out, for painters. */
export interface TypesetPages {
  /** `undefined` if the source has nothing to lay out. Then `report` and `stages` are `undefined` too. */
  readonly display: DisplayList | undefined;
  readonly report: LayoutReport | undefined;
  readonly stages: Stages | undefined;
  /** The source to embed in the PDF. `undefined` without the option `embedSource`, or if it cannot be embedded. */
  readonly source: EmbeddedSource | undefined;
  /** Problems of the file, in the order they were found. */
  readonly problems: readonly Problem[];
  /** The name of the chosen theme. `undefined` if the source has nothing to lay out. */
  readonly theme: string | undefined;
  /** The format of the file. */
  readonly format: SourceFormat;
  /** Notes on the conversion from another format. Nothing is changed or left out without one. */
  readonly notes: readonly ImportNote[];
}

/** The result of `typeset`: a résumé as a PDF. */
export interface Typeset extends Omit<TypesetPages, 'display' | 'stages'> {
  /** The bytes of the file. `undefined` if the source has nothing to lay out. */
  readonly pdf: PdfBytes | undefined;
}

/** The bytes of a PDF file, in a buffer that `Blob` and `Response` accept. */
export type PdfBytes = Bytes;

/** The caches, themes and fonts of a typesetter. */
export interface Resources {
  readonly caches: Caches;
  /** By name: the built-in themes and the caller's. */
  readonly themes: Readonly<Record<string, Theme>>;
  /** Families besides the bundled ones. */
  readonly fonts: readonly UserFont[];
}

/** What a render has no pages of. */
export const nothing = {
  display: undefined,
  report: undefined,
  stages: undefined,
  source: undefined,
  theme: undefined,
} as const;

/** A résumé as laid out and as read. */
export interface LaidOutSource extends TypesetPages {
  readonly read: ReadResume;
}

/** Converts options of a render to those of the PDF painter. */
export function pdfOptionsOf(source: EmbeddedSource | undefined, options: TypesetOptions): PdfOptions {
  const { created, modified, conformance } = options;
  return {
    created,
    modified,
    conformance,
    attachments: source && [source.attachment],
  };
}

/** Reads a résumé, composes it and lays it out. Pauses between the steps of its stages, and stops there if the signal says so. */
export async function layOutSource(
  source: string | Uint8Array,
  options: TypesetOptions,
  resolved: ResolvedOptions,
  resources: Resources,
  { signal, pause }: StepOptions,
): Promise<LaidOutSource> {
  const { limits } = resolved;
  const decoded = decodeSource(source, options.file, limits.bytes);
  const { file, from, locale: tag } = options;
  const reading: ReadOptions = { file, from, locale: tag, depth: limits.depth };
  const read = await readCached(decoded, reading, resources.caches, { signal, pause });
  const { settings, problems: readProblems, format, notes } = read;
  if (read.resume === undefined) return { ...nothing, problems: readProblems, format, notes, read };
  const { resume, problems: tooMany } = withinEntries(read.resume, limits.entries);
  const problems: Problem[] = [...readProblems, ...tooMany];
  const parts = partsOf(resume, options.only);
  if (parts.length === 0)
    return { ...nothing, problems: [...problems, missingLetter()], format, notes, read };
  const choice = await themeFor(settings, resolved, options, resources);
  const resumeFonts = await readFonts(settings, options);
  problems.push(...choice.problems, ...resumeFonts.problems);
  const locale = localeFor(settings, choice.settings.paper, options, problems);
  const fit = resolved.fit ?? fitIn(settings, problems);
  const withPhoto = choice.settings.photo !== 'none';
  const images = parts.includes('resume')
    ? await readPictures(resume, withPhoto, options.read, resources.caches)
    : noPictures;
  problems.push(...images.problems);
  signal?.throwIfAborted();
  const fonts = [...(options.fonts ?? []), ...resumeFonts.fonts, ...resources.fonts];
  const search = options.findFonts && fontSearch(options.findFonts);
  const request = { resume, parts, choice, locale, pictures: images.pictures, fit };
  const laidOut = await layOutParts(request, {
    fonts,
    findFonts: search?.findFonts,
    signal,
    pause,
    caches: resources.caches,
    maxPages: limits.pages,
  });
  if (laidOut.parts === undefined)
    return { ...nothing, problems: [...problems, ...laidOut.problems], format, notes, read };
  const { display, report, flows, document } = joinParts(laidOut.parts);
  const stages = { resume, document, flows, parts: laidOut.parts };
  const ownFonts = [...resumeFonts.fonts, ...(search?.found() ?? [])];
  const needs = ownFonts.length > 0 ? finish(fontNeedsOf(document)) : [];
  problems.push(...laidOut.problems, ...missingFaces(ownFonts, needs, report.faces));
  problems.push(...largePictures(resume, images.pictures, display));
  const extent = options.embedSource && sourceExtentOf(options.embedSource);
  const embedded = extent && embeddedSource(source, decoded, read, extent, reading);
  if (embedded !== undefined && 'code' in embedded) problems.push(embedded);
  const attached = embedded === undefined || 'code' in embedded ? undefined : embedded;
  const { name: theme } = choice.theme;
  return { display, report, stages, source: attached, theme, problems, format, notes, read };
}

const readResumes = cacheKind<ReadResume>('read résumés');

/** About how many bytes of memory a read résumé takes for each character of its file. */
const bytesPerCharacter = 250;

/** Reads a file, or returns what was read of the same text under the same name. */
async function readCached(
  decoded: DecodedSource,
  options: ReadOptions,
  caches: Caches,
  between: StepOptions,
): Promise<ReadResume> {
  const { file = '', from = '', locale = '', depth = '' } = options;
  const encoding = decoded.problems.map(({ message }) => message).join();
  const key = [file, from, locale, depth, encoding, decoded.text].join('\0');
  const cache = caches.bounded(readResumes);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const read = await finishWithPauses(readInSteps(decoded, options), between);
  cache.set(key, read, bytesPerCharacter * key.length);
  return read;
}

const noPictures: ResumePictures = { pictures: new Map(), problems: [] };

function missingLetter(): Problem {
  return problem('missing-letter', 'There is no letter in the file.', {
    severity: 'error',
    hint: 'Write `letter: {to: …, subject: …, opening: …, body: …, closing: …}`.',
  });
}

function themeFor(
  settings: FileSettings,
  resolved: ResolvedOptions,
  options: TypesetOptions,
  { themes }: Resources,
): Promise<ThemeChoice> {
  return chooseTheme({
    themes,
    fallback: defaultTheme,
    named: resolved.theme ?? settings.theme?.name,
    settings: [settings.theme?.settings, resolved.settings].filter((mapping) => mapping !== undefined),
    page: resolved.page ?? settings.page,
    impliedPaper: mayBeAmerican(options.locale) ? settings.implied?.paper : undefined,
    read: (path) => readResourceFile(path, options.read),
  });
}

function fitIn({ fit }: FileSettings, problems: Problem[]): ResolvedFit {
  if (fit === undefined) return defaultFit;
  const read = readFit(fit);
  problems.push(...read.problems);
  return read.fit;
}
