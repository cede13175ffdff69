import { createHash, randomBytes } from 'node:crypto';
import { readdir, readlink, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** A file that is being written: `.quoin-<machine>-<process>-<run>-<file>.unfinished`. */
const namePattern = /^\.quoin-([\da-f]{8})-(\d+)-([\da-f]{8})-[\da-f]{8}\.unfinished$/;
const runId = fourBytes();
const day = 24 * 60 * 60 * 1000;

/** The name of a file that this run writes in a folder before it is renamed. */
export async function unfinishedFile(folder: string): Promise<string> {
  return path.join(folder, `.quoin-${await machine()}-${process.pid}-${runId}-${fourBytes()}.unfinished`);
}

/**
 * Removes what runs that were killed left in a folder: their process is gone, or has become ours. Of another
 * machine, as on a shared disk, that cannot be known: its files go after a day.
 */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, where = '', processNumber = '', run = ''] = namePattern.exec(name) ?? [];
    if (where === '' || run === runId) continue;
    const file = path.join(folder, name);
    const left = where === (await machine()) ? isGone(Number(processNumber)) : await isOld(file);
    if (left) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Tells machines apart, and containers: the numbers of processes mean something only inside one. */
async function machine(): Promise<string> {
  const processes = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${hostname()} ${processes}`).digest('hex').slice(0, 8);
}

function isGone(processNumber: number): boolean {
  // Two processes never share a number, so a file of ours from another run is nobody's.
  if (processNumber === process.pid) return true;
  try {
    process.kill(processNumber, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function isOld(file: string): Promise<boolean> {
  const present = await stat(file).catch(() => undefined);
  return present !== undefined && present.mtimeMs < Date.now() - day;
}

function fourBytes(): string {
  return randomBytes(4).toString('hex');
}
