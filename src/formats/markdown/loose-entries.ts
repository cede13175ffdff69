import type { SourceNode, SourceScalar } from '../../model/source.ts';
import { mappingOf, pairOf, sliceOf } from '../../source/nodes.ts';
import type { HeaderLabel } from './conventions.ts';
import { type HeaderLine, type HeaderTitle, textOf } from './lines.ts';
import { type Head, headBelow, headingHead, headParagraphs, locationIn, orderOf } from './loose-heads.ts';
import type { DatedEntries } from './read-dated-lines.ts';
import {
  type EntryHeader,
  type EntryParts,
  entryHeader,
  entryParts,
  type MarkdownEntry,
} from './read-entries.ts';

/** What leads an entry. */
type Lead = 'title' | 'organization';

/** An entry of a file that was not written for Quoin, and its head. */
interface LooseEntry {
  readonly entry: MarkdownEntry;
  readonly parts: EntryParts;
  readonly heading: Head;
  readonly below: Head | undefined;
  readonly body: readonly SourceScalar[];
}

/**
 * Parses the entries of a section in the habits of other people: names and dates in bold or italic lines below a
 * heading, or divided by bars and commas. Words such as *engineer* and *GmbH* tell titles and organisations apart, in
 * one entry for all of its section.
 */
export function looseHeaders(entries: readonly MarkdownEntry[]): readonly EntryHeader[] {
  const read = entries.map(looseEntry);
  const leads = read.flatMap((one) => orderOf(namesOf(one)) ?? []);
  const usual = mostOf(leads);
  return read.map((one) => headerOf(one, usual));
}

/** What leads most entries of a section. */
interface UsualLead {
  readonly lead: Lead;
  /** True if nearly all entries agree, which outweighs the words of one. */
  readonly isClear: boolean;
}

function mostOf(leads: readonly Lead[]): UsualLead | undefined {
  const titles = leads.filter((lead) => lead === 'title').length;
  const share = titles / leads.length;
  if (leads.length === 0 || share === 0.5) return undefined;
  const isClear = leads.length > 2 && Math.max(share, 1 - share) >= 0.75;
  return { lead: share > 0.5 ? 'title' : 'organization', isClear };
}

function leadOf(names: readonly SourceScalar[], usual: UsualLead | undefined, otherwise: Lead): Lead {
  return (usual?.isClear ? usual.lead : orderOf(names)) ?? usual?.lead ?? otherwise;
}

function looseEntry(entry: MarkdownEntry): LooseEntry {
  const parts = entryParts(entry);
  const below = headBelow(parts.body);
  const body = below ? parts.body.slice(below.count) : parts.body;
  return { entry, parts, heading: headingHead(parts.title), below, body };
}

function namesOf({ heading, below }: LooseEntry): readonly SourceScalar[] {
  return [...heading.names, ...(below?.names ?? [])];
}

function headerOf(one: LooseEntry, usual: UsualLead | undefined): EntryHeader {
  const { entry, parts, heading, below, body } = one;
  const names = namesOf(one);
  const [first] = names;
  const isNamed = parts.title.text.trim() !== '';
  const isPlain = below === undefined && heading.names.length === 1 && heading.dates === undefined;
  const strict = entryHeader(entry);
  const isStrict = (below === undefined && strict.line !== undefined) || isLabelled(strict);
  if (first === undefined || !isNamed || (isPlain && usual === undefined) || isStrict) return strict;
  const dates = heading.dates ?? below?.dates;
  const location = locationIn({ names, places: [...heading.places, ...(below?.places ?? [])] });
  const spare = heading.dates && below?.dates ? [below.dates, sliceOf(below.dates, 0, 0)] : [];
  const jobs = heading.dates === undefined ? jobsIn(parts) : undefined;
  if (jobs && heading.names.length === 1) {
    const written = { names: [first], titled: titledBy([first], 'organization') };
    return { ...parts, written, line: undefined, body: jobs.before, roles: jobs.roles };
  }
  const usualHere = names.length === 1 || heading.names.length > 1 ? 'title' : 'organization';
  return {
    title: parts.title,
    attributes: parts.attributes,
    written: { names: [first], dates, titled: titledBy(names, leadOf(names, usual, usualHere)) },
    line: lineWith(location),
    body: [...spare, ...body],
    roles: parts.roles,
  };
}

/** True if a line below a heading has labels, or if a bar begins or ends the heading, as Quoin writes them. */
function isLabelled({ title, line }: EntryHeader): boolean {
  return (line !== undefined && line.labelled.size > 0) || /^\|\s|\s\|$/.test(title.text);
}

function lineWith(location: SourceScalar | undefined): HeaderLine | undefined {
  return location && { names: [], labelled: new Map<HeaderLabel, SourceScalar>([['Location', location]]) };
}

function titledBy([first, second]: readonly SourceScalar[], lead: Lead): HeaderTitle['titled'] {
  if (first === undefined) return undefined;
  const other = second ?? sliceOf(first, 0, 0);
  return lead === 'title'
    ? { title: first, organization: other, lead }
    : { title: other, organization: first, lead };
}

/** Jobs in one organisation that begin with a paragraph each, and the lines before them. */
interface Jobs {
  readonly before: readonly SourceScalar[];
  readonly roles: readonly EntryHeader[];
}

/** Reads two or more dated paragraphs below a heading as jobs. */
function jobsIn({ body: lines, roles: written }: EntryParts): Jobs | undefined {
  const heads = headParagraphs(lines);
  if (heads.length < 2 || written.length > 0) return undefined;
  const roles = heads.flatMap(({ at, head }, index): readonly EntryHeader[] => {
    const [title, ...others] = head.names;
    if (title === undefined) return [];
    const location = locationIn({ names: [], places: [...others, ...head.places] });
    const body = lines.slice(at + head.count, heads[index + 1]?.at);
    const written = { names: [title], dates: head.dates };
    return [{ title, attributes: [], roles: [], written, line: lineWith(location), body }];
  });
  return { before: lines.slice(0, heads[0]?.at), roles };
}

/** Reads entries that begin with a bold name and dates rather than a heading. */
export function looseDatedEntries(lines: readonly SourceScalar[]): DatedEntries | undefined {
  const heads = headParagraphs(lines);
  const usual = mostOf(heads.flatMap(({ head }) => orderOf(head.names) ?? []));
  const items = heads.map(({ at, head }, index) => {
    const text = textOf(lines.slice(at + head.count, heads[index + 1]?.at));
    const otherwise = /^\S[^|•·]*[*_]\s+[|•·]\s/.test(lines[at]?.text ?? '') ? 'organization' : 'title';
    return datedEntry(head, leadOf(head.names, usual, otherwise), text);
  });
  return heads.length === 0 ? undefined : { before: lines.slice(0, heads[0]?.at), items };
}

function datedEntry(head: Head, lead: Lead, text: SourceScalar | undefined): SourceNode {
  const [first, second] = head.names;
  const location = locationIn(head);
  const pairs = [
    ...(first ? [pairOf(lead, first)] : []),
    ...(second ? [pairOf(lead === 'title' ? 'organization' : 'title', second)] : []),
    ...(location ? [pairOf('location', location)] : []),
    ...(head.dates ? [pairOf('dates', head.dates)] : []),
    ...(text ? [pairOf('text', text)] : []),
  ];
  return mappingOf(pairs, first?.place);
}
