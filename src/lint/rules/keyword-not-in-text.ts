import { blocksIn, ownTexts, plainInlines } from '../../model/blocks.ts';
import type { Document } from '../../model/document.ts';
import type { Place } from '../../model/problem.ts';
import type { SourceNode } from '../../model/source.ts';
import { knownField } from '../../schema/field.ts';
import { resumeFields } from '../../schema/resume-fields.ts';
import type { LintRule } from '../rule.ts';

/** Finds keywords of the file’s metadata that no text of the résumé contains. */
export const keywordNotInText: LintRule = {
  name: 'keyword-not-in-text',
  find: ({ resume, root, document }) => {
    if (document === undefined || resume.keywords.length === 0) return [];
    const text = textOf(document);
    const missing = resume.keywords.filter((keyword) => !text.includes(normalised(keyword)));
    return missing.map((keyword) => ({
      message: `The keyword “${keyword}” is not in any text of the résumé.`,
      place: placeOf(keyword, root),
      hint: 'Mention in the text where you used it, or remove the keyword.',
    }));
  },
};

function textOf(document: Document): string {
  const texts = [...blocksIn(document)].flatMap(ownTexts).map(plainInlines);
  return normalised(texts.join('\n'));
}

/** Removes case, quotation marks, soft hyphens and differences of whitespace. */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['"‘’‚“”„«»\u00ad\u200b\u2060]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Returns the position of a keyword in the file’s list, else that of the key. */
function placeOf(keyword: string, root: SourceNode | undefined): Place | undefined {
  if (root?.kind !== 'mapping') return undefined;
  const pair = root.pairs.find(({ key }) => knownField(resumeFields, key) === 'keywords');
  return pair && (scalarWith(keyword, pair.value)?.place ?? pair.keyPlace);
}

function scalarWith(keyword: string, node: SourceNode): SourceNode | undefined {
  if (node.kind === 'scalar') return normalised(node.text) === normalised(keyword) ? node : undefined;
  if (node.kind !== 'list') return undefined;
  return node.items.map((item) => scalarWith(keyword, item)).find((found) => found !== undefined);
}
