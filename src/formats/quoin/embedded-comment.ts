import type { SourcePair } from '../../model/source.ts';
import { finish } from '../../model/steps.ts';
import type { SourceText } from '../../source/source-text.ts';
import { parseText } from '../../source/source-tree.ts';

/** Says in a file of another format what the comment below is. */
const heading = '# Quoin reads the lines below. Other programs have no keys for them.';

/**
 * Writes YAML as a comment, for formats that allow no keys of other programs. {@link pairsInComment} reads it.
 *
 * @param yaml One key `quoin` with its value.
 */
export function commentOf(yaml: string): string {
  const lines = yaml.trimEnd().split('\n');
  return [heading, ...lines.map((line) => (line === '' ? '#' : `# ${line}`))]
    .map((line) => `${line}\n`)
    .join('');
}

/** Returns the pair `quoin` in a comment at the end of a file, with its position there; nothing if there is none. */
export function pairsInComment(source: SourceText): readonly SourcePair[] {
  const { text } = source;
  const start = text.lastIndexOf('\n# quoin:') + 1;
  const comment = text.slice(start);
  if (start === 0 || /^(?!#|\s*$)/m.test(comment)) return [];
  // Blanks in place of all else keep each character at its offset.
  const before = text.slice(0, start).replaceAll(/[^\n]/g, ' ');
  const shown = before + comment.replaceAll(/^# ?/gm, (mark) => ' '.repeat(mark.length));
  const { root } = finish(parseText({ ...source, text: shown }));
  return root?.kind === 'mapping' ? root.pairs.filter(({ key }) => key === 'quoin') : [];
}
