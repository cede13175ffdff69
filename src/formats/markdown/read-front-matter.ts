import type { SourcePair } from '../../model/source.ts';
import { knownKey, resumeKeys } from '../../schema/resume-schema.ts';
import { parseSource } from '../../source/source-tree.ts';
import type { ImportNotes } from '../common/import-note.ts';
import { noteLeftOut } from '../common/importer.ts';
import { listOf, mappingOf } from '../common/nodes.ts';
import { wordsOf } from '../common/words.ts';
import { isContactKey } from './conventions.ts';

/** Keys and values in YAML before the text, between two lines of `---`. */
export interface FrontMatter {
  readonly pairs: readonly SourcePair[];
  /** Where the text begins, in UTF-16 units. */
  readonly end: number;
}

const none: FrontMatter = { pairs: [], end: 0 };

/** What a file says before its text in keys that Quoin knows; the other keys are noted. What is no YAML is text. */
export function frontMatter(text: string, file: string | undefined, notes: ImportNotes): FrontMatter {
  const [whole = '', inside = ''] = /^(---[ \t]*\n(?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === '') return none;
  const { root, problems } = parseSource(inside, file);
  if (root?.kind !== 'mapping' || problems.length > 0) return none;
  const known = root.pairs.filter(({ key }) => knownKey(resumeKeys, key) !== undefined);
  const contact = root.pairs.filter((pair) => !known.includes(pair) && isContactKey(pair.key));
  for (const pair of root.pairs) {
    const isRead = known.includes(pair) || contact.includes(pair);
    if (!isRead) noteLeftOut(pair, 'is not known here.', { notes, words: wordsOf(undefined) });
  }
  const [first] = contact;
  const lines = contact.map((pair) => mappingOf([pair], pair.keyPlace));
  const gathered: readonly SourcePair[] = first
    ? [{ key: 'contact', keyPlace: first.keyPlace, value: listOf(lines, first.keyPlace) }]
    : [];
  return { pairs: [...known, ...gathered], end: whole.length };
}

/** Pairs of the front matter and of the text; of what both say the text counts, and lines of contact are joined. */
export function joinedPairs(
  front: readonly SourcePair[],
  text: readonly SourcePair[],
  notes: ImportNotes,
): readonly SourcePair[] {
  const twice = (pair: SourcePair): SourcePair | undefined =>
    text.find(({ key }) => key === knownKey(resumeKeys, pair.key));
  const contact = front.flatMap((pair) => (twice(pair)?.key === 'contact' ? [pair.value] : []));
  for (const pair of front) {
    const other = twice(pair);
    if (other === undefined || other.key === 'contact') continue;
    noteLeftOut(pair, 'is said in the text too.', { notes, words: wordsOf(undefined) });
  }
  const joined = text.map((pair): SourcePair => {
    const isContact = pair.key === 'contact' && contact.length > 0;
    return isContact ? { ...pair, value: listOf([...contact, pair.value], pair.value.place) } : pair;
  });
  return [...front.filter((pair) => twice(pair) === undefined), ...joined];
}
