import { type DateForm, formatDate } from '../../locale/format-date.ts';
import { enGB } from '../../locale/locales/en-GB.ts';
import { findLocale } from '../../locale/locales.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { scalarOf } from '../../source/nodes.ts';
import type { Importer } from '../common/importer.ts';
import type { ImportedSection } from '../common/sections.ts';

/** A section, and the names that its file uses for it where it orders sections. */
export interface EuropassSection {
  readonly names: readonly string[];
  readonly section: ImportedSection;
}

/** What both formats hold. */
export interface EuropassPart {
  readonly name: SourceScalar | undefined;
  readonly headline: SourceScalar | undefined;
  readonly summary: SourceScalar | undefined;
  readonly contact: readonly SourceMapping[];
  /** Personal data that is no contact. */
  readonly fields: readonly SourcePair[];
  readonly sections: readonly EuropassSection[];
  /** Names of sections in the order that the user has chosen. */
  readonly order: readonly string[];
  readonly letter?: readonly SourcePair[];
  /** A text after the last section, with a place and a date. */
  readonly statement?: readonly SourcePair[];
}

/** Returns a section with an entry for each element; nothing if there are none. */
export function sectionWith(
  names: string | readonly string[],
  title: string,
  elements: readonly SourceNode[],
  entriesOf: (element: SourceNode) => readonly SourceNode[],
): readonly EuropassSection[] {
  const items = elements.flatMap(entriesOf);
  const [first] = items;
  if (first === undefined) return [];
  const section = { title, keyPlace: first.place, items, place: first.place };
  return [{ names: typeof names === 'string' ? [names] : names, section }];
}

const longDates: DateForm = { months: 'long', years: 'full', dash: 'spaced', ongoing: 'word' };

/** Returns a date as the language of the file prints it. */
export function printedDate(date: SourceScalar, { language }: Importer): SourceScalar {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(date.text.trim()) ?? [];
  if (year === undefined) return date;
  const at = { year: Number(year), month: Number(month), day: Number(day) };
  const locale = (language === undefined ? undefined : findLocale(language)) ?? enGB;
  const text = formatDate({ kind: 'point', at, source: date.text }, longDates, locale);
  return scalarOf(text.replaceAll('\u00a0', ' '), date.place);
}

/** Skills of a language that the forms ask for: listening, reading, spoken interaction and production, writing. */
export const languageSkills = 5;

/** Returns one level if all skills have it, else the level of each skill. */
export function languageLevel(
  levels: readonly { readonly level: SourceScalar; readonly text: SourceScalar }[],
): { readonly level: SourceScalar | undefined; readonly details: readonly SourceScalar[] } {
  const [first] = levels;
  const isSame =
    levels.length === languageSkills && levels.every(({ level }) => level.text === first?.level.text);
  return isSame
    ? { level: first?.level, details: [] }
    : { level: undefined, details: levels.map(({ text }) => text) };
}
