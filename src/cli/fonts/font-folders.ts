import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variable with the folders to search in place of the system’s, separated as in PATH; empty for none. */
export const foldersVariable = 'QUOIN_FONT_PATH';

/** Returns the folders of installed fonts. Sources: fontconfig, Apple’s “Font file locations”, Microsoft’s `%WINDIR%\Fonts`. */
export function systemFontFolders(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  const own = environment[foldersVariable];
  if (own !== undefined) return own.split(path.delimiter).filter((folder) => folder !== '');
  const { HOME: home = '', XDG_DATA_HOME: data = `${home}/.local/share`, WINDIR, LOCALAPPDATA } = environment;
  switch (platform) {
    case 'win32':
      return [
        ...(WINDIR === undefined ? [] : [`${WINDIR}\\Fonts`]),
        ...(LOCALAPPDATA === undefined ? [] : [`${LOCALAPPDATA}\\Microsoft\\Windows\\Fonts`]),
      ];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', ...(home === '' ? [] : [`${home}/Library/Fonts`])];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        ...(home === '' ? [] : [`${data}/fonts`, `${home}/.fonts`]),
      ];
  }
}

const fontName = /\.(?:ttf|otf|ttc|otc)$/i;

/** Returns the font files in a folder and its folders, in the order of their paths. Empty if there is no such folder. */
export async function fontFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => fontName.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Where packages of font files are: their scope on npm. */
export const fontScope = '@expo-google-fonts';

/** Returns the folders of installed font packages beside a résumé and above it, then beside Quoin itself. */
export async function fontPackageFolders(folder: string): Promise<readonly string[]> {
  const beside = (file: string): readonly string[] => createRequire(file).resolve.paths(fontScope) ?? [];
  const searched = [...beside(path.resolve(folder, 'resume.yaml')), ...beside(import.meta.url)];
  const folders: string[] = [];
  for (const modules of new Set(searched.filter((each) => path.basename(each) === 'node_modules'))) {
    const scope = path.join(modules, fontScope);
    const names = await readdir(scope).catch(() => []);
    folders.push(...names.sort().map((name) => path.join(scope, name)));
  }
  return folders;
}
