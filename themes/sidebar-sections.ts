/** Which sections of a résumé are in the side column of the theme `sidebar`. */
import {
  type Entry,
  estimatedIntroductionLines,
  estimatedSectionLines,
  longestParagraphLength,
  type Prose,
  photoOf,
  plainLine,
  type RecordEntry,
  type Resume,
  type RichText,
  type Section,
  type ThemeContext,
} from '../src/theming.ts';
import { leastScale, roomFor } from './sidebar-columns.ts';

/**
 * What an A4 page holds at any font size, so that sections stay in their column when `fit` changes the size.
 * Paper size in points, characters on a line of each column, and heights of page, name, contact and photo in lines.
 */
const a4 = {
  width: 595,
  height: 842,
  sideCharacters: 36,
  mainCharacters: 72,
  lines: 66,
  mainLines: 60,
  headlineCharacters: 27,
  nameLines: 2.5,
  contactLines: 1.25,
  photoLines: 8,
} as const;
/** Lines that the side column has at least, as with a headline and three contacts. With fewer, there is none. */
const leastSideLines = 8;

/** Greatest lengths of texts in the side column, in characters. */
interface Lengths {
  readonly term: number;
  readonly bullet: number;
  readonly prose: number;
  /** Length of each part of the header of an entry without text; 0 if entries with headers are not in the column. */
  readonly header: number;
}

/** Lengths of what is looked at: it is in the side column wherever it fits. Longer texts are for reading. */
const glanced: Lengths = { term: 200, bullet: 68, prose: 160, header: 0 };
/** Lengths of what is in the side column only if the main one would take more than the first page. */
const read: Lengths = { term: 240, bullet: 105, prose: 240, header: 80 };

/**
 * Returns the sections for the side column, in the résumé's order: those with short entries only, while the column
 * is estimated to end on the first page. A section that made it longer would keep the main column narrow on a second page,
 * beside a panel that is nearly empty. Longer lists, and degrees and other entries of a header alone, follow while the main column
 * does not end on the first page either. There are none if the main column would be empty. Returns `undefined` without
 * a side column: on narrow paper, if it says too little, or if hobbies would begin it instead of the person.
 */
export function sideSections(resume: Resume, context: ThemeContext): ReadonlySet<Section> | undefined {
  const { name, contact, sections } = resume;
  const { paper } = context.settings;
  const photoLines = photoOf(resume, context) ? a4.photoLines : 0;
  const nameLines = name ? a4.nameLines : 0;
  if (roomFor(context.settings).scale < leastScale || nameLines + contact.length + photoLines === 0)
    return undefined;
  const share = Math.min(1, paper.width / a4.width);
  const height = paper.height / a4.height;
  let lines = nameLines + headlineLines(resume, share) + a4.contactLines * contact.length + photoLines;
  const chosen = new Set<Section>();
  const add = (section: Section): void => {
    const sectionLines = estimatedSectionLines(section, share * a4.sideCharacters);
    if (lines + sectionLines > a4.lines * height) return;
    lines += sectionLines;
    chosen.add(section);
  };
  const short = sections.filter((section) => isShort(section, glanced));
  if (short.length < sections.length) {
    for (const section of short) add(section);
    const career = longest(sections.filter(hasHeaders));
    for (const section of sections) {
      const isTooLong = mainLines(resume, chosen, share) > a4.mainLines * height;
      if (isTooLong && !chosen.has(section) && section !== career && isShort(section, read)) add(section);
    }
  }
  // Without sections it is the sender of a letter: with contacts there is room for two columns, and without them the
  // header has the name, so that the letter has the head of the résumé above a line of contacts.
  if (lines < leastSideLines && (sections.length > 0 || contact.length === 0)) return undefined;
  return new Set(sections.filter((section) => chosen.has(section)));
}

function headlineLines({ headline }: Resume, share: number): number {
  return Math.ceil((headline ? plainLine(headline).length : 0) / (share * a4.headlineCharacters));
}

/** Estimates the height of the main column, in lines. */
function mainLines(resume: Resume, side: ReadonlySet<Section>, share: number): number {
  const characters = share * a4.mainCharacters;
  return resume.sections
    .filter((section) => !side.has(section))
    .reduce(
      (lines, section) => lines + estimatedSectionLines(section, characters),
      estimatedIntroductionLines(resume, characters),
    );
}

/** Returns the section with the most lines: of those that have entries with headers, it is the career. */
function longest(sections: readonly Section[]): Section | undefined {
  const linesOf = (section: Section): number => estimatedSectionLines(section, a4.mainCharacters);
  return sections.toSorted((one, other) => linesOf(other) - linesOf(one))[0];
}

function hasHeaders({ entries }: Section): boolean {
  return entries.some(({ shape }) => shape === 'record');
}

/** True if a section has a title, only short entries, and no page break before it. */
function isShort({ title, entries, keeping }: Section, lengths: Lengths): boolean {
  if (title === undefined || keeping.breakBefore || entries.length === 0) return false;
  return entries.every((entry) => isShortEntry(entry, lengths));
}

function isShortEntry(entry: Entry, lengths: Lengths): boolean {
  switch (entry.shape) {
    case 'bullet':
      return isShortProse(entry.item.blocks, lengths.bullet, lengths);
    case 'prose':
      return isShortProse(entry.blocks, lengths.prose, lengths);
    case 'term':
      return isShortProse(entry.details, lengths.term, lengths);
    case 'record':
      return isShortHeader(entry, lengths.header);
  }
}

function isShortProse(prose: Prose, longestText: number, { bullet }: Lengths): boolean {
  if (prose.length > 1) return false;
  return longestParagraphLength(prose) <= (prose[0]?.kind === 'list' ? bullet : longestText);
}

/** True for an entry that is a header alone, with short parts. */
function isShortHeader(entry: RecordEntry, greatest: number): boolean {
  const { title, organization, location, text, bullets, roles, fields, logo } = entry;
  if (logo || text.length + bullets.length + roles.length + fields.length > 0) return false;
  const organizationLength = lengthOf(organization) + lengthOf(location);
  return Math.max(lengthOf(title), organizationLength) <= greatest;
}

function lengthOf(text: RichText | undefined): number {
  return text ? plainLine(text).length : 0;
}
