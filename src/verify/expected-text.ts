import { childBlocks, firstParagraph, headingDepthOf, isHeaderRole, ownTexts } from '../model/blocks.ts';
import type { Aside, Block, Document, Group, Inline, Paragraph, TextInline } from '../model/document.ts';
import type { Place } from '../model/problem.ts';
import { type HeadingDepth, type HeadingType, headingDepths, headingTypes } from '../model/structure.ts';

/** Role of text in the structure tree: a heading, a label of a list item, or other text. */
export type TextTag = HeadingType | 'Lbl' | 'text';

/** Text that a PDF should contain, in reading order. */
export type Expected = ExpectedText | ExpectedChoice;

/** A paragraph, or a line beside one. */
export interface ExpectedText {
  readonly kind: 'text';
  readonly tag: TextTag;
  /** Tag of inlines that are labels. */
  readonly labelTag: TextTag;
  /** Number of the structure element. The lines of an entry header share one. */
  readonly element: number;
  /** Lines set by the document. No word extends over two of them. */
  readonly lines: readonly (readonly TextInline[])[];
  /** Position of nearby text, for words without a position. */
  readonly place?: Place | undefined;
}

/** Variants of the same text. */
export interface ExpectedChoice {
  readonly kind: 'choice';
  readonly options: readonly (readonly Expected[])[];
}

/** A structure element: its tag and number. */
type Element = Pick<ExpectedText, 'tag' | 'element'>;

/** State of the walk through a document. */
interface State {
  /** Depths of the headings above the next block. Heading levels skip none. */
  readonly depths: readonly HeadingDepth[];
  /** The heading that further lines of an entry header belong to. */
  readonly head: Element | undefined;
  /** The paragraph whose labels belong to the label of its list item. */
  readonly itemText: Paragraph | undefined;
  /** True if the next group is an item of a list. */
  readonly inList: boolean;
}

/** Returns all texts of a document in reading order, with their structure elements. */
export function expectText(document: Document): readonly Expected[] {
  return expectFlows(document).flat();
}

/** Returns the texts of each flow. See `expectText`. */
export function expectFlows({ flows }: Document): readonly (readonly Expected[])[] {
  const walk = new DocumentWalk();
  return flows.map((flow) => walk.blocks(flow.blocks, undefined));
}

class DocumentWalk {
  #state: State = { depths: [], head: undefined, itemText: undefined, inList: false };
  #elements = 0;

