import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type CommandIo, UsageError } from './command-io.ts';
import { isFolder } from './read-files.ts';
import { writeAtomically, writeErrorText } from './write-atomic.ts';

/** Formats that `render` writes: typeset pages, or their text. */
export const outputFormats = ['pdf', 'text'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** The name of standard input as a source, and of standard output as a target. */
export const standardStream = '-';

const extensions: Readonly<Record<OutputFormat, string>> = { pdf: '.pdf', text: '.txt' };

/** A résumé and the file that it is rendered to. */
export interface Output {
  readonly source: string;
  readonly target: string;
}

/** A target whose name may still have placeholders. */
export interface PlannedOutput extends Output {
  /** True if the name was given with placeholders. Its folder is created when it is known. */
  readonly isTemplate: boolean;
}

/** What a name of a target can take from a layout. */
export interface TargetValues {
  readonly theme: string;
  readonly locale: string;
}

const placeholder = /\{([^{}]*)\}/g;

/** Placeholders in the name of a target, by when they are known. */
const sourcePlaceholders = ['stem', 'folder'] as const;
const layoutPlaceholders = ['theme', 'locale'] as const;

/** Ends of names, in lower case, and what to use for them. */
const otherOutputs: Readonly<Record<string, string>> = {
  ...namesFor('Convert the PDF, for example with pdftoppm.', 'png jpg jpeg gif webp tif tiff bmp'),
  ...namesFor('Use paintSvg of the library.', 'svg'),
  ...namesFor('Render a PDF, or text with --to text.', 'docx doc odt rtf html htm ps epub tex typ'),
  ...namesFor('Use quoin export.', 'yaml yml json md markdown'),
};

function namesFor(hint: string, extensions: string): Readonly<Record<string, string>> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [`.${extension}`, hint]));
}

/** Returns the format that a target asks for by its name: text for `cv.txt`, and a PDF for everything else. */
export function formatOfTarget(requested: string | undefined): OutputFormat {
  return requested !== undefined && /\.(?:txt|text)$/i.test(requested) ? 'text' : 'pdf';
}

/**
 * Returns the target of each source. Without `requested`: next to the source, or standard output for standard input.
 * `requested` is a folder if it exists as one, ends in a slash or there are several sources and no placeholder in it; a
 * missing folder is created. Otherwise `requested` is the target itself: a file, or `-` for standard output.
 *
 * Placeholders of `requested` are `{stem}` and `{folder}`, the name of the source without its extension and of its
 * folder, and `{theme}` and `{locale}`, which `targetOf` replaces after the layout.
 *
 * @throws UsageError if two sources have one target, a target is a source, has a placeholder that does not exist, or ends
 * like a file of another format
 */
export async function planOutputs(
  sources: readonly string[],
  requested: string | undefined,
  format: OutputFormat,
): Promise<readonly PlannedOutput[]> {
  if (requested === standardStream && sources.length > 1)
    throw new UsageError('Cannot write several files to standard output.');
  if (sources.filter((source) => source === standardStream).length > 1)
    throw new UsageError('Cannot read standard input more than once.');
  if (requested !== undefined) checkPlaceholders(requested);
  const isInFolder = requested !== undefined && (await isFolderTarget(requested, sources.length));
  const isTemplate = requested !== undefined && hasPlaceholder(requested);
  if (requested !== undefined && isInFolder && !isTemplate) await createFolder(requested);
  const outputs = sources.map((source) => {
    const fromInput = source === standardStream;
    const stem = fromInput ? 'stdin' : path.parse(source).name;
    const name = `${stem}${extensions[format]}`;
    if (requested === undefined)
      return {
        source,
        target: fromInput ? standardStream : path.join(path.dirname(source), name),
        isTemplate,
      };
    const folder = path.basename(path.dirname(path.resolve(source)));
    const target = filledIn(requested, { stem, folder });
    return { source, target: isInFolder ? path.join(target, name) : target, isTemplate };
  });
  await checkConflicts(outputs);
  if (requested !== undefined && !isInFolder) checkExtension(requested, format);
  return outputs;
}

