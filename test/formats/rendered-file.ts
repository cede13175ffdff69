import { type ImportNote, type Problem, paintPdf, type Resume, typesetPages } from '../../src/index.ts';
import type { RecordEntry } from '../../src/model/resume.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../../src/model/source.ts';
import { plainKey } from '../../src/model/suggest.ts';
import { readText } from '../../src/verify/pdf-reader.ts';
import type { Loss } from '../../src/verify/verification.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import type { CorpusFile } from './corpus-files.ts';
import { isContent, lettersOnly, printedTexts, textsIn } from './resume-text.ts';

/** A rendered file of another format, and where its texts went. */
export interface RenderedFile {
  readonly name: string;
  readonly problems: readonly Problem[];
  /** `undefined` if nothing could be rendered. */
  readonly pdf?: Uint8Array;
  readonly resume?: Resume;
  /** Number of texts in the PDF. */
  readonly found: number;
  /** Texts that a note or a problem names instead. */
  readonly named: readonly string[];
  /** Positions of texts that are in neither. */
  readonly lost: readonly string[];
  /** Positions of jobs and degrees whose title, organisation or dates are missing in the entry header. */
  readonly entriesWithoutHeader: readonly string[];
  /** Findings of verifying the PDF. */
  readonly losses: readonly Loss[];
}

export async function renderedFile({ name, source, format, tree }: CorpusFile): Promise<RenderedFile> {
  const { display, stages, problems, notes } = await typesetPages(source, { file: name, from: format });
  if (display === undefined || stages === undefined)
    return { name, problems, found: 0, named: [], lost: [], entriesWithoutHeader: [], losses: [] };
  const pdf = await paintPdf(display);
  const printed = lettersOnly(await pdfText(pdf));
  const texts = textsIn(tree).filter(isContent);
  const labels = new Set(stages.resume.contact.map(({ label }) => plainKey(label)));
  const isLabel = ({ text, place }: SourceScalar): boolean =>
    /network$/.test(place.path) && labels.has(plainKey(text));
  const hasAll = hasAllGlyphs(problems);
  const missed = texts.filter((text) => !isPrinted(text, printed) && !isLabel(text));
  const isNamed = (text: SourceScalar): boolean => !hasAll || isReported(text, notes, problems);
  const losses = hasAll ? (await verifyPdf(pdf, stages.document)).losses : [];
  return {
    name,
    problems,
    pdf,
    resume: stages.resume,
    found: texts.length - missed.length,
    named: missed.filter(isNamed).map(whereAndWhat),
    lost: missed.filter((text) => !isNamed(text)).map(whereAndWhat),
    entriesWithoutHeader: isSuite(name) ? [] : entriesWithoutHeader(tree, stages.resume),
    losses,
  };
}

/** True for a suite of cases, which is not a résumé. */
function isSuite(name: string): boolean {
  return name.includes('test___test__');
}

/** False if a glyph is missing, which is reported, and cannot be read back from the PDF. */
function hasAllGlyphs(problems: readonly Problem[]): boolean {
  return !problems.some(({ code }) => code === 'missing-glyph');
}

/** Returns the text of a PDF and its link targets. */
async function pdfText(pdf: Uint8Array): Promise<string> {
  const texts = (await readText(pdf)) ?? [];
  const targets = new Set(texts.flatMap(({ links }) => links));
  return [texts.map(({ text }) => text).join(''), ...[...targets].map(decoded)].join(' ');
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** Dates are printed in another form, as `Sep ’14`, so only their years are compared. */
function isPrinted(text: SourceScalar, printed: string): boolean {
  if (printedTexts(text).every((part) => printed.includes(lettersOnly(decoded(part))))) return true;
  const years = /(?:date|start|end)$/i.test(text.place.path) ? text.text.match(/\d{4}/g) : undefined;
  return years?.every((year) => printed.includes(year.slice(2))) ?? /^present$/i.test(text.text.trim());
}

function isReported(text: SourceScalar, notes: readonly ImportNote[], problems: readonly Problem[]): boolean {
  const written = text.text.trim().startsWith('data:') ? text.text.trim().slice(0, 40) : text.text.trim();
  const { line, column } = text.place;
  return (
    notes.some(({ message }) => message.includes(written)) ||
    problems.some(
      ({ message, place }) =>
        (place?.line === line && place.column === column) || message.includes(`“${written}”`),
    )
  );
}

function whereAndWhat({ place, text }: SourceScalar): string {
  return `${place.path}: ${text.slice(0, 80)}`;
}

const jobPath = /(?:^|\.)(?:work|volunteer|education|employment\.history)\[\d+\]$|\.sections\..*\[\d+\]$/;
const header = /^(?:position|name|company|organization|institution|area|degree|studyType|title)$/;
const start = /^(?:startDate|start_date|date)$/;

/** Returns the jobs and degrees of a file whose entry header lacks a part. */
function entriesWithoutHeader(tree: SourceNode, resume: Resume): readonly string[] {
  const records = resume.sections.flatMap(({ entries }) =>
    entries.filter((entry) => entry.shape === 'record'),
  );
  const headers = new Map<string, RecordEntry>();
  for (const record of records)
    for (const { place } of [...(record.title ?? []), ...(record.organization ?? [])])
      if (place) headers.set(place.path, record);
  return mappingsIn(tree).flatMap(({ pairs, place }) => {
    if (!jobPath.test(place.path) || !pairs.some(({ key }) => /^(?:position|institution)$/.test(key)))
      return [];
    const isFull = ({ value }: SourceMapping['pairs'][number]): boolean =>
      value.kind === 'scalar' && value.text.trim() !== '';
    const parts = pairs.filter((pair) => header.test(pair.key) && isFull(pair));
    const isDated = pairs.some((pair) => start.test(pair.key) && isFull(pair));
    return parts.flatMap(({ key, value }) => {
      const header = headers.get(value.place.path);
      if (header === undefined) return [`${place.path}.${key}`];
      return isDated && header.dates === undefined ? [`${place.path}: dates`] : [];
    });
  });
}

function mappingsIn(node: SourceNode): readonly SourceMapping[] {
  if (node.kind === 'list') return node.items.flatMap(mappingsIn);
  if (node.kind !== 'mapping') return [];
  return [node, ...node.pairs.flatMap(({ value }) => mappingsIn(value))];
}
