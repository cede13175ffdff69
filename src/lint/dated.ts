import type { DateValue } from '../model/partial-date.ts';
import type { Place } from '../model/problem.ts';
import type { RecordEntry, Role, Section } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SourceNode } from '../model/source.ts';
import { roleFields } from '../schema/entry-fields.ts';
import { knownField } from '../schema/field.ts';

/** Dates and where they stand. */
export interface Dated {
  readonly dates: DateValue;
  readonly place: Place;
}

/** The entries of a section that have a head. */
export function recordsIn({ entries }: Section): readonly RecordEntry[] {
  return entries.filter((entry) => entry.shape === 'record');
}

/** An entry's own dates, then those of its roles. */
export function datesIn(record: RecordEntry, places: DatePlaces): readonly Dated[] {
  const dated = (dates: DateValue | undefined, place: Place): readonly Dated[] =>
    dates === undefined ? [] : [{ dates, place: places.get(spot(place)) ?? place }];
  return [
    ...dated(record.dates, record.place),
    ...record.roles.flatMap((role) => dated(role.dates, placeOf(role) ?? record.place)),
  ];
}

function placeOf({ title, location }: Role): Place | undefined {
  return firstPlace(title ?? []) ?? firstPlace(location ?? []);
}

/** Where a text begins; absent where none of it stands in the file. */
export function firstPlace(text: RichText): Place | undefined {
  return text.find((span) => span.place)?.place;
}

/** Where the dates of a mapping stand, by where the mapping or one of its values begins. */
export type DatePlaces = ReadonlyMap<string, Place>;

/** Finds the dates of every mapping in a file. */
export function datePlaces(root: SourceNode | undefined): DatePlaces {
  const places = new Map<string, Place>();
  collect(root, places);
  return places;
}

function collect(node: SourceNode | undefined, places: Map<string, Place>): void {
  if (node?.kind === 'list') for (const item of node.items) collect(item, places);
  if (node?.kind !== 'mapping') return;
  const dates = node.pairs.find(({ key, value }) => value.kind === 'scalar' && isDateKey(key))?.value.place;
  if (dates) {
    places.set(spot(node.place), dates);
    for (const { value } of node.pairs)
      if (value.kind === 'scalar') places.set(spot(value.placeAt(0)), dates);
  }
  for (const { value } of node.pairs) collect(value, places);
}

function isDateKey(key: string): boolean {
  const name = knownField(roleFields, key);
  return name === 'dates' || name === 'start' || name === 'end';
}

function spot({ line, column }: Place): string {
  return `${line}:${column}`;
}
