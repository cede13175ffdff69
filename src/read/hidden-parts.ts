import type { Place } from '../model/problem.ts';
import type { ProblemCollector } from '../model/problem-collector.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { knownField } from '../schema/field.ts';
import { type ResumeKey, resumeFields } from '../schema/resume-fields.ts';
import { flag } from '../schema/setting-checks.ts';

/** Keys at the top of a file that hold settings, of which nothing is printed. */
const settingKeys: ReadonlySet<ResumeKey | undefined> = new Set<ResumeKey>([
  'theme',
  'locale',
  'page',
  'fit',
  'fonts',
  'check',
]);

/**
 * Returns a tree without the mappings that have `hidden: true`, whatever they are: a contact, a photo, a letter, a
 * keyword, an entry. Adds the positions of the values `true`, and reports other values than true and false.
 */
export function withoutHiddenParts(
  root: SourceNode,
  hidden: Place[],
  problems: Pick<ProblemCollector, 'warn'>,
): SourceNode {
  const visible = (node: SourceNode): SourceNode | undefined => {
    switch (node.kind) {
      case 'empty':
      case 'scalar':
        return node;
      case 'list':
        return { ...node, items: node.items.flatMap((item) => visible(item) ?? []) };
      case 'mapping': {
        const marks = node.pairs.filter(isMark);
        if (marks.some((mark) => isTrue(mark, hidden, problems))) return undefined;
        return { ...node, pairs: visiblePairs(node.pairs.filter((pair) => !marks.includes(pair))) };
      }
      default:
        return node satisfies never;
    }
  };
  const visiblePairs = (pairs: readonly SourcePair[]): readonly SourcePair[] =>
    pairs.flatMap((pair) => {
      const value = visible(pair.value);
      return value === undefined ? [] : value === pair.value ? [pair] : [{ ...pair, value }];
    });
  if (root.kind !== 'mapping') return visible(root) ?? { kind: 'empty', place: root.place };
  const isSetting = ({ key }: SourcePair): boolean => settingKeys.has(knownField(resumeFields, key));
  return {
    ...root,
    pairs: root.pairs.flatMap((pair) => (isSetting(pair) ? [pair] : visiblePairs([pair]))),
  } satisfies SourceMapping;
}

/** In lower case: `Hidden: …` is a label. */
function isMark({ key }: SourcePair): boolean {
  return key === 'hidden';
}

function isTrue(mark: SourcePair, hidden: Place[], problems: Pick<ProblemCollector, 'warn'>): boolean {
  const { value } = mark;
  if (value.kind === 'empty') return false;
  const checked = flag(value);
  if (!('value' in checked)) {
    problems.warn('invalid-type', `\`hidden\`: ${checked.message}`, value.place, checked.hint);
    return false;
  }
  if (checked.value) hidden.push(value.place);
  return checked.value;
}
