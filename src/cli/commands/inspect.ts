import { galleyListing, paintListing, paintStructure, type TypesetPages, typesetPages } from '../../index.ts';
import type { CommandIo } from '../command-io.ts';
import { printProblems } from '../print-problems.ts';
import { printable } from '../printable.ts';
import { nameOf, openSource } from '../source-file.ts';
import { optionsFor, type StyleOptions, themeFileOf } from '../style-options.ts';

/** What can be looked at on the way from a file to its pages. */
export const stages = ['resume', 'document', 'galley', 'pages', 'structure'] as const;
export type Stage = (typeof stages)[number];

/** Prints what a file has become at a stage; whether there was anything. */
export async function inspect(
  source: string,
  stage: Stage,
  style: StyleOptions,
  io: CommandIo,
): Promise<boolean> {
  try {
    const file = await openSource(source, io, themeFileOf(style));
    const made = await typesetPages(file.bytes, optionsFor(style, file));
    printProblems(made.problems, file, io);
    const shown = stageText(stage, made);
    io.print(shown);
    return shown !== '';
  } catch (error) {
    io.complain(`${printable(nameOf(source))}: error: ${printable((error as Error).message)}\n`);
    return false;
  }
}

/** Empty where there was nothing to set. */
function stageText(stage: Stage, { stages, display }: TypesetPages): string {
  if (stages === undefined || display === undefined) return '';
  switch (stage) {
    case 'resume':
      return json(stages.resume);
    case 'document':
      return json(stages.document);
    case 'galley':
      return galleyListing(stages.flows);
    case 'pages':
      return paintListing(display);
    case 'structure':
      return paintStructure(display);
  }
}

/** Without places, which are on every word. */
function json(stage: object): string {
  return `${JSON.stringify(stage, (key, value: unknown) => (key === 'place' ? undefined : value), 2)}\n`;
}
