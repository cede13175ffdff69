import type { TypesetPages } from '../../index.ts';
import type { CommandDescription } from '../command-description.ts';
import type { CommandIo } from '../command-io.ts';
import { printProblems } from '../report-problems.ts';
import { openSource, printFailure } from '../source-file.ts';
import { accessOf, resolveStyle, type StyleFlags, styleFlags, typesetOptions } from '../style-options.ts';

/** Stages of rendering that can be printed. */
const stages = ['resume', 'document', 'galley', 'pages', 'structure'] as const;
type Stage = (typeof stages)[number];

interface InspectFlags extends StyleFlags {
  readonly stage: Stage;
}

/** `quoin inspect`: prints a stage of rendering. */
export const inspect: CommandDescription<[file: string], InspectFlags> = {
  name: 'inspect',
  summary: 'print an intermediate stage of rendering a résumé',
  arguments: [['<file>', 'a résumé; - for standard input']],
  flags: [
    { usage: '--stage <stage>', description: 'stage to print', choices: stages, default: 'pages' },
    ...styleFlags,
  ],
  examples: [
    ['quoin inspect cv.yaml --stage galley', 'prints lines and gaps before they are cut into pages'],
  ],
  run: ([file], flags, io) => printStage(file, flags, io),
};

async function printStage(source: string, flags: InspectFlags, io: CommandIo): Promise<boolean> {
  const style = await resolveStyle(flags);
  try {
    const { typesetPages } = await import('../../index.ts');
    const file = await openSource(source, io, accessOf(style));
    const typeset = await typesetPages(file.bytes, typesetOptions(style, file));
    printProblems(typeset.problems, file, io);
    const text = await stageText(flags.stage, typeset);
    io.print(text);
    return text !== '';
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}

/** Returns an empty text if the file has nothing to render. */
async function stageText(stage: Stage, { stages, display }: TypesetPages): Promise<string> {
  if (stages === undefined || display === undefined) return '';
  const { galleyListing, paintListing, paintStructure } = await import('../../inspect.ts');
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

/** Leaves out source positions, since every word has one. */
function json(stage: object): string {
  return `${JSON.stringify(stage, (key, value: unknown) => (key === 'place' ? undefined : value), 2)}\n`;
}
