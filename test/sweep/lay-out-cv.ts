import type { Galley } from '../../src/layout/blocks/galley.ts';
import { layOutFlow } from '../../src/layout/blocks/lay-out-flow.ts';
import type { LaidOutText } from '../../src/layout/blocks/paragraph-alignment.ts';
import { StructureBuilder } from '../../src/layout/blocks/structure-builder.ts';
import { numberElements, structureNode } from '../../src/layout/blocks/structure-node.ts';
import { fontNeedsOf, hyphenatedLanguagesOf } from '../../src/layout/document-needs.ts';
import { framesOf } from '../../src/layout/flow-frames.ts';
import type { Shaping } from '../../src/layout/inline/shaping.ts';
import type { PageHeights } from '../../src/layout/pages/break-pages.ts';
import { type CutFlow, cutFlows } from '../../src/layout/pages/cut-flows.ts';
import { makeUp } from '../../src/layout/pages/make-up.ts';
import type { Document } from '../../src/model/document.ts';
import type { Page } from '../../src/model/page.ts';
import { finish } from '../../src/model/steps.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import { composedIn, type FoundingCv } from '../quality/founding-cvs.ts';
import { shapingFor } from '../support/shaping.ts';

const flow = 'main';
const a4Width = 595.28;

/** A founding CV in its own theme at a type size, before it is cut into pages. */
export interface UncutCv {
  /** The composed document. */
  readonly document: Document;
  readonly galley: Galley;
  readonly texts: readonly LaidOutText[];
  /** Composes the document for pages of another height, in points. */
  readonly onPages: (height: number) => Document;
  /** Returns the heights of the frames of a document. */
  readonly heightsOf: (document: Document) => PageHeights;
  /** Cuts the galley into pages, as layout does. */
  readonly cut: (document: Document) => readonly CutFlow[];
  /** Returns the pages, as layout makes them up. */
  readonly madeUp: (document: Document) => readonly Page[];
}

/** Sets a CV with type size and leading scaled. `leastHeight` is the lowest page height in points. */
export async function layOutCv(cv: FoundingCv, scale: number, leastHeight: number): Promise<UncutCv> {
  const settings = builtInThemes[cv.theme]?.settings;
  if (settings === undefined) throw new Error(`there is no theme ${cv.theme}`);
  const type = { size: settings.size * scale, leading: settings.leading * scale };
  const onPages = (height: number): Document =>
    composedIn(cv, cv.theme, { ...type, paper: { width: a4Width, height } });
  const document = onPages(leastHeight);
  const shaping = await shapingOf(document);
  const { measure, heights } = framesOf(document.sheet, flow);
  const maxHeight = Math.min(heights.first, heights.other);
  const blocks = document.flows.flatMap((flow) => flow.blocks);
  const root = structureNode('Document');
  const structure = new StructureBuilder(root, document.language);
  const limits = { measure, maxHeight, firstParagraph: 0 };
  const { galley, texts } = finish(layOutFlow(blocks, limits, structure, shaping));
  const heightsOf = ({ sheet }: Document): PageHeights => framesOf(sheet, flow).heights;
  const cut = (other: Document): readonly CutFlow[] => {
    return finish(cutFlows([{ name: flow, galley, heights: heightsOf(other) }]));
  };
  const madeUp = (other: Document): readonly Page[] => {
    return finish(makeUp(other.sheet, cut(other), numberElements(root), shaping)).pages;
  };
  return { document, galley, texts, onPages, heightsOf, cut, madeUp };
}

function shapingOf(document: Document): Promise<Shaping> {
  return shapingFor(finish(fontNeedsOf(document)), finish(hyphenatedLanguagesOf(document)));
}
