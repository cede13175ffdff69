import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The last releases of the versions of Node that Quoin supports. */
export const nodeVersions = ['20.20.2', '22.23.5', '24.22.3'] as const;

const cache = path.resolve('node_modules/.cache/nodes');
const nodePackage = `node-${process.platform}-${process.arch}`;

/** Returns the program of a version of Node. Downloads it from npm's registry unless an earlier run has. */
export function nodeProgram(version: string): string {
  if (version === process.versions.node) return process.execPath;
  const folder = path.join(cache, version);
  const program = path.join(folder, 'node_modules', nodePackage, 'bin', 'node');
  if (!existsSync(program)) {
    const options = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--prefix', folder];
    execFileSync('npm', ['install', ...options, `${nodePackage}@${version}`], { stdio: 'ignore' });
  }
  return program;
}
