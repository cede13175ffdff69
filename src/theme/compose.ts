import { type Block, type Document, type Flow, type Group, noKeep, noSpace } from '../model/document.ts';
import type {
  BulletEntry,
  Entry,
  ProseEntry,
  RecordEntry,
  Resume,
  Role,
  Section,
  TermEntry,
} from '../model/resume.ts';
import { plainLine } from '../model/rich-text.ts';
import { finish, type Steps } from '../model/steps.ts';
import {
  type CheckedDesign,
  type CheckedTheme,
  checkedDesign,
  checkedTheme,
  ThemeError,
} from './checks/checked-theme.ts';
import { headerGroup, sectionAgreement } from './kit/blocks.ts';
import { indentedByLogos } from './kit/logos.ts';
import { withOneNumberColumn } from './kit/number-column.ts';
import { proseBlocks } from './kit/prose.ts';
import { hasBody } from './kit/records.ts';
import { mainFlow } from './kit/sheet.ts';
import { statementBlocks } from './kit/statement.ts';
import { termList } from './kit/term-lists.ts';
import type { ComposedParts, Theme } from './theme.ts';
import { directionIn, type ThemeContext } from './theme-context.ts';

/**
 * Composes a résumé: calls the functions of a theme and returns their blocks in reading order.
 *
 * @throws ThemeError if a function of the theme throws, or returns something that cannot be laid out
 */
export function compose(resume: Resume, theme: Theme, context: ThemeContext): Document {
  return finish(composeInSteps(resume, theme, context));
}

/** Composes a résumé, an entry a step. */
export function* composeInSteps(content: Resume, theme: Theme, context: ThemeContext): Steps<Document> {
  const resume = context.settings.organisation === 'repeated' ? withRepeatedOrganisations(content) : content;
  const checked = checkedTheme(theme);
  const sheet = checked.sheet(resume, context);
  const flows: Flow[] = [];
  for (const flow of yield* flowsOf(resume, theme, checked, context))
    flows.push({ ...flow, blocks: yield* withOneNumberColumn(flow.blocks) });
  return { ...metadataOf(resume, context), sheet, flows };
}

/** Returns the metadata of the document. */
export function metadataOf(resume: Resume, context: ThemeContext): Omit<Document, 'sheet' | 'flows'> {
  const author = resume.name && plainLine(resume.name);
  const subject = resume.headline && plainLine(resume.headline);
  return {
    title: resume.title,
    keywords: resume.keywords,
    language: context.locale.tag,
    ...(directionIn(context) === 'rtl' && { direction: 'rtl' as const }),
    ...(!context.settings.autospace && { autospace: false }),
    author,
    subject,
  };
}

function* flowsOf(
  resume: Resume,
  theme: Theme,
  checked: CheckedTheme,
  context: ThemeContext,
): Steps<readonly Flow[]> {
  const header = [headerGroup(checked.header(resume, context))];
  const statement = statementBlocks(resume.statement, resume, context);
  if (checked.flows === undefined) {
    const blocks: Block[] = header;
    for (const section of resume.sections) {
      const entries = yield* entryBlocks(section, checked, context);
      blocks.push(yield* sectionGroup(section, entries, checked, context));
    }
    return [{ name: mainFlow, blocks: [...blocks, ...statement] }];
  }
  const composed = yield* longSections(resume, checked, context);
  const section: ComposedParts['section'] = (section, ownDesign, sectionContext = context) => {
    const known = ownDesign === undefined && sectionContext === context ? composed.get(section) : undefined;
    const design = ownDesign === undefined ? checked : checkedDesign({ ...theme, ...ownDesign });
    const entries = known ?? finish(entryBlocks(section, design, sectionContext));
    return finish(sectionGroup(section, entries, design, sectionContext));
  };
  return yield* checked.flows(resume, { header, section, statement }, context);
}

function* sectionGroup(
  section: Section,
  entries: readonly Block[],
  design: CheckedDesign,
  context: ThemeContext,
): Steps<Group> {
  const group = yield* design.section(section, entries, context);
  return { ...group, agree: group.agree ?? sectionAgreement };
}

/** Number of entries from which a section is long. */
const manyEntries = 50;

/**
 * Composes the entries of long sections as the theme does without another design or context, for a theme that
 * distributes sections among flows: its function cannot pause. What the theme throws there, it throws again if it asks for the section.
 */
function* longSections(
  resume: Resume,
  design: CheckedDesign,
  context: ThemeContext,
): Steps<ReadonlyMap<Section, readonly Block[]>> {
  const composed = new Map<Section, readonly Block[]>();
  try {
    for (const section of resume.sections)
      if (section.entries.length >= manyEntries)
        composed.set(section, yield* entryBlocks(section, design, context));
    return composed;
  } catch (error) {
    if (error instanceof ThemeError) return new Map();
    throw error;
  }
}

/**
 * If an entry of a section has roles, makes the title of other entries that begin with their organisation a role too, so
 * that all titles of the section look alike.
 */
