import {
  type Aside,
  type Block,
  type Document,
  type Frame,
  type Group,
  type GroupRole,
  type MasterKind,
  masterOf,
  type Paragraph,
  type ParagraphRole,
} from '../../src/model/document.ts';
import type { Entry, Resume } from '../../src/model/resume.ts';
import { plainLine, type RichText } from '../../src/model/rich-text.ts';
import { textOf } from '../words/settled-blocks.ts';

/** What a CV consists of, as a theme prints it: for the tool, which sees only where words are on the paper. */
export interface Content {
  /** The parts of each flow, in reading order. */
  readonly flows: readonly (readonly ContentPart[])[];
  /** The entries with a header, by their number. */
  readonly records: readonly RecordContent[];
  /** The frame of each flow on each page. */
  readonly frames: readonly (readonly FrameExtent[])[];
  /** Number of headings that the file has: the name and the titles of sections. */
  readonly headings: number;
  /** True if there are lists with bullets or numbers. */
  readonly hasLists: boolean;
}

/** The left edge and the width of a frame, in points. */
export type FrameExtent = Pick<Frame, 'x' | 'width'>;

/** Text that is read in one piece: a paragraph, a date, a label, or the number of an item. */
export interface ContentPart {
  readonly text: string;
  readonly role: ParagraphRole | 'date' | 'label' | 'number';
  /** Number of its section in the document. `undefined` in the header. */
  readonly section?: number;
  /** Number of its entry in the document, or outside entries of its paragraph, term or item. */
  readonly unit: number;
  /** Number of its entry with a header. */
  readonly record?: number;
  /** Number of its role in that entry. */
  readonly job?: number;
  /** Numbers of the lists and items that it is in, outermost first. */
  readonly items: readonly (readonly [list: number, item: number])[];
  /** The label of a term that begins this paragraph. */
  readonly label?: string;
}

/** The parts of an entry's header, as the file has them. */
export interface RecordContent extends HeaderContent {
  /** The one that comes first in the file. */
  readonly leads: 'title' | 'organization';
  readonly roles: readonly HeaderContent[];
}

/** The parts of a header. */
export interface HeaderContent {
  readonly title?: string;
  readonly organization?: string;
  readonly location?: string;
}

/** Describes a résumé, its resolved blocks by flow, and where the frames of the flows are on the pages. */
export function contentOf(
  resume: Resume,
  flows: readonly (readonly Block[])[],
  frames: Content['frames'],
): Content {
  const walk = new ContentWalk(resume);
  const titles = [resume.name, ...resume.sections.map(({ title }) => title)];
  return {
    flows: flows.map((blocks) => walk.partsOf(blocks)),
    records: walk.records,
    frames,
    headings: titles.filter((title) => title !== undefined).length,
    hasLists: flows.flat().some(hasList),
  };
}

/** Returns the frame of each flow on each page, in the order of the document's flows. */
export function framesOf({ flows, sheet }: Document, masters: readonly MasterKind[]): Content['frames'] {
  return flows.map(({ name }) =>
    masters.map((kind) => {
      const frame = masterOf(sheet, kind).frames.find(({ flow }) => flow === name);
      return { x: frame?.x ?? 0, width: frame?.width ?? 0 };
    }),
  );
}

function hasList(block: Block): boolean {
  return block.kind === 'group' && (block.role === 'list' || block.blocks.some(hasList));
}

type Place = Omit<ContentPart, 'text' | 'role' | 'label'>;

/** Walks through blocks in reading order, and numbers what it meets. */
class ContentWalk {
  readonly records: RecordContent[] = [];
  readonly #resume: Resume;
  readonly #known = new Set<number>();
  #sections = 0;
  #jobs = 0;
  #units = 0;
  #lists = 0;

  constructor(resume: Resume) {
    this.#resume = resume;
  }

  partsOf(blocks: readonly Block[]): readonly ContentPart[] {
    return blocks.flatMap((block) => this.#blockParts(block, { unit: this.#units++, items: [] }));
  }

  #blockParts(block: Block, place: Place): readonly ContentPart[] {
    if (block.kind === 'paragraph') return paragraphParts(block, place);
    if (block.kind !== 'group') throw new Error(`${block.kind} are not settled`);
    switch (block.role) {
      case 'section':
        return this.#sectionParts(block, place);
      case 'list':
        return this.#listParts(block, place);
      case 'role':
        return this.#groupParts(block, { ...place, job: this.#jobs++ });
      case 'header':
      case 'entry':
      case 'item':
        return this.#groupParts(block, place);
    }
  }

