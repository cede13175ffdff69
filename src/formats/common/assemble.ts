import type { SourceMapping, SourcePair } from '../../model/source.ts';
import type { ArrangedSection } from '../quoin/embedded-sections.ts';
import { fieldsPair } from './body.ts';
import type { Head } from './header.ts';
import { mappingOf } from './nodes.ts';
import { sectionsPair } from './sections.ts';

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