  blocks(blocks: readonly Block[], near: Place | undefined): readonly Expected[] {
    return blocks.flatMap((block) => this.#block(block, near));
  }

  #block(block: Block, near: Place | undefined): readonly Expected[] {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block, near);
      case 'group':
        return this.#group(block, near);
      case 'columns':
        return this.blocks(block.blocks, near);
      case 'picture':
        this.#update({ head: undefined });
        return [];
      case 'variants': {
        const before = this.#state;
        let after: State | undefined;
        const options = block.options.map((option) => {
          this.#state = before;
          const expected = this.#block(option, near);
          after ??= this.#state;
          return expected;
        });
        this.#state = after ?? before;
        return [{ kind: 'choice', options }];
      }
    }
  }

  #update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #group(group: Group, near: Place | undefined): readonly Expected[] {
    const { inList, itemText } = this.#state;
    const place = placeIn([group]) ?? near;
    const asides = this.#open(group).map((element, index): readonly [Aside | undefined, Expected] => {
      const aside = group.asides[index];
      return [aside, asideText(aside, element, place)];
    });
    const isBefore = ([aside]: readonly [Aside | undefined, Expected]): boolean =>
      aside?.reads === 'before' || !this.#followsParagraph(group);
    const before = asides.filter(isBefore).map(([, expected]) => expected);
    const after = asides.filter((each) => !isBefore(each)).map(([, expected]) => expected);
    const [first, ...rest] = group.blocks;
    const opening = first ? this.#block(first, place) : [];
    const read = [...before, ...afterFirst(opening, after), ...this.blocks(rest, place)];
    this.#update({ inList, itemText, ...(group.role !== 'header' && { head: undefined }) });
    return read;
  }

  /** Opens the element of a group and returns the element of each aside. */
  #open(group: Group): readonly Element[] {
    const { role, asides, blocks } = group;
    const own = (tag: TextTag): readonly Element[] => asides.map(() => this.#element(tag));
    switch (role) {
      case 'header': {
        const { head } = this.#state;
        return head ? asides.map(() => head) : own('text');
      }
      case 'section':
        this.#update({ depths: this.#state.depths.filter((depth) => depth < headingDepths.section) });
        return asides.map(() => this.#heading(headingDepths.section));
      case 'entry':
      case 'role': {
        const depth = headingDepths[role];
        const depths = this.#state.depths.filter((above) => above < depth);
        this.#update({ depths, head: undefined, itemText: undefined });
        if (!beginsWithHead(blocks[0])) return own('text');
        const head = this.#heading(depth);
        this.#update({ head });
        return asides.map(() => head);
      }
      case 'list':
        this.#update({ head: undefined, inList: true });
        return own('text');
      case 'item': {
        const { inList } = this.#state;
        this.#update({ head: undefined });
        if (!inList) return own('text');
        const [first] = blocks;
        this.#update({ inList: false, itemText: first?.kind === 'paragraph' ? first : undefined });
        return asides.map(({ reads }) => this.#element(reads === 'before' ? 'Lbl' : 'text'));
      }
    }
  }

  /** True if asides read after a line follow the group’s first paragraph. Otherwise they precede the group. */
  #followsParagraph({ role, blocks }: Group): boolean {
    return (
      blocks[0]?.kind === 'paragraph' || ((role === 'entry' || role === 'role') && beginsWithHead(blocks[0]))
    );
  }

  #paragraph(paragraph: Paragraph, near: Place | undefined): readonly Expected[] {
    const { inlines, role } = paragraph;
    const words = textsIn(inlines);
    if (words.every(({ text }) => text.trim() === '')) return [];
    const place = placeOf(words) ?? near;
    const labelled = this.#state.itemText === paragraph;
    const element = this.#elementOf(role);
    return [
      {
        kind: 'text',
        ...element,
        labelTag: labelled ? 'Lbl' : element.tag,
        lines: [words],
        place,
      },
    ];
  }

  #elementOf(role: Paragraph['role']): Element {
    const { head } = this.#state;
    if (head && (role === 'entry-head' || role === 'role-head')) return head;
    this.#update({ head: undefined });
    const depth = headingDepthOf(role);
    return depth === undefined ? this.#element('text') : this.#heading(depth);
  }

  #heading(depth: HeadingDepth): Element {
    const depths = [...this.#state.depths.filter((above) => above < depth), depth];
    this.#update({ depths });
    return this.#element(headingTypes[depths.length - 1] ?? 'text');
  }

  #element(tag: TextTag): Element {
    this.#elements += 1;
    return { tag, element: this.#elements };
  }
}

/** Returns all variants of an aside. */
function asideText(aside: Aside | undefined, element: Element, place: Place | undefined): Expected {
  const options = (aside?.variants ?? []).map((variant): readonly ExpectedText[] => {
    const lines = variant.map(textsIn);
    return [{ kind: 'text', ...element, labelTag: element.tag, lines, place }];
  });
  return { kind: 'choice', options };
}

/** Returns the texts of inlines, and those that icons show. */
function textsIn(inlines: readonly Inline[]): readonly TextInline[] {
  return inlines.flatMap((inline): readonly TextInline[] => {
    if (inline.kind === 'text') return [inline];
    if (inline.kind !== 'icon' || inline.text === undefined) return [];
    return [{ kind: 'text', text: inline.text, style: inline.style }];
  });
}

/** Inserts texts after the first text of a list, in every variant of it. */
function afterFirst(read: readonly Expected[], after: readonly Expected[]): readonly Expected[] {
  const [first, ...rest] = read;
  if (first === undefined || after.length === 0) return [...after, ...read];
  if (first.kind === 'text') return [first, ...after, ...rest];
  return [{ ...first, options: first.options.map((option) => afterFirst(option, after)) }, ...rest];
}

function beginsWithHead(block: Block | undefined): boolean {
  const first = firstParagraph(block);
  return first !== undefined && isHeaderRole(first.role);
}

/** Returns the first source position in blocks: that of the text of a group before that of its asides. */
function placeIn(blocks: readonly Block[]): Place | undefined {
  for (const block of blocks) {
    const place = placeIn(childBlocks(block)) ?? placeOf(ownTexts(block).flat());
    if (place) return place;
  }
  return undefined;
}

function placeOf(inlines: readonly Inline[]): Place | undefined {
  return inlines.find((inline): inline is TextInline => inline.kind === 'text' && inline.place !== undefined)
    ?.place;
}
