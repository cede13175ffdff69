import { isLanguageName, languageTag } from '../../locale/language-names.ts';
import { languageOfText } from '../../locale/text-language.ts';
import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { pairOf, scalarOf } from '../../source/nodes.ts';
import type { ImportNotes } from './importer.ts';
import { isBlank } from './read-nodes.ts';

/** Words for a résumé that belong to one language, as file names have them. */
const wordsForResume: readonly (readonly [words: RegExp, tag: string])[] = [
  [/^(?:lebenslauf|bewerbung)$/, 'de'],
  [/^(?:curr[ií]culo)$/, 'pt'],
  [/^(?:hoja ?de ?vida)$/, 'es'],
  [/^(?:levensloop)$/, 'nl'],
  [/^(?:[zž]ivotopis)$/, 'cs'],
  [/^(?:[zż]yciorys)$/, 'pl'],
  [/^(?:[oö]nel[eé]letrajz)$/, 'hu'],
  [/^(?:[oö]zge[cç]mi[sş])$/, 'tr'],
  [/^(?:ansioluettelo)$/, 'fi'],
  [/^(?:meritf[oö]rteckning)$/, 'sv'],
  [/^(?:резюме)$/, 'ru'],
  [/^(?:简历)$/, 'zh-Hans'],
  [/^(?:履歷)$/, 'zh-Hant'],
  [/^(?:履歴書|職務経歴書)$/, 'ja'],
  [/^(?:이력서)$/, 'ko'],
];

/** Returns the language that the name of a file names: `resume.fr.json`, `cv_de.json`, `lebenslauf.json`. */
export function languageOfFileName(file: string | undefined): string | undefined {
  const base = file?.split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .replace(/(?<=.)\.[^.]*$/, '')
    .normalize('NFC')
    .toLowerCase();
  const words = stem.split(/[\s._()+-]+/).filter((word) => word !== '');
  const regional = /(?:^|[\s._(-])([a-z]{2})[-_]([a-z]{2})(?=[\s.)]|$)/.exec(stem);
  if (regional && isLanguageName(regional[1] ?? '') && words.length > 2)
    return languageTag(`${regional[1]}-${regional[2]}`);
  for (const [pattern, tag] of wordsForResume)
    if (words.some((word) => pattern.test(word)) || pattern.test(words.slice(0, 3).join(' '))) return tag;
  const last = words.slice(1).findLast((word) => isLanguageName(word));
  return last === undefined ? undefined : languageTag(last);
}

/** The language of an imported file. */
export interface FileLanguage {
  /** BCP 47 tag; `undefined` if nothing tells the language. */
  readonly tag: string | undefined;
  /** The setting `locale`, unless the file is in English without saying so. */
  readonly setting: readonly SourcePair[];
}

/** What tells the language of a file. */
interface LanguageEvidence {
  /** Keys of the file that say it, with the path that a note gives them, the first one first. */
  readonly stated: readonly {
    readonly path: string;
    readonly pair: SourcePair;
    readonly isUsual: boolean;
    readonly isTranslated?: boolean;
  }[];
  readonly content: SourceNode;
  readonly place: Place;
}

/**
 * Decides the language of a file: a key says it, else the name of the file unless the text is clearly in another language,
 * else the text. A note says which, unless the usual key of the format has the tag itself.
 */
export function languageOfFile(
  { stated, content, place }: LanguageEvidence,
  notes: ImportNotes,
): FileLanguage {
  for (const { path, pair, isUsual, isTranslated } of stated) {
    const written = pair.value.kind === 'scalar' ? pair.value.text.trim() : '';
    const tag = languageTag(written);
    if (tag === undefined) continue;
    if (!isUsual || (tag !== written && !isTranslated))
      noteLanguage(tag, `\`${path}: ${written}\` says so`, pair.keyPlace, notes);
    return { tag, setting: [pairOf('locale', scalarOf(tag, pair.value.place), pair.keyPlace)] };
  }
  const byText = languageOfText(proseIn(content));
  const byName = languageOfFileName(place.file);
  const isNamed = byName !== undefined && (byText === undefined || isSameLanguage(byName, byText));
  const tag = isNamed ? byName : byText;
  if (tag === undefined || (!isNamed && tag === 'en')) return { tag, setting: [] };
  noteLanguage(tag, isNamed ? 'the name of the file says so' : 'its text is', place, notes);
  return { tag, setting: [pairOf('locale', scalarOf(tag, place), place)] };
}

function noteLanguage(tag: string, reason: string, place: Place, notes: ImportNotes): void {
  notes.add('changed', `The language of the file is \`${tag}\`: ${reason}. Using \`locale: ${tag}\`.`, place);
}

function isSameLanguage(one: string, other: string): boolean {
  return one.split('-', 1)[0] === other.split('-', 1)[0];
}

/**
 * Returns the texts of a tree without addresses and dates.
 *
 * @param length Characters after which no further text is added. Default: all texts are.
 */
export function proseIn(node: SourceNode, length: number = Number.POSITIVE_INFINITY): string {
  const isProse = (text: string): boolean => !/^\s*\S*(?:@|:\/\/)\S*\s*$|^[\d\s./+-]*$/.test(text);
  const texts: string[] = [];
  const rest = [node];
  for (let left = length, next = rest.pop(); next !== undefined && left > 0; next = rest.pop()) {
    if (next.kind === 'list') for (const item of next.items.toReversed()) rest.push(item);
    else if (next.kind === 'mapping') for (const { value } of next.pairs.toReversed()) rest.push(value);
    else if (next.kind === 'scalar' && isProse(next.text)) {
      texts.push(next.text);
      left -= next.text.length;
    }
  }
  return texts.join('\n');
}

/** Returns the pairs of a mapping under keys that name a language, in the order of the keys. */
export function languagePairs(node: SourceNode | undefined, keys: readonly string[]): readonly SourcePair[] {
  const pairs = node?.kind === 'mapping' ? node.pairs : [];
  return keys.flatMap((name) =>
    pairs.filter(
      ({ key, value }) => key.toLowerCase() === name && value.kind === 'scalar' && !isBlank(value),
    ),
  );
}
