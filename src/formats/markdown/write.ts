import type { Resume } from '../../model/resume.ts';
import type { FileSettings } from '../../model/settings.ts';
import { writeYaml } from '../../source/write-yaml.ts';
import type { ExportNotes } from '../common/exported.ts';
import { list, mapping, pair } from '../common/write-nodes.ts';
import { closingPairs, letterNode, picturePair, settingPairs, titlePair } from '../quoin/write.ts';
import { markdownHead } from './write-header.ts';
import { sectionMarkdown } from './write-sections.ts';
import { plainAsMarkdown } from './write-text.ts';

/**
 * A résumé as people write them in Markdown: headings, `Role • place • dates` under them, paragraphs and lists. What
 * has no form there stands in YAML before the text.
 */
export function markdownFile(resume: Resume, settings: FileSettings, notes: ExportNotes): string {
  const { blocks, pairs } = markdownHead(resume);
  const front = mapping(
    titlePair(resume),
    pairs,
    picturePair('photo', resume.photo),
    pair('keywords', list(resume.keywords.map(plainAsMarkdown))),
    settingPairs(settings),
    resume.letter ? pair('letter', letterNode(resume.letter)) : [],
    closingPairs(resume.closing),
  );
  const sections = resume.sections.map((section) => sectionMarkdown(section, notes));
  const text = [...blocks, ...sections].join('\n\n');
  return `${front.pairs.length === 0 ? '' : `---\n${writeYaml(front)}---\n\n`}${text}\n`;
}
