import type { Aside, Block, Group, Sharing, Variants } from '../../model/document.ts';
import type { Steps } from '../../model/steps.ts';
import type { Shaping } from '../inline/shaping.ts';
import { edgesIn, greatestMeasureOf, isVariantFitting, layOutAside, type TextEdges } from './aside.ts';
import { measureOfColumn } from './columns.ts';
import { firstOfForm, formAt } from './forms.ts';

/** What variants and asides agree on in a flow, or in a group that lists names. */
export interface Agreement {
  /** The number of the form of every name that is shared there. */
  readonly forms: ReadonlyMap<string, number>;
  /** The widths of the columns of some names, in points. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The agreements of the groups that list names, and that of the flow under `undefined`. */
export type Agreements = ReadonlyMap<Group | undefined, Agreement>;

/** The forms of such agreements. */
export type AgreedForms = ReadonlyMap<Group | undefined, Agreement['forms']>;

/** Rounding tolerance in points: a column has room for its widest aside. */
const tolerance = 0.01;

/**
 * Measures the asides of a flow, before its lines are laid out. Returns the first form of each name that all asides fit,
 * and the widths of columns. Headers may need a later form: that shows when their lines are laid out.
 *
 * @param text The edges of the flow.
 * @param earliest Forms that the flow has at another measure. No earlier ones are used.
 */
export function* agreementsOfAsides(
  blocks: readonly Block[],
  text: TextEdges,
  shaping: Shaping,
  earliest: AgreedForms,
): Steps<Agreements> {
  const survey = new AsideSurvey(shaping, earliest);
  for (const block of blocks) yield* survey.fits(block, text, { scope: survey.flow, given: [] });
  const agreements = new Map<Group | undefined, Agreement>();
  for (const [group, scope] of survey.scopes) {
    agreements.set(group, yield* scope.agreement(shaping));
    yield;
  }
  return agreements;
}

/** The form that something needs which has several, as far as it can be told before lines are laid out. */
interface Vote {
  readonly sharing: Sharing;
  /** For each option or variant: true if it fits. */
  readonly fits: readonly boolean[];
}

/** An option that an aside is in. */
interface Given {
  readonly vote: Vote;
  readonly option: number;
  readonly scope: Scope;
}

/** An aside in a column. Its measure is the greatest width of the column. */
interface ColumnAside {
  readonly aside: Aside;
  readonly text: TextEdges;
  /** The options around it: unless they are used, it is not in the column. */
  readonly given: readonly Given[];
}

/** A flow, or a group inside which some names agree. */
class Scope {
  readonly #names: ReadonlySet<string> | undefined;
  readonly #outer: Scope | undefined;
  readonly #votes = new Map<string, Vote[]>();
  readonly #asides = new Map<string, ColumnAside[]>();
  readonly #earliest: Agreement['forms'];

  /**
   * @param names The names that agree inside. `undefined` for a flow: all others.
   * @param earliest The form that each name has at least. Default: 0.
   */
  constructor(
    names: ReadonlySet<string> | undefined,
    outer: Scope | undefined,
    earliest: Agreement['forms'] | undefined,
  ) {
    this.#names = names;
    this.#outer = outer;
    this.#earliest = earliest ?? new Map();
  }

  /** Adds a name that paragraphs share. They choose their form when their lines are laid out. */
  addName(name: string): void {
    this.#lists(name);
  }

  addVote(name: string, vote: Vote): void {
    const { votes } = this.#lists(name);
    votes.push(vote);
  }

  addAside(name: string, aside: ColumnAside): void {
    const { asides } = this.#lists(name);
    asides.push(aside);
  }

  *agreement(shaping: Shaping): Steps<Agreement> {
    const names = this.#names ?? this.#votes.keys();
    const forms = [...names].map((name) => [name, this.formOf(name)] as const);
    const columns = new Map<string, number>();
    for (const [name, asides] of this.#asides) {
      const form = this.formOf(name);
      let widest = 0;
      for (const { aside, text, given } of asides) {
        if (!given.every(isUsed)) continue;
        const { lines } = layOutAside(aside, text, shaping, form);
        const width = Math.max(0, ...lines.map((line) => line.width)) + tolerance;
        widest = Math.max(widest, Math.min(aside.measure, width));
        yield;
      }
      columns.set(name, widest);
    }
    return { forms: new Map(forms), columns };
  }

  /** Returns the first form that everything of this name fits, as far as it can be told before lines are laid out. */
  formOf(name: string | undefined): number {
    if (name === undefined) return 0;
    const { votes, earliest } = this.#lists(name);
    for (let form = earliest; ; ) {
      const needed = Math.max(form, ...votes.map((vote) => formAt(vote.sharing, chosenOption(vote, form))));
      if (needed === form) return form;
      form = needed;
    }
  }

