import type { Block, Group } from '../../model/document.ts';
import type { Steps } from '../../model/steps.ts';
import type { Shaping } from '../inline/shaping.ts';
import { type AgreedForms, type Agreement, agreementsOfAsides } from './agreement.ts';
import { flowContext } from './block-context.ts';
import type { Galley } from './galley.ts';
import { GalleyBuilder } from './galley-builder.ts';
import type { LaidOutText } from './paragraph-alignment.ts';
import type { StructureBuilder } from './structure-builder.ts';

/** A flow laid out at its measure. */
export interface LaidOutFlow {
  readonly galley: Galley;
  /** The paragraphs of the flow, in reading order. */
  readonly texts: readonly LaidOutText[];
  /** Number that a paragraph after the last one would have. */
  readonly nextParagraph: number;
  /** The forms that asides and variants agreed on. */
  readonly forms: AgreedForms;
}

/** The limits of a galley. */
export interface GalleyLimits {
  /** Line length in points. */
  readonly measure: number;
  /** Height of the lowest frame in points: the limit for what no page break can split. */
  readonly maxHeight: number;
  /** Number of the first paragraph. */
  readonly firstParagraph: number;
}

/**
 * Lays out blocks as one endless column, and adds their elements to the structure.
 *
 * @param earliest Forms that the flow has at another measure, so that it looks alike at both. Default: none.
 */
export function* layOutFlow(
  blocks: readonly Block[],
  limits: GalleyLimits,
  structure: StructureBuilder,
  shaping: Shaping,
  earliest: AgreedForms = new Map(),
): Steps<LaidOutFlow> {
  const { measure, maxHeight, firstParagraph } = limits;
  const context = flowContext(measure);
  const agreements = yield* agreementsOfAsides(blocks, context, shaping, earliest);
  const forms = new Map<Group | undefined, Agreement['forms']>();
  const options = { shaping, maxHeight, agreements, agreedForms: forms };
  const builder = new GalleyBuilder(options, firstParagraph, structure);
  yield* builder.addFlow(blocks, context);
  const { galley, texts, nextParagraph } = builder;
  return { galley, texts, nextParagraph, forms };
}
