import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readInside } from './read-files.ts';

/** Names of packages. Source: npm, validate-npm-package-name. */
const packageName = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

/** Files of fonts in one package that are read. */
const mostFiles = 60;

/**
 * Finds the static fonts of packages that are installed where the résumé lies, or above; rejects with a plain sentence
 * where there are none.
 */
export function packagesFrom(folder: string): (name: string) => Promise<readonly Uint8Array[]> {
  return async (name) => {
    if (!packageName.test(name)) throw new Error('That is not the name of a package.');
    const installed = await installedAt(name, folder);
    if (installed === undefined) throw new Error('It is not installed.');
    const all = await readdir(installed, { recursive: true });
    const files = all.filter((file) => !file.split(path.sep).includes('node_modules'));
    const fonts = files.filter((file) => /\.(?:ttf|otf)$/i.test(file)).toSorted();
    const still = fonts.filter((file) => !/variable|\[|-vf\b/i.test(file));
    if (fonts.length === 0) throw new Error(whyNone(files));
    if (still.length > mostFiles) throw new Error(`It holds more than ${mostFiles} files of fonts.`);
    const read = readInside(installed);
    return Promise.all((still.length > 0 ? still : fonts).map((file) => read(file)));
  };
}

function whyNone(files: readonly string[]): string {
  return files.some((file) => /\.woff2?$/i.test(file))
    ? 'It holds WOFF web fonts alone, which no PDF can hold.'
    : 'It holds no TTF or OTF files.';
}

/** The folder of a package, as Node style for it. */
async function installedAt(name: string, folder: string): Promise<string | undefined> {
  const above = createRequire(path.resolve(folder, 'resume.yaml')).resolve.paths(name) ?? [];
  for (const modules of above.filter((one) => path.basename(one) === 'node_modules')) {
    const candidate = path.join(modules, name);
    if ((await stat(candidate).catch(() => undefined))?.isDirectory()) return candidate;
  }
  return undefined;
}
