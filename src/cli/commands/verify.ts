import path from 'node:path';
import { typesetPages } from '../../index.ts';
import { type Loss, type Verification, verifyPdf } from '../../verify.ts';
import { type CommandIo, WrongUsage } from '../command-io.ts';
import { standard } from '../outputs.ts';
import { printProblems } from '../print-problems.ts';
import { printable } from '../printable.ts';
import { readNamedFile } from '../read-files.ts';
import { nameOf, openSource } from '../source-file.ts';
import { optionsFor, type StyleOptions, themeFileOf } from '../style-options.ts';

/** Compares a PDF with the file it was rendered from, in the same style; whether nothing was lost. */
export async function verify(
  source: string,
  pdf: string | undefined,
  style: StyleOptions,
  io: CommandIo,
): Promise<boolean> {
  const rendered = pdf ?? besides(source);
  try {
    const file = await openSource(source, io, themeFileOf(style));
    const { stages, problems } = await typesetPages(file.bytes, optionsFor(style, file));
    if (stages === undefined) {
      printProblems(problems, file, io);
      return false;
    }
    const bytes = await readNamedFile(rendered).catch((error: Error) => {
      throw new Error(`${rendered}: ${error.message}`);
    });
    const verification = await verifyPdf(bytes, stages.document);
    for (const loss of verification.losses) io.print(`${lossText(loss, file.name)}\n`);
    if (verification.losses.length > 0) return false;
    io.print(`${printable(rendered)}: ${countsText(verification)}\n`);
    return true;
  } catch (error) {
    io.complain(`${printable(nameOf(source))}: error: ${printable((error as Error).message)}\n`);
    return false;
  }
}

/** The PDF that rendering makes beside a file. */
function besides(source: string): string {
  if (source === standard)
    throw new WrongUsage('Name the PDF too where the résumé comes from standard input.');
  const { dir, name } = path.parse(source);
  return path.join(dir, `${name}.pdf`);
}

function lossText({ message, place }: Loss, file: string): string {
  const where = place ? `${place.file ?? file}:${place.line}:${place.column}` : file;
  return printable(`${where}: ${message}`);
}

function countsText({ words, headings, bullets, links }: Verification): string {
  const counts = [
    counted(words, 'word'),
    counted(headings, 'heading'),
    counted(bullets, 'bullet'),
    counted(links, 'link'),
  ];
  return `every word is there: ${counts.join(', ')}, in order`;
}

/** `1 203 words`: thousands are parted by a space. */
function counted(count: number, noun: string): string {
  return `${String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')} ${noun}${count === 1 ? '' : 's'}`;
}
