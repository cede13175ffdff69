import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const megabyte = 2 ** 20;
/** In bytes. Larger than any font or photo of a résumé, and small enough to keep in memory. */
const largestFile = 20 * megabyte;

/** True if a folder has this path, or a link to one. */
export async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

/**
 * Reads a file that is named on the command line.
 *
 * @throws Error with one sentence, such as `It does not exist.`
 */
export async function readArgumentFile(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      if ((await handle.stat()).isDirectory()) throw new Error('is a folder');
      return await readUpTo(handle, largestFile);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new Error(`It ${reasonOf(error)}.`);
  }
}

/**
 * Returns a reader of the files that a résumé names. It reads only regular files inside `folder` and the folders that are
 * allowed, up to 20 MB each. Links, devices and pipes cannot lead it outside.
 *
 * @param allowed Further folders. Default: none.
 * @throws Error (the reader) with one sentence, such as `It does not exist.`
 */
export function confinedReader(
  folder: string,
  allowed: readonly string[] = [],
): (file: string) => Promise<Uint8Array> {
  return async (file) => {
    try {
      return await readConfined(folder, allowed, file);
    } catch (error) {
      throw new Error(`It ${reasonOf(error)}.`);
    }
  };
}

async function readConfined(folder: string, allowed: readonly string[], file: string): Promise<Uint8Array> {
  const outside = 'is outside the folder of the résumé; its folder can be allowed with --allow';
  if (file.includes('\0')) throw new Error('has a NUL character in its name');
  const isAbsolute = path.isAbsolute(file) || path.win32.isAbsolute(file);
  if (isAbsolute && allowed.length === 0) throw new Error(outside);
  const root = await realpath(folder);
  const roots = [root, ...(await Promise.all(allowed.map((each) => realpath(each))))];
  const isAllowed = (each: string): boolean => roots.some((one) => isWithin(one, each));
  const named = path.resolve(root, file);
  // Checks the path before the disk, so that the error does not reveal which files exist outside.
  if (!isAllowed(named)) throw new Error(outside);
  const resolved = await realpath(named);
  if (!isAllowed(resolved)) throw new Error(outside);
  // The flags refuse links and avoid waiting for a pipe if the file changes now. Windows has neither flag.
  const handle = await open(
    resolved,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    if (!(await handle.stat()).isFile()) throw new Error('is not a regular file');
    return await readUpTo(handle, largestFile);
  } finally {
    await handle.close();
  }
}

function isWithin(root: string, file: string): boolean {
  const inside = path.relative(root, file);
  return inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside);
}

async function readUpTo(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    chunks.push(chunk as Uint8Array);
    total += (chunk as Uint8Array).length;
    if (total > limit) throw new Error(`is larger than ${limit / megabyte} MB`);
  }
  const bytes = new Uint8Array(total);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}

/** Reasons by the error codes of Node. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'is a circular link',
  EISDIR: 'is a folder',
  ENXIO: 'is not a regular file',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (reasons[code] ?? `cannot be read (${code})`);
}
