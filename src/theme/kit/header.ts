import type { Block, Inline, Paragraph, ParagraphRole, Space } from '../../model/document.ts';
import type { Contact, Resume } from '../../model/resume.ts';
import type { ParagraphStyle, TextStyle } from '../../model/text-style.ts';
import { space, type Taste } from '../taste.ts';
import { factBlocks } from './body.ts';
import { inlinesOf } from './inlines.ts';
import { besidePhoto, type PhotoPlace, photoAtEnd, photoOf } from './photo.ts';
import { NO_SPACE, proseBlocks } from './prose.ts';

/** How the lines at the head of a résumé look. */
export interface HeaderDesign {
  readonly name: TextStyle;
  readonly headline: TextStyle;
  readonly contact: TextStyle;
  readonly alignment: ParagraphStyle['alignment'];
  readonly contacts: (contacts: readonly Contact[], style: TextStyle, taste: Taste) => readonly Inline[];
  /** Where a photo stands beside those lines: at their end where nothing is said. */
  readonly photo?: PhotoPlace | 'elsewhere';
}

/** Leadings that a name takes. */
const NAME_LEADING = 2;

/** Name, headline and contacts one under another, a photo beside them, then what introduces the person. */
export function stackedHeader(resume: Resume, design: HeaderDesign, taste: Taste): readonly Block[] {
  const { alignment } = design;
  const style: ParagraphStyle = { ...taste.heads, alignment };
  const blocks: Block[] = [];
  if (resume.name) blocks.push(nameLine(resume.name, design.name, taste, alignment));
  if (resume.headline) {
    const inlines = inlinesOf(resume.headline, design.headline, taste);
    blocks.push(displayLine('headline', inlines, style, space(taste, 1)));
  }
  if (resume.contact.length > 0) {
    const inlines = design.contacts(resume.contact, design.contact, taste);
    blocks.push(displayLine('contact', inlines, style, space(taste, 4, 1)));
  }
  const { photo = photoAtEnd(taste) } = design;
  const head = photo === 'elsewhere' ? blocks : besidePhoto(blocks, photoOf(resume, taste), photo, taste);
  return [...head, ...introduction(resume, taste)];
}

/** The summary, and what stood under keys at the top of the file that we do not know. */
export function introduction(resume: Resume, taste: Taste): readonly Block[] {
  return [...proseBlocks(resume.summary, taste), ...resume.facts.flatMap((fact) => factBlocks(fact, taste))];
}

/** The name on a line of twice the leading. */
export function nameLine(
  name: NonNullable<Resume['name']>,
  text: TextStyle,
  taste: Taste,
  alignment: ParagraphStyle['alignment'] = 'start',
): Paragraph {
  const leading = NAME_LEADING * taste.settings.leading;
  const style: ParagraphStyle = { ...taste.heads, text, leading, alignment };
  return displayLine('name', inlinesOf(name, text, taste), style, NO_SPACE);
}

/** A line that is no running text, and the white that holds it to what follows. */
export function displayLine(
  role: ParagraphRole,
  inlines: readonly Inline[],
  style: ParagraphStyle,
  after: Space,
): Paragraph {
  return { kind: 'paragraph', role, inlines, style, before: NO_SPACE, after };
}
