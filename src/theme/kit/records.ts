import type { Aside, Block, Group } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { bodyBlocks } from './body.ts';
import { headParts } from './entry-headers.ts';
import { plainText } from './inlines.ts';
import { besideLogo } from './photo.ts';
import { keepOf } from './prose.ts';

/** What makes a theme's entries its own: their heads, and where their dates stand. */
export interface RecordDesign {
  readonly head: (entry: RecordEntry, taste: ThemeContext) => readonly Block[];
  readonly roleHead: (role: Role, taste: ThemeContext) => readonly Block[];
  /** Whether logos stand before the heads of entries that have one; `true` by default. */
  readonly logo?: boolean;
  /** `lead` is a date beside an entry's first line, `role` one beside a role's; absent where heads print them. */
  readonly date?: (dates: DateValue, beside: 'lead' | 'role', taste: ThemeContext) => Aside;
}

/** Entries of one design: the head, the body, then each role with its own dates. */
export function recordsBy(design: RecordDesign): (entry: RecordEntry, taste: ThemeContext) => Group {
  return (entry, taste) => {
    const { lead } = headParts(entry);
    const { logo = true } = design;
    const head = design.head(entry, taste);
    const roles = entry.roles.map((role) => roleGroup(role, design, taste));
    const body = bodyBlocks(entry, taste);
    // Text about posts that have none of their own follows them; else it speaks of the organisation.
    const rest = entry.roles.some(hasBody) ? [...body, ...roles] : [...roles, ...body];
    return {
      kind: 'group',
      role: 'entry',
      before: space(taste, 4, 2.5, 0.5),
      indent: 0,
      keep: keepOf(entry.keeping),
      asides: datesBeside(entry.dates, 'lead', design, taste),
      blocks: [...(logo ? besideLogo(head, entry, taste) : head), ...rest],
      ...(lead && { outline: plainText(lead) }),
    };
  };
}

function datesBeside(
  dates: DateValue | undefined,
  beside: 'lead' | 'role',
  { date }: RecordDesign,
  taste: ThemeContext,
): readonly Aside[] {
  return dates && date ? [date(dates, beside, taste)] : [];
}

function hasBody({ text, bullets, facts }: Role): boolean {
  return text.length + bullets.length + facts.length > 0;
}

function roleGroup(role: Role, design: RecordDesign, taste: ThemeContext): Group {
  return {
    kind: 'group',
    role: 'role',
    before: space(taste, 2, 1),
    indent: 0,
    keep: keepOf(role.keeping),
    asides: datesBeside(role.dates, 'role', design, taste),
    blocks: [...design.roleHead(role, taste), ...bodyBlocks(role, taste)],
    ...(role.title && { outline: plainText(role.title) }),
  };
}
