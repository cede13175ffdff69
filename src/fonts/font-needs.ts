import type { FaceQuery, FamilyKind, Slope } from '../model/face.ts';
import type { Place } from '../model/problem.ts';
import {
  type HanLanguage,
  hanLanguageIn,
  hasOtherScript,
  hasScript,
  type ScriptCode,
  scriptsOf,
} from '../model/scripts.ts';
import { scriptFaces } from './bundled.ts';

/** A font file supplied by the user. */
export interface UserFont {
  readonly family: string;
  /** Weight, 100–900. Default: that of the file. */
  readonly weight?: number | undefined;
  /** Slope. Default: that of the file. */
  readonly slope?: Slope | undefined;
  readonly bytes: Uint8Array;
  /**
   * Scripts that the font is a fallback for, by their ISO 15924 codes; `Kana` is both kinds of kana, `Hani` also Chinese
   * punctuation. Default: any text that the requested family lacks.
   */
  readonly scripts?: readonly ScriptCode[] | undefined;
  /** Whose forms of Chinese characters the font has: `ja`, `ko`, `zh-Hans`, `zh-Hant`, `zh-HK`. Default: anybody’s. */
  readonly languages?: readonly HanLanguage[] | undefined;
  /** Position in the résumé, for problems. */
  readonly place?: Place | undefined;
}

/** A face that a document requests, and the text to set in it. */
export interface FontNeed {
  readonly query: FaceQuery;
  readonly text: string;
  /** Position of the request, for problems. */
  readonly place?: Place | undefined;
}

/** A font that a text needs, since neither its family, nor another font of the user, nor a bundled one has its letters. */
export interface WantedFont {
  /** The scripts of the text, by their ISO 15924 codes. `Kana` is both kinds of kana, `Hani` also Chinese punctuation. */
  readonly scripts: readonly ScriptCode[];
  /** Whose forms of Chinese characters are wanted. Default: nobody’s, for other scripts. */
  readonly language?: HanLanguage | undefined;
  /** The kind of the family beside it; `sans` beside a monospaced one. */
  readonly kind: Exclude<FamilyKind, 'mono'>;
  /** Weights that the text is set in, 100–900, ascending. */
  readonly weights: readonly number[];
  /** The different characters of the text, in the order of their code points. */
  readonly text: string;
}

/** The fonts that a `FontFinder` found. */
export interface FoundFonts {
  /** Fonts of one family, or of several, best first. Empty if there are none. */
  readonly fonts: readonly UserFont[];
  /** How to get a font if there is none, for the hint of the problem. Default: to name a file under `fonts:`. */
  readonly advice?: string | undefined;
}

/** Finds fonts for a text. It must not reject: without fonts the text is left out and reported. */
export type FontFinder = (wanted: WantedFont) => Promise<FoundFonts>;

const bundledScripts: ReadonlySet<ScriptCode> = new Set(scriptFaces.flatMap(({ script }) => script ?? []));

/** Scripts of Chinese, Japanese and Korean, which one font has together. */
export const hanScripts: readonly ScriptCode[] = ['Hani', 'Kana', 'Hang'];

/** Returns whose forms of Chinese characters the texts that tell nothing have: those that most of the other texts have. */
export function mainHanLanguage(needs: readonly FontNeed[]): HanLanguage | undefined {
  const texts = needs.filter(
    ({ text }) => hasOtherScript(text) && hanScripts.some((script) => hasScript(text, script)),
  );
  if (texts.length === 0) return undefined;
  const counts = new Map<HanLanguage, number>();
  for (const { query, text } of texts) {
    const language = hanLanguageIn(text, query.language ?? '');
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + text.length);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 'zh-Hans';
}

/** Returns the fonts that the needs want in vain. `hasFont` is true for a character that a font of the user has. */
export function wantedFonts(
  needs: readonly FontNeed[],
  kindOf: (family: string) => FamilyKind,
  hasFont: (character: string, family: string) => boolean,
): readonly WantedFont[] {
  const main = mainHanLanguage(needs);
  const wanted = new Map<string, WantedFont>();
  for (const { query, text } of needs.filter((need) => hasOtherScript(need.text))) {
    const kind = kindOf(query.family) === 'serif' ? 'serif' : 'sans';
    for (const script of scriptsOf(text)) {
      if (bundledScripts.has(script)) continue;
      const characters = Array.from(text).filter(
        (each) => hasScript(each, script) && !hasFont(each, query.family),
      );
      if (characters.length === 0) continue;
      const language = hanScripts.includes(script)
        ? languageFor(script, hanLanguageIn(text, query.language ?? '') ?? main)
        : undefined;
      const key = `${language ?? script} ${kind}`;
      const known = wanted.get(key);
      wanted.set(key, {
        scripts: [...new Set([...(known?.scripts ?? []), script])],
        language,
        kind,
        weights: [...new Set([...(known?.weights ?? []), query.weight])].sort((a, b) => a - b),
        text: [...new Set([...(known?.text ?? ''), ...characters])].sort().join(''),
      });
    }
  }
  return [...wanted.values()];
}

/** Hangul is Korean, and kana beside it Japanese; otherwise a text has one language. */
function languageFor(script: ScriptCode, language: HanLanguage | undefined): HanLanguage | undefined {
  if (script === 'Hang') return 'ko';
  return script === 'Kana' && language === 'ko' ? 'ja' : language;
}
