import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';
import type { ArrangedSection } from '../quoin/read-embedded-sections.ts';
import { fieldsPair } from './body.ts';
import type { Header } from './header.ts';
import { type ImportedSection, joinedSections } from './sections.ts';

/** Assembles an imported file in the key order of Quoin's format. */
export function assembleFile(
  { place }: SourceMapping,
  { pairs, fields }: Header,
  settings: readonly SourcePair[],
  sections: readonly ArrangedSection[],
): SourceMapping {
  return mappingOf(
    [...pairs, ...settings, ...fieldsPair(fields, place), ...sectionsPair(sections, place)],
    place,
  );
}

/** Returns the `sections` pair. Joins sections with the same title, unless a section needs the list form. */
export function sectionsPair(sections: readonly ArrangedSection[], place: Place): readonly SourcePair[] {
  if (!sections.every(isPlain)) return [pairOf('sections', listOf(sections.map(formOf), place))];
  const byTitle = new Map<string, ImportedSection>();
  for (const section of sections) {
    const earlier = byTitle.get(section.title);
    byTitle.set(section.title, earlier ? joinedSections(earlier, section) : section);
  }
  const all = [...byTitle.values()];
  const pairs = all.flatMap((section) => {
    const value = sectionValue(section);
    return value ? [pairOf(section.title, value, section.keyPlace)] : [];
  });
  if (pairs.length === 0) return [];
  const isTitled = all.every(({ title }) => title !== '');
  return [pairOf('sections', isTitled ? mappingOf(pairs, place) : listOf(all.map(sectionForm), place))];
}

/** True if a section needs none of the keys that only the list form has. */
function isPlain(section: ArrangedSection): section is ImportedSection {
  return 'keyPlace' in section && section.attributes === undefined;
}

function formOf(section: ArrangedSection): SourceNode {
  return 'keyPlace' in section ? sectionForm(section) : section;
}

/** The list form of a section: `{title, text, entries}`. */
function sectionForm({ title, keyPlace, attributes, text, items, place }: ImportedSection): SourceMapping {
  const pairs = [
    ...(title === '' ? [] : [pairOf('title', titleAt(title, keyPlace))]),
    ...(attributes ?? []),
    ...(text ? [pairOf('text', text)] : []),
    ...(items.length > 0 ? [pairOf('entries', listOf(items, place))] : []),
  ];
  return mappingOf(pairs, place);
}

/** Returns a title as a text at the key of its section, as the key itself is read: one column for each character. */
function titleAt(title: string, keyPlace: Place): SourceScalar {
  const column = keyPlace.column + (keyPlace.length === title.length + 2 ? 1 : 0);
  const placeAt = (offset: number): Place => ({ ...keyPlace, column: column + offset, length: 1 });
  return { ...scalarOf(title, keyPlace), placeAt };
}

function sectionValue({ text, items, place }: ImportedSection): SourceNode | undefined {
  if (items.length === 0) return text;
  const list = listOf(items, place);
  return text ? mappingOf([pairOf('text', text), pairOf('entries', list)], place) : list;
}
