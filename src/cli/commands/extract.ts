import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AttachedFile, readAttachments } from '../../verify.ts';
import type { CommandIo } from '../command-io.ts';
import { standard } from '../outputs.ts';
import { printable } from '../printable.ts';
import { readNamedFile } from '../read-files.ts';
import { nameOf } from '../source-file.ts';
import { writeWhole } from '../write-atomic.ts';

/** Gives the source that a PDF carries back, byte for byte; whether there was one. A file that is there stays, unless `asked` names it. */
export async function extract(pdf: string, asked: string | undefined, io: CommandIo): Promise<boolean> {
  const say = (text: string): void => io.complain(`${printable(nameOf(pdf))}: ${printable(text)}\n`);
  try {
    const bytes = pdf === standard ? await io.readInput() : await readNamedFile(pdf);
    const source = sourceAmong(await readAttachments(bytes));
    if (source === undefined) {
      say('error: It carries no source: quoin render --embed-source puts it in.');
      return false;
    }
    const target = asked ?? (pdf === standard ? standard : path.dirname(pdf));
    if (target === standard) io.print(source.bytes);
    else say(`the source in ${await write(source, target, pdf)}`);
    return true;
  } catch (error) {
    say(`error: ${(error as Error).message}`);
    return false;
  }
}

function sourceAmong(attachments: readonly AttachedFile[]): AttachedFile | undefined {
  return attachments.find(({ name }) => /\.(?:ya?ml|json|md|markdown)$/i.test(name)) ?? attachments[0];
}

/** The file that was written: the one named, or in a folder one of the source's own name. */
async function write({ name, bytes }: AttachedFile, target: string, pdf: string): Promise<string> {
  const present = await stat(target).catch(() => undefined);
  if (!present?.isDirectory()) {
    if (path.resolve(target) === path.resolve(pdf))
      throw new Error(`${target} is the PDF to read; writing would lose it.`);
    await writeWhole(target, bytes);
    return target;
  }
  const file = path.join(target, fileName(name));
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${file} is there already, and stays as it is: name a file with -o.`);
  }
  return file;
}

/** A name that means nothing to any system but a file in the folder: a PDF may say what it likes. */
function fileName(attached: string): string {
  const base = attached.split(/[/\\]/).at(-1) ?? '';
  const plain = base.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? 'resume.yaml' : plain;
}
