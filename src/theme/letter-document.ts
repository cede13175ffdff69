import type { Block, Document, Frame, PageMaster, Sheet } from '../model/document.ts';
import type { Resume } from '../model/resume.ts';
import { checkedTheme } from './checks/checked-theme.ts';
import { metadataOf } from './compose.ts';
import { headerGroup } from './kit/blocks.ts';
import { contactLine } from './kit/contact.ts';
import { stackedHeader } from './kit/header.ts';
import { strongWeight } from './kit/inlines.ts';
import { letterBlocks } from './kit/letter.ts';
import { mainFlow } from './kit/sheet.ts';
import type { Theme } from './theme.ts';
import type { ThemeContext } from './theme-context.ts';

/** Width of the column of a letter whose theme has several columns, in em. */
const measure = 38;
/** Size of the name above it, relative to the text. */
const nameSize = 1.9;

/** Composes the letter of a résumé in one column, in the style of the theme. Returns `undefined` if there is no letter. */
export function letterDocument(resume: Resume, theme: Theme, context: ThemeContext): Document | undefined {
  const { letter } = resume;
  if (letter === undefined) return undefined;
  const { photo: _, summary: __, statement: ___, ...person } = resume;
  const sender: Resume = { ...person, summary: [], sections: [], fields: [] };
  const checked = checkedTheme(theme);
  const header = theme.flows ? plainHeader(sender, context) : checked.header(sender, context);
  const blocks = [headerGroup(header), ...letterBlocks(letter, resume, context)];
  return {
    ...metadataOf(resume, context),
    sheet: inOneColumn(checked.sheet(sender, context), context),
    flows: [{ name: mainFlow, blocks }],
  };
}

/** Replaces the header of a theme with `flows`, which is made for columns and panels that a letter does not have. */
function plainHeader(sender: Resume, context: ThemeContext): readonly Block[] {
  const { text, settings } = context;
  const name = {
    ...text,
    family: settings.headingFamily,
    weight: strongWeight,
    size: text.size * nameSize,
    colour: settings.accent,
  };
  const contact = { ...text, colour: settings.mutedColour };
  const design = { name, headline: text, contact, alignment: 'start', formatContacts: contactLine } as const;
  return stackedHeader(sender, design, context);
}

/** Joins several columns into one that spans them all. Keeps pages with one column as they are. */
function inOneColumn({ size, first, other, last }: Sheet, context: ThemeContext): Sheet {
  return {
    size,
    first: oneColumn(first, context),
    other: oneColumn(other, context),
    ...(last && { last: oneColumn(last, context) }),
  };
}

function oneColumn(master: PageMaster, context: ThemeContext): PageMaster {
  const { frames, tints: _, ...runningLines } = master;
  const [only] = frames;
  if (only?.flow === mainFlow && frames.length === 1) return master;
  return { ...runningLines, frames: [frameAround(frames, context)] };
}

function frameAround(frames: readonly Frame[], context: ThemeContext): Frame {
  const x = Math.min(...frames.map((frame) => frame.x));
  const y = Math.min(...frames.map((frame) => frame.y));
  const right = Math.max(...frames.map((frame) => frame.x + frame.width));
  const bottom = Math.max(...frames.map((frame) => frame.y + frame.height));
  const width = Math.min(right - x, measure * context.settings.size);
  return { flow: mainFlow, x, y, width, height: bottom - y };
}