/**
 * Returns where to write, with all placeholders replaced. Creates the folder of a template.
 *
 * @throws UsageError if the folder cannot be created
 */
export async function targetOf(
  { source, target, isTemplate }: PlannedOutput,
  values: TargetValues,
): Promise<Output> {
  const filled = isTemplate ? filledIn(target, { ...values }) : target;
  if (isTemplate) await createFolder(path.dirname(filled));
  return { source, target: filled };
}

function filledIn(target: string, values: Readonly<Record<string, string>>): string {
  return target.replaceAll(placeholder, (written, name: string) => {
    const value = values[name];
    return value === undefined ? written : safeFileName(value);
  });
}

function hasPlaceholder(target: string): boolean {
  return target.search(placeholder) >= 0;
}

function checkPlaceholders(requested: string): void {
  const known: readonly string[] = [...sourcePlaceholders, ...layoutPlaceholders];
  for (const [written, name = ''] of requested.matchAll(placeholder))
    if (!known.includes(name))
      throw new UsageError(
        `--output has no placeholder ${written}. Use ${known.map((one) => `{${one}}`).join(', ')}.`,
      );
}

function checkExtension(requested: string, format: OutputFormat): void {
  const extension = path.extname(requested).toLowerCase();
  const hint = otherOutputs[extension];
  if (hint !== undefined)
    throw new UsageError(`${requested} would not be a ${extension.slice(1)} file. ${hint}`);
  if (format === 'text' && extension === '.pdf')
    throw new UsageError(`${requested} would be text, not a PDF. Leave out --to text, or use .txt.`);
}

async function isFolderTarget(requested: string, sourceCount: number): Promise<boolean> {
  if (requested === standardStream) return false;
  if (requested.endsWith('/') || requested.endsWith(path.sep)) return true;
  if (sourceCount > 1 && !hasPlaceholder(requested)) return true;
  return isFolder(requested);
}

/** Returns a name that is safe on every system, since a file can contain any name. Keeps no folders. */
export function safeFileName(written: string): string {
  const base = written.split(/[/\\]/).at(-1) ?? '';
  return base.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new UsageError(`${folder} is not a folder, and cannot be created.`);
  }
}

async function checkConflicts(outputs: readonly Output[]): Promise<void> {
  const sources = new Set(
    await Promise.all(
      outputs.map(({ source }) => (source === standardStream ? source : resolvedPath(source))),
    ),
  );
  const sourceByTarget = new Map<string, string>();
  for (const { source, target } of outputs) {
    if (target === standardStream || hasPlaceholder(target)) continue;
    const file = await resolvedPath(target);
    const other = sourceByTarget.get(file);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${source} would both be written to ${target}. Name them apart: -o 'out/{folder}-{stem}.pdf'.`,
      );
    if (sources.has(file)) throw new UsageError(overwriteText(target));
    sourceByTarget.set(file, source);
  }
}

async function resolvedPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}

/**
 * Writes the result of a command to a file, or to standard output for `-`.
 *
 * @throws Error with one sentence if the file is the source or cannot be written
 */
export async function writeOutput(
  { source, target }: Output,
  content: Uint8Array | string,
  { print, flush }: Pick<CommandIo, 'print' | 'flush'>,
): Promise<void> {
  if (target === standardStream) {
    print(content);
    await flush?.().catch((error: unknown) => {
      throw new Error(`Standard output cannot be written: ${writeErrorText(error)}.`);
    });
    return;
  }
  if (path.resolve(target) === path.resolve(source)) throw new Error(overwriteText(target));
  await writeAtomically(target, content);
}

function overwriteText(target: string): string {
  return `${target} is an input file, and would be overwritten.`;
}