function withLikeRoles(entries: readonly Entry[]): readonly Entry[] {
  const hasRoles = entries.some((entry) => entry.shape === 'record' && entry.roles.length > 0);
  return hasRoles ? entries.map((entry) => (entry.shape === 'record' ? withRole(entry) : entry)) : entries;
}

function withRole(entry: RecordEntry): RecordEntry {
  const { title, organization, leads, roles, dates, text, bullets, fields } = entry;
  if (leads === 'title' || organization === undefined || title === undefined || roles.length > 0)
    return entry;
  const role: Role = { title, dates, text, bullets, fields, keeping: noKeep };
  return { ...entry, title: undefined, dates: undefined, text: [], bullets: [], fields: [], roles: [role] };
}

/** Makes each role an entry with its organisation. */
function withRepeatedOrganisations(resume: Resume): Resume {
  const sections = resume.sections.map((section) => {
    const leads = usualLead(section.entries);
    const entries = section.entries.flatMap((entry): readonly Entry[] =>
      entry.shape === 'record' && entry.organization && entry.roles.length > 0
        ? entriesOfRoles(entry, leads)
        : [entry],
    );
    return { ...section, entries };
  });
  return { ...resume, sections };
}

/** Returns which part the first entry of a section with both puts first. Default: the organisation. */
function usualLead(entries: readonly Entry[]): RecordEntry['leads'] {
  const usual = entries.find(
    (entry) => entry.shape === 'record' && entry.title !== undefined && entry.organization !== undefined,
  );
  return usual?.shape === 'record' ? usual.leads : 'organization';
}

/**
 * Returns an entry for each role, after an entry of what is about the organisation alone: a title, dates, a text. If no role
 * has a text, that of the entry is about the roles and stays below the last one.
 */
function entriesOfRoles(entry: RecordEntry, leads: RecordEntry['leads']): readonly RecordEntry[] {
  const { title, dates, text, bullets, fields, roles, keeping, ...organisation } = entry;
  const isAboutRoles = !roles.some(hasBody);
  const own: RecordEntry = isAboutRoles ? { ...entry, text: [], bullets: [], fields: [] } : entry;
  const hasOwn = title !== undefined || dates !== undefined || hasBody(own);
  const ofRoles = roles.map((role, index): RecordEntry => {
    const { together, breakBefore } = role.keeping;
    return {
      ...organisation,
      ...role,
      ...(isAboutRoles && index === roles.length - 1 && { text, bullets, fields }),
      location: role.location ?? entry.location,
      leads,
      keeping: {
        together: together || keeping.together,
        breakBefore: breakBefore || (keeping.breakBefore && index === 0 && !hasOwn),
      },
      roles: [],
    };
  });
  return [...(hasOwn ? [{ ...own, roles: [] }] : []), ...ofRoles];
}

/** Composes the entries of a section. Consecutive bullets make one list, and so do consecutive terms. */
function* entryBlocks(
  section: Section,
  theme: CheckedDesign,
  context: ThemeContext,
): Steps<readonly Block[]> {
  const composed: Block[] = [];
  for (const { bullets, terms, other } of runsOf(withLikeRoles(section.entries))) {
    if (bullets.length > 0) composed.push(theme.bullets(bullets, context));
    else if (terms.length > 0) {
      const blocks: Block[] = [];
      for (const entry of terms) {
        blocks.push(theme.term(entry, context));
        yield;
      }
      composed.push(termList(terms, blocks, context, theme.termColumns));
    } else if (other) composed.push(blockOf(other, theme, context));
    yield 'long';
  }
  return indentedByLogos(composed);
}

/** The entries of one block: consecutive bullets, consecutive terms, or one other entry. */
interface Run {
  readonly bullets: readonly BulletEntry[];
  readonly terms: readonly TermEntry[];
  readonly other?: ProseEntry | RecordEntry | undefined;
}

function runsOf(entries: readonly Entry[]): readonly Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (entry.shape === 'bullet') {
      if (last && last.bullets.length > 0) runs.pop();
      runs.push({ bullets: [...(last?.bullets ?? []), entry], terms: [] });
    } else if (entry.shape === 'term') {
      if (last && last.terms.length > 0) runs.pop();
      runs.push({ bullets: [], terms: [...(last?.terms ?? []), entry] });
    } else runs.push({ bullets: [], terms: [], other: entry });
  }
  return runs;
}

function blockOf(entry: ProseEntry | RecordEntry, theme: CheckedDesign, context: ThemeContext): Block {
  switch (entry.shape) {
    case 'prose':
      return proseGroup(proseBlocks(entry.blocks, context), entry.keeping);
    case 'record':
      return theme.record(entry, context);
  }
}

function proseGroup(blocks: readonly Block[], keep: Group['keep']): Group {
  const before = blocks[0]?.before ?? noSpace;
  return { kind: 'group', role: 'entry', blocks, before, indent: 0, asides: [], keep };
}
