import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { SourceNode, SourceScalar } from '../../model/source.ts';
import { mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { labelMark } from './conventions.ts';
import { fenceAfter, type HeadLine, headLine, textOf, withoutMarks } from './lines.ts';

/** Lines before the first entry, and the entries that begin with a dated line. */
export interface DatedEntries {
  readonly before: readonly SourceScalar[];
  readonly items: readonly SourceNode[];
}

/** Entries without headings: each begins with `2012 – now    **SoundCloud**, Berlin` or `**BBC** | Engineer | 2019`. */
export function datedEntries(lines: readonly SourceScalar[]): DatedEntries {
  let fence: string | undefined;
  const heads = lines.flatMap((line, at) => {
    const isCode = fence !== undefined;
    fence = fenceAfter(line.text, fence);
    const isFirst = !isCode && (lines[at - 1]?.text ?? '').trim() === '';
    const head = isFirst ? datedLine(line) : undefined;
    return head ? [{ at, head }] : [];
  });
  const items = heads.map(({ at, head }, index) => {
    const text = textOf(lines.slice(at + 1, heads[index + 1]?.at));
    const [first, second, ...others] = head.names;
    const names = [
      ...(first ? [pairOf(head.isPlace ? 'organization' : 'title', first)] : []),
      ...(second ? [pairOf(head.isPlace ? 'title' : 'location', second)] : []),
      ...[head.location, ...others].flatMap((one) => (one ? [pairOf('location', one)] : [])).slice(0, 1),
    ];
    const dates = head.dates ? [pairOf('dates', head.dates)] : [];
    return mappingOf([...names, ...dates, ...(text ? [pairOf('text', text)] : [])], lines[at]?.place);
  });
  return { before: lines.slice(0, heads[0]?.at), items };
}

interface DatedLine extends Pick<HeadLine, 'names' | 'dates'> {
  /** Whether the first name is an organisation's: it is in bold. */
  readonly isPlace: boolean;
  readonly location?: SourceScalar;
}

function datedLine(line: SourceScalar): DatedLine | undefined {
  const [opening = '', written = ''] = /^(\S.*?)(?:[^\S\n]{2,}|\t)(?=\S)/.exec(line.text) ?? [];
  if (looksLikeDates(written) && !/^[-*+]\s/.test(written)) {
    const dates = sliceOf(line, 0, written.length);
    return { dates, ...placedName(trimmed(sliceOf(line, opening.length))) };
  }
  const isName = /^(?:\*\*|__)\S/.test(line.text) && !labelMark.test(line.text);
  const head = isName ? headLine(line) : undefined;
  return head?.dates && head.names.length > 0 && head.labelled.size === 0
    ? { ...head, isPlace: true }
    : undefined;
}

/** `**SoundCloud**, Berlin`: what is in bold is an organisation; after the last comma is where. */
function placedName(written: SourceScalar): Pick<DatedLine, 'names' | 'isPlace' | 'location'> {
  const [, name = '', comma = ''] = /^(.+)(,\s+)(?=[^,]+$)/.exec(written.text) ?? [];
  const whole = name === '' ? written : sliceOf(written, 0, name.length);
  const location = name === '' ? undefined : sliceOf(written, name.length + comma.length);
  const bare = withoutMarks(whole);
  return { names: [bare], isPlace: bare !== whole, ...(location ? { location } : {}) };
}
