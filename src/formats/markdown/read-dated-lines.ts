import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { SourceNode, SourceScalar } from '../../model/source.ts';
import { mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { labelPattern } from './conventions.ts';
import { fenceAfter, type HeaderLine, parseHeaderLine, textOf, withoutEmphasis } from './lines.ts';

/** The lines before the first entry, and the entries that begin with a dated line. */
export interface DatedEntries {
  readonly before: readonly SourceScalar[];
  readonly items: readonly SourceNode[];
}

/**
 * Reads entries without headings. Each begins with `2012 – now    **SoundCloud**, Berlin` or `**BBC** |
 * Engineer | 2019`.
 */
export function datedEntries(lines: readonly SourceScalar[]): DatedEntries {
  let fence: string | undefined;
  const headers = lines.flatMap((line, at) => {
    const isCode = fence !== undefined;
    fence = fenceAfter(line.text, fence);
    const isFirst = !isCode && (lines[at - 1]?.text ?? '').trim() === '';
    const header = isFirst ? datedLine(line) : undefined;
    return header ? [{ at, header }] : [];
  });
  const items = headers.map(({ at, header }, index) => {
    const text = textOf(lines.slice(at + 1, headers[index + 1]?.at));
    const [first, second, ...others] = header.names;
    const names = [
      ...(first ? [pairOf(header.isOrganization ? 'organization' : 'title', first)] : []),
      ...(second ? [pairOf(header.isOrganization ? 'title' : 'location', second)] : []),
      ...[header.location, ...others].flatMap((one) => (one ? [pairOf('location', one)] : [])).slice(0, 1),
    ];
    const dates = header.dates ? [pairOf('dates', header.dates)] : [];
    return mappingOf([...names, ...dates, ...(text ? [pairOf('text', text)] : [])], lines[at]?.place);
  });
  return { before: lines.slice(0, headers[0]?.at), items };
}

/** Matches the text before a gap. */
const dateColumn = /^(\S.*?)(?:[^\S\n]{2,}|\t)(?=\S)/;

/** True if a line has dates before a gap: `2012 – now    **SoundCloud**`. */
export function hasDateColumn(text: string): boolean {
  const [, written = ''] = dateColumn.exec(text) ?? [];
  return looksLikeDates(written) && !/^[-*+]\s/.test(written);
}

interface DatedLine extends Pick<HeaderLine, 'names' | 'dates'> {
  /** True if the first name is bold, which marks an organisation. */
  readonly isOrganization: boolean;
  readonly location?: SourceScalar | undefined;
}

function datedLine(line: SourceScalar): DatedLine | undefined {
  const [opening = '', written = ''] = dateColumn.exec(line.text) ?? [];
  if (hasDateColumn(line.text)) {
    const dates = sliceOf(line, 0, written.length);
    return { dates, ...organizationName(trimmed(sliceOf(line, opening.length))) };
  }
  const isName = /^(?:\*\*|__)\S/.test(line.text) && !labelPattern.test(line.text);
  const header = isName ? parseHeaderLine(line) : undefined;
  return header?.dates && header.names.length > 0 && header.labelled.size === 0
    ? { ...header, isOrganization: true }
    : undefined;
}

/** Reads `**SoundCloud**, Berlin`: an organisation in bold, and a location after the last comma. */
function organizationName(written: SourceScalar): Pick<DatedLine, 'names' | 'isOrganization' | 'location'> {
  const [, name = '', comma = ''] = /^(.+)(,\s+)(?=[^,]+$)/.exec(written.text) ?? [];
  const whole = name === '' ? written : sliceOf(written, 0, name.length);
  const location = name === '' ? undefined : sliceOf(written, name.length + comma.length);
  const bare = withoutEmphasis(whole);
  return { names: [bare], isOrganization: bare !== whole, location };
}
