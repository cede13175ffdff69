import type { Block, Document, Group } from '../model/document.ts';
import type { BulletEntry, Entry, Resume } from '../model/resume.ts';
import { plainText } from './kit/inlines.ts';
import { FREE, NO_SPACE, proseBlocks } from './kit/prose.ts';
import type { Taste } from './taste.ts';
import type { Theme } from './theme.ts';

/** The flow that every theme has. */
export const MAIN_FLOW = 'main';

/** Turns a résumé into blocks in reading order, as the theme and its settings have it. */
export function compose(resume: Resume, theme: Theme, taste: Taste): Document {
  const author = resume.name && plainText(resume.name);
  const subject = resume.headline && plainText(resume.headline);
  return {
    title: resume.title,
    keywords: resume.keywords,
    language: taste.locale.tag,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
    sheet: theme.sheet(resume, taste),
    flows: [
      {
        name: MAIN_FLOW,
        blocks: [
          headerGroup(theme.header(resume, taste)),
          ...resume.sections.map((section) => {
            return theme.section(section, entryBlocks(section.entries, theme, taste), taste);
          }),
        ],
      },
    ],
  };
}

function headerGroup(blocks: readonly Block[]): Group {
  return { kind: 'group', role: 'header', blocks, before: NO_SPACE, indent: 0, asides: [], keep: FREE };
}

function entryBlocks(entries: readonly Entry[], theme: Theme, taste: Taste): readonly Block[] {
  const blocks: Block[] = [];
  let bullets: BulletEntry[] = [];
  const flush = (): void => {
    if (bullets.length > 0) blocks.push(theme.bullets(bullets, taste));
    bullets = [];
  };
  for (const entry of entries) {
    if (entry.shape === 'bullet') {
      bullets.push(entry);
      continue;
    }
    flush();
    blocks.push(...blocksOf(entry, theme, taste));
  }
  flush();
  return blocks;
}

function blocksOf(entry: Exclude<Entry, BulletEntry>, theme: Theme, taste: Taste): readonly Block[] {
  switch (entry.shape) {
    case 'prose':
      return [proseGroup(proseBlocks(entry.blocks, taste), entry.keeping)];
    case 'record':
      return [theme.record(entry, taste)];
    case 'term':
      return [theme.term(entry, taste)];
  }
}

function proseGroup(blocks: readonly Block[], keep: Group['keep']): Group {
  const before = blocks[0]?.before ?? NO_SPACE;
  return { kind: 'group', role: 'entry', blocks, before, indent: 0, asides: [], keep };
}
