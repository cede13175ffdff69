import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AttachedFile } from '../../verify.ts';
import type { CommandDescription } from '../command-description.ts';
import type { CommandIo } from '../command-io.ts';
import { safeFileName, standardStream, writeOutput } from '../outputs.ts';
import { isFolder, readArgumentFile } from '../read-files.ts';
import { printFailure, printStatus } from '../source-file.ts';

interface ExtractFlags {
  readonly output?: string | undefined;
}

/** `quoin extract`: saves the source that is embedded in a PDF. */
export const extract: CommandDescription<[pdf: string], ExtractFlags> = {
  name: 'extract',
  summary: 'save the source that is embedded in a PDF',
  arguments: [['<pdf>', 'a PDF made with --embed-source; - for standard input']],
  flags: [
    {
      usage: '-o, --output <file or folder>',
      description: 'where to write; next to the PDF under its own name by default; - for standard output',
    },
  ],
  examples: [['quoin extract cv.pdf -o cv.yaml', 'saves the source that the PDF contains']],
  run: ([pdf], { output }, io) => extractSource(pdf, output, io),
};

async function extractSource(pdf: string, requested: string | undefined, io: CommandIo): Promise<boolean> {
  try {
    const { readAttachments } = await import('../../verify.ts');
    const bytes = pdf === standardStream ? await io.readInput() : await readArgumentFile(pdf);
    const source = findSource(await readAttachments(bytes));
    if (source === undefined)
      throw new Error('It contains no source. Use quoin render --embed-source to embed it.');
    const target = requested ?? (pdf === standardStream ? standardStream : path.dirname(pdf));
    if (target !== standardStream && (await isFolder(target)))
      printStatus(pdf, `source in ${await writeInto(target, source)}`, io);
    else {
      await writeOutput({ source: pdf, target }, source.bytes, io);
      if (target !== standardStream) printStatus(pdf, `source in ${target}`, io);
    }
    return true;
  } catch (error) {
    printFailure(pdf, error, io);
    return false;
  }
}

function findSource(attachments: readonly AttachedFile[]): AttachedFile | undefined {
  return attachments.find(({ name }) => /\.(?:ya?ml|json|md|markdown)$/i.test(name)) ?? attachments[0];
}

/** Writes the source into a folder under its own name, and returns its path. Never replaces a file. */
async function writeInto(folder: string, { name, bytes }: AttachedFile): Promise<string> {
  const file = path.join(folder, safeFileName(name) || 'resume.yaml');
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${file} already exists and was not changed. Name a file with -o.`);
  }
  return file;
}
