import type { Block, Document } from '../model/document.ts';
import type { Steps } from '../model/steps.ts';
import type { AgreedForms } from './blocks/agreement.ts';
import type { Galley } from './blocks/galley.ts';
import { type GalleyLimits, type LaidOutFlow, layOutFlow } from './blocks/lay-out-flow.ts';
import type { LaidOutText } from './blocks/paragraph-alignment.ts';
import { StructureBuilder } from './blocks/structure-builder.ts';
import { pathTo, type StructureNode, structureNode, type TreeJoint } from './blocks/structure-node.ts';
import { framesOf } from './flow-frames.ts';
import type { Shaping } from './inline/shaping.ts';
import { blockStart } from './pages/break-two-widths.ts';
import type { CutFlow, UncutFlow } from './pages/cut-flows.ts';

/** The flows of a document as endless columns. */
export interface LaidOutFlows {
  readonly flows: readonly UncutFlow[];
  /** The paragraphs of all flows. Those of a flow that is laid out for frames of two widths are there twice. */
  readonly texts: readonly LaidOutText[];
  /** Root of the structure. */
  readonly root: StructureNode;
  /** For flows that are laid out again for other frames, by name: their structure there. */
  readonly laterTrees: ReadonlyMap<string, LaterTree>;
}

/** The structure of a flow that is laid out again. */
export interface LaterTree {
  readonly root: StructureNode;
  /** Index past the flow's last element in the root of the document. */
  readonly end: number;
}

/** Lays out the flows of a document. A flow with frames of two widths is laid out for each, in forms that fit both. */
export function* layOutFlows({ flows, sheet, language }: Document, shaping: Shaping): Steps<LaidOutFlows> {
  const uncut: UncutFlow[] = [];
  const texts: LaidOutText[] = [];
  const root = structureNode('Document');
  const structure = new StructureBuilder(root, language);
  const laterTrees = new Map<string, LaterTree>();
  let firstParagraph = 0;
  const layOut = function* (
    blocks: readonly Block[],
    limits: ColumnLimits,
    tree: StructureBuilder,
    earliest?: AgreedForms,
  ): Steps<LaidOutFlow> {
    const flow = yield* layOutFlow(blocks, { ...limits, firstParagraph }, tree, shaping, earliest);
    for (const text of flow.texts) texts.push(text);
    firstParagraph = flow.nextParagraph;
    return flow;
  };
  for (const { name, isSide, blocks } of flows) {
    if (uncut.some((flow) => flow.name === name)) throw new RangeError(`two flows have the name “${name}”`);
    const { measure, heights, later } = framesOf(sheet, name);
    const maxHeight = Math.min(heights.first, heights.other, heights.last ?? heights.other);
    const laterStructure = structure.trial();
    const { galley, forms } = yield* layOut(blocks, { measure, maxHeight }, structure);
    const isWider = later !== undefined && later.measure !== measure;
    if (isWider) laterTrees.set(name, { root: laterStructure.root, end: root.children.length });
    const laterLimits = later && { measure: later.measure, maxHeight: later.height };
    const laterGalley =
      isWider && laterLimits ? (yield* layOut(blocks, laterLimits, laterStructure, forms)).galley : galley;
    uncut.push({
      name,
      isSide,
      galley,
      heights,
      later: later && { galley: laterGalley, height: later.height },
    });
  }
  return { flows: uncut, texts, root, laterTrees };
}

type ColumnLimits = Omit<GalleyLimits, 'firstParagraph'>;

/** Returns where the structure goes over from the first galley of a flow into its later one, for each flow that changes. */
export function treeJointsOf(
  { root, laterTrees }: Pick<LaidOutFlows, 'root' | 'laterTrees'>,
  flows: readonly CutFlow[],
): readonly TreeJoint[] {
  return flows.flatMap(({ name, galley, later, breaks }) => {
    const tree = laterTrees.get(name);
    const from = later && breaks.pages[later.after]?.from;
    if (tree === undefined || later === undefined || from === undefined) return [];
    const start = blockStart(later.galley, from);
    const same = galley.findIndex((item) => item.kind === 'line' && item.starts === start);
    const first = pathTo(root, elementsOf(galley, same));
    const second = pathTo(tree.root, elementsOf(later.galley, from));
    return [{ first, second, end: tree.end }];
  });
}

/** Returns the elements of a line. */
function elementsOf(galley: Galley, at: number): ReadonlySet<StructureNode> {
  const line = galley[at];
  if (line?.kind !== 'line') return new Set();
  const lines = [line, ...line.attached.map((each) => each.line)];
  return new Set(
    lines.flatMap(({ pieces, pictures }) => [...pieces, ...pictures].map((each) => each.element)),
  );
}
