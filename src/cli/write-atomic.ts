import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Links that are followed before they count as circular. Linux allows as many. */
const maxLinks = 40;

/**
 * Writes a file completely or not at all: writes a temporary file in the same folder, then renames it. Removes
 * temporary files of killed runs. Writes through a link. Writes directly to a device or pipe.
 *
 * @throws Error with one sentence: `cv.pdf cannot be written: the disk is full.`
 */
export async function writeAtomically(file: string, content: Uint8Array | string): Promise<void> {
  try {
    const existing = await stat(file).catch(() => undefined);
    if (existing?.isDirectory()) throw new Error('a folder has that name');
    if (existing !== undefined && !existing.isFile()) await writeFile(file, content);
    else await replaceFile(await linkTarget(file), content, existing?.mode);
  } catch (error) {
    throw new Error(`${file} cannot be written: ${writeErrorText(error)}.`);
  }
}

async function replaceFile(
  target: string,
  content: Uint8Array | string,
  mode: number | undefined,
): Promise<void> {
  const folder = path.dirname(target);
  await removeStaleFiles(folder);
  const temporary = await temporaryFile(folder);
  try {
    const handle = await open(temporary, 'wx');
    try {
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Returns the end of a chain of links, even if it does not exist yet. */
async function linkTarget(file: string): Promise<string> {
  let target = file;
  for (let links = 0; links < maxLinks; links += 1) {
    const next = await readlink(target).catch(() => undefined);
    if (next === undefined) return target;
    target = path.resolve(path.dirname(target), next);
  }
  throw new Error('it is a circular link');
}

/** Reasons by the error codes of Node. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'permission denied',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EPIPE: 'its reader closed it early',
};

/** Returns why something could not be written: `the disk is full`. */
export function writeErrorText(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (reasons[code] ?? code);
}

/** Name of a temporary file: `.quoin-<machine>-<process>-<run>-<file>.tmp`. Earlier versions wrote `.unfinished`. */
const temporaryName = /^\.quoin-([\da-f]{8})-(\d+)-([\da-f]{8})-[\da-f]{8}\.(?:tmp|unfinished)$/;

/** Distinguishes this run from an earlier one whose process had the same number. */
const runId = randomId();

/** Returns a new path in the folder for a file that this run writes before it renames it. */
export async function temporaryFile(folder: string): Promise<string> {
  return path.join(folder, `.quoin-${await machineId()}-${process.pid}-${runId}-${randomId()}.tmp`);
}

/** In milliseconds: one day, longer than any run. */
const staleAge = 24 * 60 * 60 * 1000;

/**
 * Removes the temporary files that killed runs left in a folder. Processes of other machines cannot be checked, so
 * their files are removed after 24 hours.
 */
async function removeStaleFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine = '', processNumber = '', run = ''] = temporaryName.exec(name) ?? [];
    if (machine === '' || run === runId) continue;
    const file = path.join(folder, name);
    const stale = machine === (await machineId()) ? hasEnded(Number(processNumber)) : await isOld(file);
    if (stale) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Identifies a machine or container: a process number is unique only inside one. */
async function machineId(): Promise<string> {
  const processNamespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${hostname()} ${processNamespace}`).digest('hex').slice(0, 8);
}

function hasEnded(processNumber: number): boolean {
  // Running processes never share a number, so another run with the number of this process has ended.
  if (processNumber === process.pid) return true;
  try {
    process.kill(processNumber, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function isOld(file: string): Promise<boolean> {
  const existing = await stat(file).catch(() => undefined);
  return existing !== undefined && existing.mtimeMs < Date.now() - staleAge;
}

/** Returns eight hexadecimal digits. */
function randomId(): string {
  return randomBytes(4).toString('hex');
}
