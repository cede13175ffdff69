import type { Aside, Block, Group } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup } from './blocks.ts';
import { entryHeaderParts, entryHeaderStyles, roleHeader, stackedEntryHeader } from './entry-headers.ts';
import { withLogo } from './logos.ts';
import { bodyBlocks } from './prose.ts';

/** Space above an entry, in units: more than between roles, less than above a section. */
const spaceAboveEntry = 3.2;
/**
 * Space above a role, in units. Programs that divide a section where a step from line to line is more than 1.4 times the usual
 * one, which is that from bullet to bullet, take a role that is closer for a part of the one above.
 */
const spaceAboveRole = 2.75;

/** The parts of an entry's layout that differ from theme to theme. */
export interface RecordDesign {
  /** Lays out the entry's header, without its logo. Default: on two lines, as `stackedEntryHeader` does. */
  readonly header?: ((entry: RecordEntry, context: ThemeContext) => readonly Block[]) | undefined;
  /** Lays out the header of one of the entry's roles. Default: as the function `roleHeader` does. */
  readonly roleHeader?: ((role: Role, context: ThemeContext) => readonly Block[]) | undefined;
  /** True if logos are placed left of the headers of entries that have one. Default: `true`. */
  readonly logo?: boolean | undefined;
  /**
   * Places dates beside a line of the header of an `entry` or of a `role`. Leave it out if the header functions print the
   * dates.
   */
  readonly date?: ((dates: DateValue, beside: 'entry' | 'role', context: ThemeContext) => Aside) | undefined;
  /**
   * The line of a header that its dates are beside. With `last`, all programs read the dates after the whole header; with
   * `first`, some read them after its first line, and others after the second. Default: `first`.
   */
  readonly dateLine?: 'first' | 'last' | undefined;
  /**
   * Returns how much sooner than the text below it a header with dates ends, in points: where dates have a column, only the
   * header needs it. Default: 0.
   */
  readonly headerEndIndent?: ((context: ThemeContext) => number) | undefined;
}

/**
 * Returns a theme's `record` function: it lays out the header, the body, then each role with its own dates and body.
 *
 * @param design Functions of the theme for the header and the dates.
 */
export function recordWith(design: RecordDesign): (entry: RecordEntry, context: ThemeContext) => Group {
  return (entry, context) => {
    const { primary } = entryHeaderParts(entry);
    const { logo = true, header: layOutHeader = usualHeader } = design;
    const { header, asides } = headerWithDates(
      layOutHeader(entry, context),
      entry.dates,
      'entry',
      design,
      context,
    );
    const roles = entry.roles.map((role) => roleGroup(role, design, context));
    const body = bodyBlocks(entry, context);
    // If no role has a body, the entry's body is about the roles and follows them. Otherwise it is about the organisation.
    const rest = entry.roles.some(hasBody) ? [...body, ...roles] : [...roles, ...body];
    return {
      kind: 'group',
      role: 'entry',
      before: space(context, spaceAboveEntry, 2, 0.5),
      indent: 0,
      keep: entry.keeping,
      asides,
      blocks: [...(logo ? withLogo(header, entry, context) : header), ...rest],
      ...(primary && { outline: plainLine(primary) }),
    };
  };
}

function usualHeader(entry: RecordEntry, context: ThemeContext): readonly Block[] {
  return stackedEntryHeader(entryHeaderParts(entry), entryHeaderStyles(context), context);
}

function usualRoleHeader(role: Role, context: ThemeContext): readonly Block[] {
  return roleHeader(role, entryHeaderStyles(context), context);
}

/** A header, and the asides of the group that begins with it. */
interface DatedHeader {
  readonly header: readonly Block[];
  readonly asides: readonly Aside[];
}

/** Places the dates beside a line of the header: for the last one, or in a header that ends sooner, in a group around that line. */
function headerWithDates(
  header: readonly Block[],
  dates: DateValue | undefined,
  beside: 'entry' | 'role',
  { date, dateLine = 'first', headerEndIndent = () => 0 }: RecordDesign,
  context: ThemeContext,
): DatedHeader {
  const asides = dates && date ? [date(dates, beside, context)] : [];
  const endIndent = asides.length > 0 ? headerEndIndent(context) : 0;
  const last = header.at(-1);
  if (last === undefined || (endIndent === 0 && (dateLine === 'first' || header.length < 2)))
    return { header, asides };
  const index = dateLine === 'first' ? 0 : header.length - 1;
  const lines = header.map((line, at): Block => {
    return at === index ? { ...headerGroup([line]), after: line.after, asides } : line;
  });
  const shorter: Group = { ...headerGroup(lines), after: last.after, endIndent };
  return { header: endIndent === 0 ? lines : [shorter], asides: [] };
}

/** True for an entry or a role with a text, bullets or custom fields of its own. */
export function hasBody({ text, bullets, fields }: Role): boolean {
  return text.length + bullets.length + fields.length > 0;
}

function roleGroup(role: Role, design: RecordDesign, context: ThemeContext): Group {
  const { roleHeader: layOutHeader = usualRoleHeader } = design;
  const { header, asides } = headerWithDates(
    layOutHeader(role, context),
    role.dates,
    'role',
    design,
    context,
  );
  return {
    kind: 'group',
    role: 'role',
    before: space(context, spaceAboveRole, 1),
    indent: 0,
    keep: role.keeping,
    asides,
    blocks: [...header, ...bodyBlocks(role, context)],
    ...(role.title && { outline: plainLine(role.title) }),
  };
}
