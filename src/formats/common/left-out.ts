import type { Resume } from '../../model/resume.ts';
import type { FileSettings } from '../../model/settings.ts';
import type { SourceNode } from '../../model/source.ts';
import { closingPairs, letterNode, settingPairs, titlePair } from '../quoin/write.ts';
import type { ExportNotes } from './exported.ts';
import { list, mapping, pair } from './write-nodes.ts';

/** Quotes in notes what a format has no place for: everything beside head, sections and fields, but for some keys. */
export function noteLeftOut(
  resume: Resume,
  settings: FileSettings,
  kept: readonly string[],
  format: string,
  notes: ExportNotes,
): void {
  const { photo, letter, keywords, closing } = resume;
  const { pairs } = mapping(
    titlePair(resume),
    pair(
      'photo',
      kept.includes('photo')
        ? photo?.alternative
        : photo && `${photo.path.text} ${photo.alternative ?? ''}`.trim(),
    ),
    pair('keywords', list(keywords)),
    settingPairs(settings).filter(({ key }) => !kept.includes(key)),
    letter ? pair('letter', letterNode(letter)) : [],
    closingPairs(closing),
  );
  for (const { key, value } of pairs) {
    notes.add('left-out', `${format} has no place for \`${key}: ${inOneLine(value)}\`.`);
  }
}

function inOneLine(node: SourceNode): string {
  switch (node.kind) {
    case 'empty':
      return '';
    case 'scalar':
      return node.text;
    case 'list':
      return `[${node.items.map(inOneLine).join(', ')}]`;
    case 'mapping':
      return `{${node.pairs.map(({ key, value }) => `${key}: ${inOneLine(value)}`).join(', ')}}`;
    default:
      return node satisfies never;
  }
}
