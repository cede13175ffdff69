import path from 'node:path';
import { type Problem, paintText, type TypesetOptions, typeset, typesetPages } from '../index.ts';
import type { Output, OutputFormat } from './outputs.ts';
import { printable, problemText } from './problem-text.ts';
import { readInside, readNamedFile } from './read-files.ts';
import type { ThemeArgument } from './theme-argument.ts';
import { writeWhole } from './write-whole.ts';

/** Sizes of paper that the command knows by name. */
export const PAPERS = ['a4', 'letter', 'legal', 'a5'] as const;

/** What was asked of every file. */
export interface RenderRequest {
  readonly format: OutputFormat;
  /** Absent leaves it to the file. */
  readonly theme: ThemeArgument | undefined;
  /** Absent leaves it to the file. */
  readonly paper: (typeof PAPERS)[number] | undefined;
  /** Absent is the fixed date of the library. */
  readonly created: Date | undefined;
}

/** A résumé typeset, or why it was not. */
interface Rendering {
  readonly content?: Uint8Array | string;
  readonly pages: number;
  readonly problems: readonly Problem[];
}

/** Renders one file after another, saying what was made and what was wrong; whether every one was rendered. */
export async function renderAll(
  outputs: readonly Output[],
  request: RenderRequest,
  say: (text: string) => void,
): Promise<boolean> {
  let all = true;
  for (const output of outputs) {
    const rendered = await renderOne(output, request, say);
    all &&= rendered;
  }
  return all;
}

async function renderOne(
  { source, target }: Output,
  request: RenderRequest,
  say: (text: string) => void,
): Promise<boolean> {
  try {
    const { content, pages, problems } = await renderText(source, await readNamedFile(source), request);
    for (const problem of problems) say(problemText(problem, source));
    if (content === undefined) {
      say(`${printable(source)}: not rendered\n`);
      return false;
    }
    await writeWhole(target, content);
    say(`${printable(source)}: ${pages === 1 ? '1 page' : `${pages} pages`} in ${printable(target)}\n`);
    return true;
  } catch (error) {
    say(`${printable(source)}: error: ${printable((error as Error).message)}\n`);
    return false;
  }
}

async function renderText(file: string, source: Uint8Array, request: RenderRequest): Promise<Rendering> {
  const options = typesetOptions(file, request);
  if (request.format === 'pdf') {
    const { pdf, report, problems } = await typeset(source, options);
    return { ...(pdf && { content: pdf }), pages: report?.pages.length ?? 0, problems };
  }
  const { display, problems } = await typesetPages(source, options);
  return {
    ...(display && { content: `${paintText(display).trimEnd()}\n` }),
    pages: display?.pages.length ?? 0,
    problems,
  };
}

function typesetOptions(file: string, { theme, paper, created }: RenderRequest): TypesetOptions {
  const readOwn = readInside(path.dirname(file));
  return {
    file,
    ...(paper && { page: { size: paper } }),
    ...(created && { created }),
    ...(theme && {
      theme: theme.kind === 'code' ? theme.theme : theme.kind === 'file' ? theme.file : theme.name,
    }),
    // The theme file was named by the caller, so it may lie anywhere.
    read: async (wanted) => (theme?.kind === 'file' && wanted === theme.file ? theme.bytes : readOwn(wanted)),
  };
}
