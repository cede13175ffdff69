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
import { checkedDesign, checkedTheme } from './checks/checked-theme.ts';
import { headerGroup, sectionAgreement } from './kit/blocks.ts';
import { indentedByLogos } from './kit/logos.ts';
import { proseBlocks } from './kit/prose.ts';
import { mainFlow } from './kit/sheet.ts';
import { statementBlocks } from './kit/statement.ts';
import { termList } from './kit/term-lists.ts';
import type { ComposedParts, SectionDesign, Theme } from './theme.ts';
import type { ThemeContext } from './theme-context.ts';

/**
 * Composes a résumé: calls the functions of a theme and returns their blocks in reading order.
 *
 * @throws ThemeError if a function of the theme throws, or returns something that cannot be laid out
 */
export function compose(resume: Resume, theme: Theme, context: ThemeContext): Document {
  const checked = checkedTheme(theme);
  return {
    ...metadataOf(resume, context),
    sheet: checked.sheet(resume, context),
    flows: flowsOf(resume, checked, context),
  };
}

/** Returns the metadata of the document. */
export function metadataOf(resume: Resume, context: ThemeContext): Omit<Document, 'sheet' | 'flows'> {
  const author = resume.name && plainLine(resume.name);
  const subject = resume.headline && plainLine(resume.headline);
  return {
    title: resume.title,
    keywords: resume.keywords,
    language: context.locale.tag,
    author,
    subject,
  };
}

function flowsOf(resume: Resume, theme: Theme, context: ThemeContext): readonly Flow[] {
  const parts: ComposedParts = {
    header: [headerGroup(theme.header(resume, context))],
    section: (section, design = {}, sectionContext = context) =>
      sectionGroup(section, checkedDesign({ ...theme, ...design }), sectionContext),
    statement: statementBlocks(resume.statement, resume, context),
  };
  if (theme.flows) return theme.flows(resume, parts, context);
  const sections = resume.sections.map((section) => parts.section(section));
  return [{ name: mainFlow, blocks: [...parts.header, ...sections, ...parts.statement] }];
}

function sectionGroup(section: Section, design: SectionDesign, context: ThemeContext): Group {
  const entries = indentedByLogos(entryBlocks(withLikeRoles(section.entries), design, context));
  const group = design.section(section, entries, context);
  return { ...group, agree: group.agree ?? sectionAgreement };
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
  // Programs find a role by its dates.
  if (dates === undefined) return entry;
  const role: Role = { title, dates, text, bullets, fields, keeping: noKeep };
  return { ...entry, title: undefined, dates: undefined, text: [], bullets: [], fields: [], roles: [role] };
}

/** Composes entries. Consecutive bullets make one list, and so do consecutive terms. */
function entryBlocks(
  entries: readonly Entry[],
  theme: SectionDesign,
  context: ThemeContext,
): readonly Block[] {
  return runsOf(entries).flatMap(({ bullets, terms, other }): readonly Block[] => {
    if (bullets.length > 0) return [theme.bullets(bullets, context)];
    if (terms.length > 0) {
      const blocks = terms.map((entry) => theme.term(entry, context));
      return [termList(terms, blocks, context, theme.termColumns)];
    }
    return other ? [blockOf(other, theme, context)] : [];
  });
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

function blockOf(entry: ProseEntry | RecordEntry, theme: SectionDesign, context: ThemeContext): Block {
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
