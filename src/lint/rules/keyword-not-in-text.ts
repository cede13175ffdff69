import type { Document } from '../../model/document.ts';
import type { Place } from '../../model/problem.ts';
import type { SourceNode } from '../../model/source.ts';
import { knownField } from '../../schema/field.ts';
import { resumeFields } from '../../schema/resume-fields.ts';
import type { LintRule } from '../rule.ts';
import { stretchesOf } from '../text-ranges.ts';

/** A keyword that the file is to be found by, and that nobody can read in it. */
export const keywordNotInText: LintRule = {
  name: 'keyword-not-in-text',
  find: ({ resume, root, document }) => {
    if (document === undefined || resume.keywords.length === 0) return [];
    const said = textOf(document);
    const unsaid = resume.keywords.filter((keyword) => !said.includes(folded(keyword)));
    return unsaid.map((keyword) => {
      const place = placeOf(keyword, root);
      return {
        message: `“${keyword}” is a keyword, but no text of the résumé has it.`,
        ...(place && { place }),
        hint: 'Say where you used it, or leave it out: who finds a file by a word looks for that word in it.',
      };
    });
  },
};

function textOf(document: Document): string {
  const stretches = stretchesOf(document).map((inlines) =>
    inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''),
  );
  return folded(stretches.join('\n'));
}

/** Without case, marks of quotation and differences of white space. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['"‘’‚“”„«»\u00ad\u200b\u2060]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Where the file has it: in its list, else the key. */
function placeOf(keyword: string, root: SourceNode | undefined): Place | undefined {
  if (root?.kind !== 'mapping') return undefined;
  const pair = root.pairs.find(({ key }) => knownField(resumeFields, key) === 'keywords');
  return pair && (scalarWith(keyword, pair.value)?.place ?? pair.keyPlace);
}

function scalarWith(keyword: string, node: SourceNode): SourceNode | undefined {
  if (node.kind === 'scalar') return folded(node.text) === folded(keyword) ? node : undefined;
  if (node.kind !== 'list') return undefined;
  return node.items.map((item) => scalarWith(keyword, item)).find((found) => found !== undefined);
}
