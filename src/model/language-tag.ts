/** A well-formed BCP 47 tag in its parts. */
export interface LanguageTag {
  /** The whole tag, in the usual case: `zh-Hant-HK`. */
  readonly tag: string;
  /** Two or three letters. */
  readonly language: string;
  /** Four letters: `Latn`. */
  readonly script?: string | undefined;
  /** Two letters or three digits: `MX`, `419`. */
  readonly region?: string | undefined;
  /** Keywords of the extension `u`, by their two letters: `nu` is `arab` in `ar-u-nu-arab`. */
  readonly keywords: ReadonlyMap<string, string>;
}

/**
 * The syntax of RFC 5646, section 2.1, without the codes of four to eight letters, which are reserved and name no language, and
 * without the irregular tags of earlier standards.
 */
const syntax =
  /^(?<language>[a-z]{2,3}(?:-[a-z]{3}){0,3})(?:-(?<script>[a-z]{4}))?(?:-(?<region>[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?<extensions>(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*)(?:-x(?:-[a-z\d]{1,8})+)?$/;

/** Reads a BCP 47 tag in any case, with `-` or `_`; `undefined` if it is not well-formed. */
export function parseLanguageTag(written: string): LanguageTag | undefined {
  const plain = written.trim().replaceAll('_', '-').toLowerCase();
  const { language, script, region, extensions = '' } = syntax.exec(plain)?.groups ?? {};
  if (language === undefined) return undefined;
  return {
    tag: inUsualCase(plain),
    language: language.slice(0, 3).replace(/-.*/, ''),
    script: script?.replace(/^./, (first) => first.toUpperCase()),
    region: region?.toUpperCase(),
    keywords: keywordsIn(extensions),
  };
}

/** Writes a tag in lower case, but regions in capitals and scripts with a capital (RFC 5646, section 2.1.1). */
function inUsualCase(plain: string): string {
  const firstSingleton = /-[a-z\d](?=-)/.exec(plain)?.index ?? plain.length;
  const usual = plain
    .slice(0, firstSingleton)
    .replace(
      /-([a-z]{4})(?=-|$)/g,
      (_, script: string) => `-${script.charAt(0).toUpperCase()}${script.slice(1)}`,
    )
    .replace(/-([a-z]{2})(?=-|$)/g, (region) => region.toUpperCase());
  return usual + plain.slice(firstSingleton);
}

function keywordsIn(extensions: string): ReadonlyMap<string, string> {
  const ofUnicode = /-u((?:-[a-z\d]{2,8})+)/.exec(extensions)?.[1] ?? '';
  return new Map(
    Array.from(ofUnicode.matchAll(/-([a-z\d][a-z])((?:-[a-z\d]{3,8})*)/g), ([, key = '', value = '']) => [
      key,
      value.slice(1),
    ]),
  );
}
