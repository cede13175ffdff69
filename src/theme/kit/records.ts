import type { Aside, Block, Group } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { entryHeaderParts } from './entry-headers.ts';
import { withLogo } from './logos.ts';
import { bodyBlocks } from './prose.ts';

/** Space above an entry, in units: more than between roles, less than above a section. */
const spaceAboveEntry = 3.25;

/** The parts of an entry's layout that differ from theme to theme. */
export interface RecordDesign {
  /** Lays out the entry's header, without its logo. */
  readonly header: (entry: RecordEntry, context: ThemeContext) => readonly Block[];
  /** Lays out the header of one of the entry's roles. */
  readonly roleHeader: (role: Role, context: ThemeContext) => readonly Block[];
  /** True if logos are placed left of the headers of entries that have one. Default: `true`. */
  readonly logo?: boolean | undefined;
  /**
   * Places dates beside the first line of an `entry` or of a `role`. Leave it out if the header functions print the
   * dates.
   */
  readonly date?: ((dates: DateValue, beside: 'entry' | 'role', context: ThemeContext) => Aside) | undefined;
}

/**
 * Returns a theme's `record` function: it lays out the header, the body, then each role with its own dates and body.
 *
 * @param design Functions of the theme for the header and the dates.
 */
export function recordWith(design: RecordDesign): (entry: RecordEntry, context: ThemeContext) => Group {
  return (entry, context) => {
    const { primary } = entryHeaderParts(entry);
    const { logo = true } = design;
    const header = design.header(entry, context);
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
      asides: datesBeside(entry.dates, 'entry', design, context),
      blocks: [...(logo ? withLogo(header, entry, context) : header), ...rest],
      ...(primary && { outline: plainLine(primary) }),
    };
  };
}

function datesBeside(
  dates: DateValue | undefined,
  beside: 'entry' | 'role',
  { date }: RecordDesign,
  context: ThemeContext,
): readonly Aside[] {
  return dates && date ? [date(dates, beside, context)] : [];
}

function hasBody({ text, bullets, fields }: Role): boolean {
  return text.length + bullets.length + fields.length > 0;
}

function roleGroup(role: Role, design: RecordDesign, context: ThemeContext): Group {
  return {
    kind: 'group',
    role: 'role',
    before: space(context, 2, 1),
    indent: 0,
    keep: role.keeping,
    asides: datesBeside(role.dates, 'role', design, context),
    blocks: [...design.roleHeader(role, context), ...bodyBlocks(role, context)],
    ...(role.title && { outline: plainLine(role.title) }),
  };
}
