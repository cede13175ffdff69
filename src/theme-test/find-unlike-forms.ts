import { blocksIn, childBlocks, firstParagraph, isHeaderRole } from '../model/blocks.ts';
import type { Block, Document, Group, Sharing } from '../model/document.ts';
import { type LayoutFinding, quote } from './finding.ts';

/** Finds headers, dates and terms of a section that have several forms, but each choose one without regard to the others. */
export function findUnlikeForms(document: Pick<Document, 'flows'>): readonly LayoutFinding[] {
  const sections = [...blocksIn(document)].filter(isSection);
  return sections.flatMap((section) => {
    const entries = sectionEntries(section);
    const messages = [
      ...messageOf('headers of entries', entries.flatMap(headersIn), section),
      ...messageOf('dates', entries.flatMap(datesOf), section),
      ...messageOf('terms', termsIn(section), section),
    ];
    return messages.map((message) => ({ kind: 'unlike-forms', message }));
  });
}

function isSection(block: Block): block is Group {
  return block.kind === 'group' && block.role === 'section';
}

function messageOf(things: string, choices: readonly Sharing[], { outline }: Group): readonly string[] {
  if (choices.length < 2 || choices.every(({ shares }) => shares !== undefined)) return [];
  const where = outline === undefined ? 'a section' : `the section ${quote(outline)}`;
  return [
    `The ${things} in ${where} may take different forms. Give all of them the same name in \`shares\`.`,
  ];
}

/** Returns the entries and roles of a section. */
function sectionEntries(section: Group): readonly Group[] {
  return [...blocksIn([section])].filter(
    (block): block is Group => block.kind === 'group' && (block.role === 'entry' || block.role === 'role'),
  );
}

/** Returns the variants that an entry's header consists of. */
function headersIn(entry: Group): readonly Sharing[] {
  const [first] = entry.blocks;
  const paragraph = firstParagraph(first);
  if (first === undefined || paragraph === undefined || !isHeaderRole(paragraph.role)) return [];
  const blocks = first.kind === 'group' ? [first, ...childBlocks(first)] : [first];
  return blocks.filter((block) => block.kind === 'variants').slice(0, 1);
}

/** Returns the asides of an entry that have several variants. */
function datesOf({ asides }: Group): readonly Sharing[] {
  return asides.filter(({ variants }) => variants.length > 1);
}

/** Returns the terms of a section that have several forms. */
function termsIn(section: Group): readonly Sharing[] {
  const lists = [...blocksIn([section])].filter(
    (block): block is Group => block.kind === 'group' && block.marks === 'labels',
  );
  return lists.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'variants'));
}