  /** Asides are read before or after the first paragraph of their group. */
  #groupParts(group: Group, place: Place): readonly ContentPart[] {
    const [first, ...rest] = group.blocks;
    const beside = (reads: Aside['reads']): readonly ContentPart[] => asideParts(group, reads, place);
    const inner = first === undefined ? [] : this.#blockParts(first, place);
    const [line, ...others] = inner;
    return [
      ...beside('before'),
      ...(line === undefined ? [] : [line]),
      ...beside('after'),
      ...others,
      ...rest.flatMap((block) => this.#blockParts(block, place)),
    ];
  }

  #listParts(list: Group, place: Place): readonly ContentPart[] {
    const number = this.#lists++;
    const isUnit = place.record === undefined && place.items.length === 0;
    return list.blocks.flatMap((block, item) =>
      this.#blockParts(block, {
        ...place,
        unit: isUnit ? this.#units++ : place.unit,
        items: [...place.items, [number, item]],
      }),
    );
  }

  /** Matches the entries of a section that have a header with those of the file. */
  #sectionParts(group: Group, place: Place): readonly ContentPart[] {
    const section = this.#sections++;
    const entries = recordsOf(this.#entriesOf(group));
    const isEntry = (block: Block): boolean => block.kind === 'group' && block.role === 'entry';
    const matches = entries.length === group.blocks.filter(isEntry).length;
    const terms = this.#lists++;
    let entry = 0;
    const heading = asideParts(group, 'before', { ...place, section });
    const parts = group.blocks.flatMap((block, item) => {
      const inner: Place = { ...place, section, unit: this.#units++ };
      if (block.kind === 'group' && block.role === 'item')
        return this.#blockParts(block, { ...inner, items: [[terms, item]] });
      const record = matches && isEntry(block) ? entries[entry++] : undefined;
      if (record === undefined) return this.#blockParts(block, inner);
      this.records.push(record);
      this.#jobs = 0;
      return this.#blockParts(block, { ...inner, record: this.records.length - 1 });
    });
    return [...heading, ...parts];
  }

  /** Finds the section of the file by its title, else takes the next without one. */
  #entriesOf({ outline }: Group): readonly Entry[] {
    const { sections } = this.#resume;
    const index = sections.findIndex(
      ({ title }, number) => !this.#known.has(number) && (title && plainLine(title)) === outline,
    );
    this.#known.add(index);
    return sections[index]?.entries ?? [];
  }
}

function recordsOf(entries: readonly Entry[]): readonly RecordContent[] {
  return entries.flatMap((entry) => {
    if (entry.shape !== 'record') return [];
    return [{ ...headerOf(entry), leads: entry.leads, roles: entry.roles.map(headerOf) }];
  });
}

function headerOf(header: {
  readonly title?: RichText | undefined;
  readonly organization?: RichText | undefined;
  readonly location?: RichText | undefined;
}): HeaderContent {
  const { title, organization, location } = header;
  return {
    ...(title && { title: plainLine(title) }),
    ...(organization && { organization: plainLine(organization) }),
    ...(location && { location: plainLine(location) }),
  };
}

function paragraphParts({ role, inlines }: Paragraph, place: Place): readonly ContentPart[] {
  const text = textOf(inlines);
  if (text === '') return [];
  const label = textOf(inlines.filter((inline) => inline.kind === 'text' && inline.label === true));
  return [{ ...place, text, role, ...(label !== '' && { label }) }];
}

/** Returns the dates, the label or the heading beside a group. Bullets are none of these. */
function asideParts({ role, asides }: Group, reads: Aside['reads'], place: Place): readonly ContentPart[] {
  return asides
    .filter((aside) => aside.reads === reads)
    .flatMap(({ variants }) => variants.map((lines) => lines.map(textOf).join(' ')))
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ ...place, text, role: asideRole(role, text) }));
}

function asideRole(role: GroupRole, text: string): ContentPart['role'] {
  if (role === 'section') return 'heading';
  if (role !== 'item') return 'date';
  return /^\P{L}+$/u.test(text) ? 'number' : 'label';
}
