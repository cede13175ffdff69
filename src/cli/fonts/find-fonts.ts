import path from 'node:path';
import type { FontFinder, FoundFonts, HanLanguage, ScriptCode, UserFont, WantedFont } from '../../index.ts';
import { type FontFileFace, loadFont, readFontFile } from './font-file.ts';
import { fontFilesIn, fontPackageFolders, fontScope, systemFontFolders } from './font-folders.ts';

/** Where to look for fonts. */
export interface FontSearchPlaces {
  /** The folder of the résumé. */
  readonly folder: string;
  /** False to look only into packages. */
  readonly system: boolean;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A font that was found and is used. */
export interface UsedFont {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly origin: 'package' | 'system';
}

/** A finder that looks into packages and folders, and what it has found so far. */
export interface InstalledFonts {
  readonly find: FontFinder;
  readonly used: () => readonly UsedFont[];
}

/** A font that may be used. */
interface Candidate extends FontFileFace {
  readonly origin: UsedFont['origin'];
}

/** Families that are used for one text at most: the best, and others for the characters it lacks. */
const maxFamilies = 3;

/** Fonts that were loaded for earlier files of a run, by file and number: a font of Chinese takes up to 20 MB of memory. */
export type LoadedFonts = Map<string, UserFont>;

/** Returns a finder of installed fonts. It looks when it is first asked, and adds what it loads to `loaded`. */
export function installedFonts(places: FontSearchPlaces, loaded: LoadedFonts): InstalledFonts {
  const used = new Map<string, UsedFont>();
  const headers = new Map<string, Promise<readonly FontFileFace[]>>();
  const read = (file: string): Promise<readonly FontFileFace[]> => {
    const known = headers.get(file) ?? readFontFile(file);
    headers.set(file, known);
    return known;
  };
  const load = async (face: Candidate): Promise<UserFont> => {
    const { file, index, family, weight, origin } = face;
    const key = `${file} ${index}`;
    used.set(key, { family, weight, file, origin });
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const font: UserFont = { family, weight, slope: 'upright', bytes: await loadFont(face) };
    loaded.set(key, font);
    return font;
  };
  const find = async (wanted: WantedFont): Promise<FoundFonts> => {
    const candidates = [
      ...(await packageFaces(wanted, places, read)),
      ...(await systemFaces(wanted, places, read)),
    ];
    const fonts: UserFont[] = [];
    for (const face of chosenFaces(wanted, candidates)) fonts.push(await load(face));
    return { fonts, advice: adviceFor(wanted, candidates) };
  };
  return { find, used: () => [...used.values()] };
}

/** An installed font, for lists. */
export interface InstalledFont extends UsedFont {
  /** Whose forms of Chinese characters it has, by its name. Default: those of none, or not known. */
  readonly language?: HanLanguage | undefined;
  /** Why it cannot be used. Default: it can. */
  readonly defect?: string | undefined;
}

/** Returns the fonts of packages, and those of the system for Chinese, Japanese and Korean: each family once. */
export async function listInstalledFonts(places: FontSearchPlaces): Promise<readonly InstalledFont[]> {
  const packages = (await Promise.all((await fontPackageFolders(places.folder)).map(fontFilesIn))).flat();
  const folders = places.system ? systemFontFolders(places.platform, places.environment) : [];
  const ofSystem = (await Promise.all(folders.map(fontFilesIn))).flat();
  const likely = ofSystem.filter((file) => likelyHanFile.test(path.basename(file)));
  const families = new Map<string, InstalledFont>();
  const add = async (file: string, origin: UsedFont['origin']): Promise<void> => {
    for (const { family, weight, covers, defect } of await readFontFile(file)) {
      const language = hanLanguages.find((each) => familiesOfLanguage[each].test(family));
      const isHan = hanSample.some((character) => covers(character.codePointAt(0) ?? 0));
      const known = families.get(`${origin} ${family}`);
      const isBetter = known === undefined || (known.defect !== undefined && defect === undefined);
      if (isBetter && (isHan || origin === 'package'))
        families.set(`${origin} ${family}`, {
          family,
          weight,
          file,
          origin,
          defect,
          language: isHan ? language : undefined,
        });
    }
  };
  for (const file of regularFirst(packages)) await add(file, 'package');
  for (const file of regularFirst(likely)) await add(file, 'system');
  return [...families.values()];
}

function regularFirst(files: readonly string[]): readonly string[] {
  const isOther = (file: string): number => (/regular/i.test(path.basename(file)) ? 0 : 1);
  return files.toSorted((a, b) => isOther(a) - isOther(b));
}

const hanLanguages = ['ja', 'ko', 'zh-Hans', 'zh-HK', 'zh-Hant'] as const;
/** Letters that every font of Chinese, of Japanese or of Korean has. */
const hanSample = ['人', 'の', '한'];

type FaceReader = (file: string) => Promise<readonly FontFileFace[]>;

/** Returns the fonts of the packages that have the text in their regular weight. */
async function packageFaces(
  wanted: WantedFont,
  { folder }: FontSearchPlaces,
  read: FaceReader,
): Promise<readonly Candidate[]> {
  const faces: Candidate[] = [];
  for (const packageFolder of await fontPackageFolders(folder)) {
    const files = (await fontFilesIn(packageFolder)).filter((file) => !/italic/i.test(file));
    const regular = files.find((file) => /regular/i.test(path.basename(file))) ?? files[0];
    if (regular === undefined || missingIn(wanted, await read(regular)) === Number.POSITIVE_INFINITY)
      continue;
    for (const file of files)
      faces.push(...(await read(file)).map((face) => ({ ...face, origin: 'package' as const })));
  }
  return faces;
}

async function systemFaces(
  wanted: WantedFont,
  { system, platform, environment }: FontSearchPlaces,
  read: FaceReader,
): Promise<readonly Candidate[]> {
  if (!system) return [];
  const faces: Candidate[] = [];
  for (const folder of systemFontFolders(platform, environment)) {
    const files = (await fontFilesIn(folder)).filter((file) => isLikely(path.basename(file), wanted));
    for (const file of files)
      faces.push(...(await read(file)).map((face) => ({ ...face, origin: 'system' as const })));
  }
  return faces;
}

/** Returns how many characters of the text the best of some fonts lacks; infinity if all lack them all. */
function missingIn({ text }: WantedFont, faces: readonly FontFileFace[]): number {
  const count = Math.min(...faces.map((face) => missing(text, face).length));
  return count >= Array.from(text).length ? Number.POSITIVE_INFINITY : count;
}

function missing(text: string, face: FontFileFace): readonly string[] {
  return Array.from(text).filter((character) => !face.covers(character.codePointAt(0) ?? 0));
}

/** Returns the fonts to use: the family that suits best, and others for what it lacks, each in the weights wanted. */
function chosenFaces(wanted: WantedFont, candidates: readonly Candidate[]): readonly Candidate[] {
  const usable = candidates.filter(({ isItalic, defect }) => !isItalic && defect === undefined);
  const chosen: Candidate[] = [];
  let { text } = wanted;
  for (let count = 0; count < maxFamilies && text !== ''; count += 1) {
    const [best] = usable
      .filter((face) => missing(text, face).length < Array.from(text).length)
      .map((face) => ({ face, rank: rankOf({ ...wanted, text }, face) }))
      .sort((a, b) => compareRanks(a.rank, b.rank));
    if (best === undefined) break;
    const { family, origin } = best.face;
    const ofFamily = usable.filter((face) => face.family === family && face.origin === origin);
    chosen.push(...new Set(wanted.weights.map((weight) => nearest(weight, ofFamily) ?? best.face)));
    text = missing(text, best.face).join('');
  }
  return chosen;
}

/** Returns the font of the nearest weight; of two, the bolder for bold text and else the lighter. */
function nearest(weight: number, faces: readonly Candidate[]): Candidate | undefined {
  const distance = (face: Candidate): number =>
    Math.abs(face.weight - weight) + (face.weight < weight === weight > 500 ? 0.5 : 0);
  return faces.toSorted((a, b) => distance(a) - distance(b))[0];
}

type Rank = readonly (number | string)[];

/** A font with fewer of the characters is not one of the language, whatever its name says. */
const mostMissing = 0.1;

function rankOf(wanted: WantedFont, face: Candidate): Rank {
  const { file, family, weight, origin } = face;
  const { text, language, kind } = wanted;
  const lacked = missing(text, face).length;
  const isForLanguage = language === undefined || isOfLanguage(face, language);
  return [
    lacked > mostMissing * Array.from(text).length ? 1 : 0,
    isForLanguage ? 0 : 1,
    origin === 'package' ? 0 : 1,
    kindOf(family) === kind ? 0 : 1,
    kindOf(family) === 'mono' ? 1 : 0,
    lacked,
    /^(?:Noto|Source)/.test(family) ? 0 : 1,
    Math.abs(weight - 400),
    family,
    file,
  ];
}

function compareRanks(a: Rank, b: Rank): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function kindOf(family: string): WantedFont['kind'] | 'mono' {
  if (/\bmono\b|code|typewriter|等宽/i.test(family)) return 'mono';
  const isSerif = /(?<!sans[ -]?)serif|song|sung|ming|mincho|myeongjo|myungjo|batang|明朝|宋|명조|바탕/i;
  return isSerif.test(family) ? 'serif' : 'sans';
}

/** Families by the language whose forms of characters they have. */
const familiesOfLanguage: Readonly<Record<HanLanguage, RegExp>> = {
  ja: /\bJP\b|\bJ$|hiragino (?:sans|mincho|kaku|maru)(?! (?:GB|CNS))|\byu ?(?:gothic|mincho)|meiryo|\bms p?(?:ui )?(?:gothic|mincho)|\bipa|takao|\bBIZ\b|m\+ ?[12]|osaka|kosugi|sawarabi|shippori|zen |kiwi|vl gothic/i,
  ko: /\bKR\b|\bK$|malgun|apple ?(?:sd ?gothic|myungjo)|nanum|batang|gulim|dotum|gungsuh|baekmuk|\bun(?:batang|dotum)/i,
  'zh-Hans':
    /\bSC\b|\bCN\b|pingfang sc|yahei|simsun|simhei|simkai|fangsong|dengxian|kaiti|hiragino sans gb|stheiti|stsong|wenquanyi|wqy|droid sans fallback/i,
  'zh-Hant': /\bTC\b|\bTW\b|jhenghei|mingliu|cns|lihei|lisong|biaukai|apple lisung|uming|ukai/i,
  'zh-HK': /\bHK\b|mingliu_hkscs/i,
};

/** True if a font has the forms of a language: Hong Kong’s are nearest to Taiwan’s. */
function isOfLanguage({ family }: FontFileFace, language: HanLanguage): boolean {
  return (
    familiesOfLanguage[language].test(family) ||
    (language === 'zh-HK' && familiesOfLanguage['zh-Hant'].test(family))
  );
}

/** Names of font files that may have characters of Chinese, Japanese or Korean. */
const likelyHanFile =
  /cjk|(?:^|[-_ a-z])(?:JP|SC|TC|HK|KR|CN|TW)\b|hiragino|ヒラギノ|yugoth|yumin|meiryo|msgothic|msmincho|ipa|takao|mplus|sourcehan|fallback|pingfang|msyh|msjh|simsun|simhei|simkai|simfang|deng|mingliu|stheiti|songti|heiti|wqy|uming|ukai|malgun|nanum|batang|gulim|applesdgothic|applegothic|applemyungjo|unbatang|undotum|baekmuk|arialuni|bizud|sazanami|kochi|vl-?gothic|hanamin/i;

/** Names of font files of other scripts, beside those that have the name of the script: fonts of Windows. */
const likelyFiles: Readonly<Partial<Record<ScriptCode, RegExp>>> = {
  Guru: /nirmala|raavi|mukta/i,
  Knda: /nirmala|tunga/i,
  Mlym: /nirmala|kartika/i,
  Sinh: /nirmala|iskpota/i,
  Orya: /nirmala|kalinga/i,
  Tibt: /himalaya|kailasa/i,
  Ethi: /nyala|ebrima|kefa|abyssinica/i,
  Thaa: /mvboli/i,
  Syrc: /estre/i,
  Cher: /gadugi|plantagenet/i,
};

/** True for a name of a file that is worth opening. */
function isLikely(name: string, { language, scripts }: WantedFont): boolean {
  if (language !== undefined) return likelyHanFile.test(name);
  return scripts.some(
    (script) =>
      name.toLowerCase().includes(packageNames[script]?.[1] ?? script.toLowerCase()) ||
      likelyFiles[script]?.test(name) === true,
  );
}

/** The packages that have a script: a serif if there is one, and the last part of the name of the sans serif. */
const packageNames: Readonly<
  Partial<Record<ScriptCode | HanLanguage, readonly [serif: string | undefined, sans: string]>>
> = {
  ja: ['noto-serif-jp', 'jp'],
  ko: ['noto-serif-kr', 'kr'],
  'zh-Hans': ['noto-serif-sc', 'sc'],
  'zh-Hant': ['noto-serif-tc', 'tc'],
  'zh-HK': ['noto-serif-hk', 'hk'],
  Guru: [undefined, 'gurmukhi'],
  Knda: [undefined, 'kannada'],
  Mlym: [undefined, 'malayalam'],
  Sinh: [undefined, 'sinhala'],
  Orya: [undefined, 'oriya'],
  Ethi: [undefined, 'ethiopic'],
  Thaa: [undefined, 'thaana'],
  Cher: [undefined, 'cherokee'],
  Tibt: ['noto-serif-tibetan', 'tibetan'],
};

/** Returns the npm package that has a font for a text; `undefined` if none is known. */
export function packageFor({ scripts, language, kind }: WantedFont): string | undefined {
  const key = language ?? scripts[0];
  const [serif, sans] = (key && packageNames[key]) ?? [];
  if (sans === undefined) return undefined;
  const onlySerif = key === 'Tibt';
  const name = serif !== undefined && (kind === 'serif' || onlySerif) ? serif : `noto-sans-${sans}`;
  return `${fontScope}/${name}`;
}

/** Returns how to get a font: with the one command that brings it, and why one that was found is not used. */
function adviceFor(wanted: WantedFont, candidates: readonly Candidate[]): string | undefined {
  const name = packageFor(wanted);
  if (name === undefined) return undefined;
  const hasMost = (face: Candidate): boolean =>
    2 * missing(wanted.text, face).length < Array.from(wanted.text).length;
  const unusable = candidates.find((face) => face.defect !== undefined && hasMost(face));
  const reason = unusable ? `“${unusable.family}” is installed, but ${unusable.defect}. ` : '';
  return `${reason}Run \`npm install ${name}\` in the folder of the résumé, or name a font file under \`fonts:\`.`;
}
