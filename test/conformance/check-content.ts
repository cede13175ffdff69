import type { CheckedFile, CheckedPage } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import type { MarkedSequence } from './page-content.ts';
import { nameOf } from './pdf-value.ts';
import type { TreeElement } from './structure-tree.ts';

const artifactTypes = ['Pagination', 'Layout', 'Page', 'Background'];

/** Checks that all content belongs to an element or is an artifact, and that structure and pages refer to each other. */
export function* contentFailures(checked: CheckedFile): Generator<Failure> {
  const owners = ownersOf(checked.tree.roots);
  for (const [index, page] of checked.pages.entries()) {
    const where = `page ${index + 1}`;
    const owned = owners.get(page.number) ?? new Map<number, readonly TreeElement[]>();
    const tagged = taggedSequences(checked, page);
    yield* paintingFailures(page, tagged, where);
    yield* markFailures(page, tagged, where);
    yield* ownerFailures(page, owned, where);
    yield* orderFailures(page, owned, where);
    yield* parentTreeFailures(checked, page, owned, where);
    for (const unpaired of page.content.unpaired) yield* broken('own-pairing', `${unpaired}: ${where}`);
  }
}

/** Elements that claim a sequence, by page and identifier, in tree order. */
type Owned = ReadonlyMap<number, readonly TreeElement[]>;

function ownersOf(roots: readonly TreeElement[]): ReadonlyMap<number, Owned> {
  const owners = new Map<number, Map<number, readonly TreeElement[]>>();
  const visit = (element: TreeElement): void => {
    for (const child of element.children) {
      if (child.kind === 'element') visit(child.element);
      if (child.kind !== 'content') continue;
      const page = owners.get(child.page) ?? new Map<number, readonly TreeElement[]>();
      owners.set(child.page, page.set(child.mcid, [...(page.get(child.mcid) ?? []), element]));
    }
  };
  for (const root of roots) visit(root);
  return owners;
}

/** Returns the sequences of a page whose element in the parent tree is reachable from the root. */
function taggedSequences({ file, tree }: CheckedFile, { dictionary }: CheckedPage): ReadonlySet<number> {
  const root = file.at(file.catalog, 'StructTreeRoot');
  const leadsToRoot = (number: number | undefined): boolean => {
    let element = file.objects.get(number ?? 0);
    for (let depth = 0; element !== undefined && depth <= file.objects.size; depth += 1) {
      element = file.at(element, 'P');
      if (element === root) return root !== undefined;
    }
    return false;
  };
  const parents = tree.parents.get(Number(file.at(dictionary, 'StructParents')));
  if (typeof parents !== 'object') return new Set();
  return new Set([...parents.keys()].filter((mcid) => leadsToRoot(parents[mcid])));
}

function isTagged(sequences: readonly MarkedSequence[], tagged: ReadonlySet<number>): boolean {
  return sequences.some(({ mcid }) => mcid !== undefined && tagged.has(mcid));
}

function isArtifact(sequences: readonly MarkedSequence[]): boolean {
  return sequences.some(({ tag }) => tag === 'Artifact');
}

function* paintingFailures(
  page: CheckedPage,
  tagged: ReadonlySet<number>,
  where: string,
): Generator<Failure> {
  for (const { kind, sequences } of page.content.painted)
    if (!isTagged(sequences, tagged) && !isArtifact(sequences))
      yield* broken('u7.1-3', `${kind} that is neither tagged nor an artifact: ${where}`);
}

function* markFailures(page: CheckedPage, tagged: ReadonlySet<number>, where: string): Generator<Failure> {
  for (const { sequence, within } of page.content.opened) {
    const isTaggedItself = sequence.mcid !== undefined;
    if (sequence.tag === 'Artifact' && isTagged([...within, sequence], tagged))
      yield* broken('u7.1-1 u7.1-2', `an artifact inside tagged content: ${where}`);
    if (isTaggedItself && isArtifact(within))
      yield* broken('u7.1-2', `tagged content inside an artifact: ${where}`);
    if (isTaggedItself && within.some(({ mcid }) => mcid !== undefined))
      yield* broken('own-nested-sequences', `MCID ${sequence.mcid} inside another: ${where}`);
    if (sequence.tag === 'Artifact') yield* artifactFailures(sequence, where);
  }
}

function* artifactFailures({ properties }: MarkedSequence, where: string): Generator<Failure> {
  const name = nameOf(properties.get('Type')) ?? '';
  if (!artifactTypes.includes(name)) yield* broken('own-artifact-type', `“${name}”: ${where}`);
  if (name === 'Background' && !properties.has('BBox')) yield* broken('own-artifact-box', where);
}

function* ownerFailures({ content }: CheckedPage, owned: Owned, where: string): Generator<Failure> {
  const painted = content.opened.flatMap(({ sequence }) => sequence.mcid ?? []);
  for (const mcid of new Set(painted)) {
    const owners = owned.get(mcid) ?? [];
    if (owners.length !== 1) yield* broken('own-owner', `MCID ${mcid} has ${owners.length} owners: ${where}`);
    if (painted.indexOf(mcid) !== painted.lastIndexOf(mcid))
      yield* broken('own-owner', `MCID ${mcid} is there twice: ${where}`);
    for (const { sequence } of content.opened)
      if (sequence.mcid === mcid && owners[0] && sequence.tag !== owners[0].type)
        yield* broken('own-tag', `${sequence.tag} of a ${owners[0].type}: ${where}`);
  }
  for (const mcid of owned.keys())
    if (!painted.includes(mcid)) yield* broken('own-owner', `MCID ${mcid} is not painted: ${where}`);
}

/** Checks that content is painted in reading order. */
function* orderFailures({ content }: CheckedPage, owned: Owned, where: string): Generator<Failure> {
  const painted = content.opened.flatMap(({ sequence: { mcid } }) =>
    mcid !== undefined && owned.has(mcid) ? [mcid] : [],
  );
  const read = [...owned.keys()].filter((mcid) => painted.includes(mcid));
  const first = read.findIndex((mcid, index) => painted[index] !== mcid);
  if (first >= 0) yield* broken('own-order', `MCID ${read[first]} is read out of turn: ${where}`);
}

function* parentTreeFailures(
  { file, tree }: CheckedFile,
  { dictionary }: CheckedPage,
  owned: Owned,
  where: string,
): Generator<Failure> {
  const parents = tree.parents.get(Number(file.at(dictionary, 'StructParents')));
  for (const [mcid, owners] of owned) {
    const parent = typeof parents === 'object' ? parents[mcid] : undefined;
    if (parent === undefined || parent !== owners[0]?.number)
      yield* broken('own-parent-tree', `MCID ${mcid} is of ${parent}, not of ${owners[0]?.number}: ${where}`);
  }
  const count = typeof parents === 'object' ? parents.filter((parent) => parent !== undefined).length : 0;
  if (count !== owned.size) yield* broken('own-parent-tree', `${count} parents of ${owned.size}: ${where}`);
}
