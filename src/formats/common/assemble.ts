import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';
import type { ArrangedSection } from '../quoin/read-embedded-sections.ts';
import { fieldsPair } from './body.ts';
import type { Head } from './header.ts';
import { type ForeignSection, joinedSections } from './sections.ts';

/** The parts of an imported file, in the order of ours. */
export function assembled(
  { place }: SourceMapping,
  { pairs, fields }: Head,
  settings: readonly SourcePair[],
  sections: readonly ArrangedSection[],
): SourceMapping {
  return mappingOf(
    [...pairs, ...settings, ...fieldsPair(fields, place), ...sectionsPair(sections, place)],
    place,
  );
}

/** Sections as our mapping has them; what stands under one title in two places is joined. */
export function sectionsPair(sections: readonly ArrangedSection[], place: Place): readonly SourcePair[] {
  if (!sections.every(isPlain)) return [pairOf('sections', listOf(sections.map(formOf), place))];
  const byTitle = new Map<string, ForeignSection>();
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

/** Whether nothing is said of it that only a list of sections can say. */
function isPlain(section: ArrangedSection): section is ForeignSection {
  return 'keyPlace' in section && section.marks === undefined;
}

function formOf(section: ArrangedSection): SourceNode {
  return 'keyPlace' in section ? sectionForm(section) : section;
}

/** `{title, text, entries}`, for files in which a section has no title. */
function sectionForm({ title, keyPlace, marks, text, items, place }: ForeignSection): SourceMapping {
  const pairs = [
    ...(title === '' ? [] : [pairOf('title', scalarOf(title, keyPlace))]),
    ...(marks ?? []),
    ...(text ? [pairOf('text', text)] : []),
    ...(items.length > 0 ? [pairOf('entries', listOf(items, place))] : []),
  ];
  return mappingOf(pairs, place);
}

function sectionValue({ text, items, place }: ForeignSection): SourceNode | undefined {
  if (items.length === 0) return text;
  const list = listOf(items, place);
  return text ? mappingOf([pairOf('text', text), pairOf('entries', list)], place) : list;
}
