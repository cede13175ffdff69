import path from 'node:path';
import type { Verification } from '../../verify.ts';
import type { CommandDescription } from '../command-description.ts';
import { type CommandIo, UsageError } from '../command-io.ts';
import { standardStream } from '../outputs.ts';
import { positionText } from '../problem-text.ts';
import { readArgumentFile } from '../read-files.ts';
import { printProblems } from '../report-problems.ts';
import { openSource, printFailure } from '../source-file.ts';
import { resolveStyle, type StyleFlags, styleFlags, themeFileOf, typesetOptions } from '../style-options.ts';
import { countText, printable } from '../terminal-text.ts';

/** `quoin verify`: compares a PDF with its résumé. */
export const verify: CommandDescription<[file: string, pdf: string | undefined], StyleFlags> = {
  name: 'verify',
  summary: 'compare a PDF with its résumé and list missing or changed text',
  arguments: [
    ['<file>', 'the résumé that was rendered; - for standard input'],
    ['[pdf]', 'the PDF; - for standard input; by default the one next to the résumé'],
  ],
  flags: styleFlags,
  examples: [['quoin verify cv.yaml', 'lists text of cv.yaml that cv.pdf lacks or changes']],
  run: ([file, pdf], flags, io) => verifyFile(file, pdf, flags, io),
};

async function verifyFile(
  source: string,
  pdf: string | undefined,
  flags: StyleFlags,
  io: CommandIo,
): Promise<boolean> {
  const style = await resolveStyle(flags);
  const target = pdf ?? defaultPdf(source);
  if (source === standardStream && target === standardStream)
    throw new UsageError('Only one of the résumé and the PDF can come from standard input.');
  try {
    const { typesetPages } = await import('../../index.ts');
    const { verifyPdf } = await import('../../verify.ts');
    const file = await openSource(source, io, themeFileOf(style));
    const { stages, problems } = await typesetPages(file.bytes, typesetOptions(style, file));
    if (stages === undefined) {
      printProblems(problems, file, io);
      return false;
    }
    const reading = target === standardStream ? io.readInput() : readArgumentFile(target);
    const bytes = await reading.catch((error: Error) => {
      throw new Error(`${target}: ${error.message}`);
    });
    const verification = await verifyPdf(bytes, stages.document);
    const { losses } = verification;
    for (const { message, place } of losses)
      io.print(`${printable(`${positionText(place, file.name)}: ${message}`)}\n`);
    if (losses.length > 0) return false;
    io.print(`${printable(target)}: ${countsText(verification)}\n`);
    return true;
  } catch (error) {
    printFailure(source, error, io);
    return false;
  }
}

/** Returns the PDF that `quoin render` writes by default. */
function defaultPdf(source: string): string {
  if (source === standardStream)
    throw new UsageError('Name the PDF as well if the résumé comes from standard input.');
  const { dir, name } = path.parse(source);
  return path.join(dir, `${name}.pdf`);
}

function countsText({ words, headings, bullets, links }: Verification): string {
  const counts = [
    countText(words, 'word'),
    countText(headings, 'heading'),
    countText(bullets, 'bullet'),
    countText(links, 'link'),
  ];
  return `complete: ${counts.join(', ')}, in order`;
}
