import { open, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removeUnfinished, unfinishedFile } from './temp-files.ts';

const mostLinks = 40;

/**
 * Writes a file so that it is there whole or not at all: under another name in the same folder, then
 * renamed; what a killed run left under such a name is removed. A link is written through; a device or
 * a pipe is written to as it is. Throws an `Error` with a plain sentence.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  try {
    const present = await stat(file).catch(() => undefined);
    if (present?.isDirectory()) throw new Error('there is a folder of that name');
    if (present !== undefined && !present.isFile()) await writeFile(file, content);
    else await replace(await behindLinks(file), content, present?.mode);
  } catch (error) {
    throw new Error(`${file} cannot be written: ${reason(error)}.`);
  }
}

async function replace(
  target: string,
  content: Uint8Array | string,
  mode: number | undefined,
): Promise<void> {
  const folder = path.dirname(target);
  await removeUnfinished(folder);
  const unfinished = await unfinishedFile(folder);
  try {
    const handle = await open(unfinished, 'wx');
    try {
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Where a link leads in the end, even if nothing is there yet. */
async function behindLinks(file: string): Promise<string> {
  let target = file;
  for (let links = 0; links < mostLinks; links += 1) {
    const next = await readlink(target).catch(() => undefined);
    if (next === undefined) return target;
    target = path.resolve(path.dirname(target), next);
  }
  throw new Error('it is a link that leads in a circle');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  EROFS: 'not permitted',
  ENOSPC: 'the disk is full',
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (reasons[code] ?? code);
}
