import type { Aside, Block, Group } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headParts } from './entry-headers.ts';
import { besideLogo } from './photo.ts';
import { bodyBlocks, keepOf } from './prose.ts';

/** What makes a theme's entries its own: their heads, and where their dates stand. */
export interface RecordDesign {
  readonly head: (entry: RecordEntry, context: ThemeContext) => readonly Block[];
  readonly roleHead: (role: Role, context: ThemeContext) => readonly Block[];
  /** Whether logos stand before the heads of entries that have one; `true` by default. */
  readonly logo?: boolean;
  /** `lead` is a date beside an entry's first line, `role` one beside a role's; absent where heads print them. */
  readonly date?: (dates: DateValue, beside: 'lead' | 'role', context: ThemeContext) => Aside;
}

/** Entries of one design: the head, the body, then each role with its own dates. */
export function recordsBy(design: RecordDesign): (entry: RecordEntry, context: ThemeContext) => Group {
  return (entry, context) => {
    const { lead } = headParts(entry);
    const { logo = true } = design;
    const head = design.head(entry, context);
    const roles = entry.roles.map((role) => roleGroup(role, design, context));
    const body = bodyBlocks(entry, context);
    // Text about posts that have none of their own follows them; else it speaks of the organisation.
    const rest = entry.roles.some(hasBody) ? [...body, ...roles] : [...roles, ...body];
    return {
      kind: 'group',
      role: 'entry',
      before: space(context, 4, 2.5, 0.5),
      indent: 0,
      keep: keepOf(entry.keeping),
      asides: datesBeside(entry.dates, 'lead', design, context),
      blocks: [...(logo ? besideLogo(head, entry, context) : head), ...rest],
      ...(lead && { outline: plainLine(lead) }),
    };
  };
}

function datesBeside(
  dates: DateValue | undefined,
  beside: 'lead' | 'role',
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
    keep: keepOf(role.keeping),
    asides: datesBeside(role.dates, 'role', design, context),
    blocks: [...design.roleHead(role, context), ...bodyBlocks(role, context)],
    ...(role.title && { outline: plainLine(role.title) }),
  };
}