  /** Returns the lists of this scope, or of the one around it if that is where the name agrees. */
  #lists(name: string): NameLists {
    if (this.#names && this.#outer && !this.#names.has(name)) return this.#outer.#lists(name);
    const votes = this.#votes.get(name) ?? [];
    const asides = this.#asides.get(name) ?? [];
    this.#votes.set(name, votes);
    this.#asides.set(name, asides);
    return { votes, asides, earliest: this.#earliest.get(name) ?? 0 };
  }
}

/** What a scope knows of a name. */
interface NameLists {
  readonly votes: Vote[];
  readonly asides: ColumnAside[];
  readonly earliest: number;
}

/** Returns the option that is used if `form` was agreed on: the first that fits, else the last. */
function chosenOption({ sharing, fits }: Vote, form: number): number {
  const first = firstOfForm(sharing, fits.length, form);
  const found = fits.findIndex((fit, index) => index >= first && fit);
  return found < 0 ? fits.length - 1 : found;
}

function isUsed({ vote, option, scope }: Given): boolean {
  return chosenOption(vote, scope.formOf(vote.sharing.shares)) === option;
}

/** Where a block is. */
interface Position {
  readonly scope: Scope;
  readonly given: readonly Given[];
}

/** Visits all blocks of a flow and collects what its asides need. */
class AsideSurvey {
  readonly flow: Scope;
  /** The flow, under `undefined`, and the groups that list names. */
  readonly scopes: Map<Group | undefined, Scope>;
  readonly #shaping: Shaping;
  readonly #earliest: AgreedForms;

  constructor(shaping: Shaping, earliest: AgreedForms) {
    this.#shaping = shaping;
    this.#earliest = earliest;
    this.flow = new Scope(undefined, undefined, earliest.get(undefined));
    this.scopes = new Map([[undefined, this.flow]]);
  }

  /** Visits a block. Returns true if all asides inside fit. */
  *fits(block: Block, text: TextEdges, position: Position): Steps<boolean> {
    const { scope } = position;
    switch (block.kind) {
      case 'paragraph':
        if (block.style.shares !== undefined) scope.addName(block.style.shares);
        return true;
      case 'picture':
        return true;
      case 'group':
        return yield* this.#groupFits(block, text, position);
      case 'columns':
        return yield* this.#allFit(
          block.blocks,
          { ...text, measure: measureOfColumn(block, text.measure) },
          position,
        );
      case 'variants':
        return yield* this.#variantsFit(block, text, position);
    }
  }

  *#allFit(blocks: readonly Block[], text: TextEdges, position: Position): Steps<boolean> {
    let fits = true;
    for (const block of blocks) if (!(yield* this.fits(block, text, position))) fits = false;
    return fits;
  }

  *#groupFits(group: Group, around: TextEdges, { scope: outer, given }: Position): Steps<boolean> {
    const scope = group.agree ? new Scope(new Set(group.agree), outer, this.#earliest.get(group)) : outer;
    if (scope !== outer) this.scopes.set(group, scope);
    const text = edgesIn(group, around);
    const asides = group.asides.map((aside) => this.#asideFits(aside, text, { scope, given }));
    if (asides.length > 0) yield;
    return (yield* this.#allFit(group.blocks, text, { scope, given })) && asides.every(Boolean);
  }

  *#variantsFit(variants: Variants, text: TextEdges, { scope, given }: Position): Steps<boolean> {
    const fits: boolean[] = [];
    const vote = { sharing: variants, fits };
    for (const [option, block] of variants.options.entries()) {
      const within = variants.fit === 'asides' ? [...given, { vote, option, scope }] : given;
      fits.push(yield* this.fits(block, text, { scope, given: within }));
    }
    const { fit, shares } = variants;
    if (shares !== undefined)
      scope.addVote(shares, fit === 'asides' ? vote : { ...vote, fits: fits.map(() => true) });
    return fits.some(Boolean);
  }

  #asideFits(aside: Aside, text: TextEdges, { scope, given }: Position): boolean {
    const { shares, column } = aside;
    const placed = { ...aside, measure: greatestMeasureOf(aside, text) };
    if (shares === undefined) return given.length === 0 || layOutAside(placed, text, this.#shaping).fits;
    const fits = aside.variants.map((variant) => isVariantFitting(variant, placed, this.#shaping));
    scope.addVote(shares, { sharing: aside, fits });
    if (column === undefined) return layOutAside(aside, text, this.#shaping).fits;
    scope.addAside(shares, { aside: placed, text, given });
    return fits.some(Boolean);
  }
}
