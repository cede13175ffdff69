import type { Letter } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';
import { type LetterKey, letterFields } from '../schema/resume-fields.ts';
import { sliceOf } from '../source/nodes.ts';
import { readDate } from './dates/read-dates.ts';
import { sortFields } from './fields.ts';
import { readInlineMarkdown } from './markdown/markup.ts';
import type { ReadContext } from './read-context.ts';
import { readCustomFields } from './read-details.ts';
import { readLine, readProse } from './read-text.ts';

/** Reads a letter. A text alone is its body. */
export function readLetter(node: SourceNode | undefined, context: ReadContext): Letter | undefined {
  if (node === undefined || node.kind === 'empty') return undefined;
  if (node.kind !== 'mapping') return { to: [], body: readProse(node, context), fields: [] };
  return readParts(node, context);
}

function readParts(mapping: SourceMapping, context: ReadContext): Letter {
  const fields = sortFields(mapping, letterFields);
  const { known } = fields;
  const line = (key: LetterKey): RichText | undefined => readLine(known.get(key), context);
  const [place, subject, opening, closing, name] = [
    line('place'),
    line('subject'),
    line('opening'),
    line('closing'),
    line('name'),
  ];
  const dateNode = known.get('date');
  const date = dateNode && readDate(dateNode, context);
  return {
    to: readLines(known.get('to'), context),
    place,
    date,
    subject,
    opening,
    body: readProse(known.get('body'), context),
    closing,
    name,
    fields: readCustomFields(fields, context),
  };
}

/** Reads an address: a text with several lines, or a list of lines. */
function readLines(node: SourceNode | undefined, context: ReadContext): readonly RichText[] {
  switch (node?.kind) {
    case undefined:
    case 'empty':
      return [];
    case 'scalar':
      return linesOf(node)
        .map((line) => readInlineMarkdown(line, context))
        .filter((line) => line.length > 0);
    case 'list':
      return node.items.flatMap((item) => readLines(item, context));
    case 'mapping': {
      const message = 'Expected a list of lines, or a text. The values are printed as lines.';
      context.problems.warn('invalid-type', message, node.place, 'Write the lines after a `|`, indented.');
      return node.pairs.flatMap((pair) => readLines(pair.value, context));
    }
    default:
      return node satisfies never;
  }
}

function linesOf(scalar: SourceScalar): readonly SourceScalar[] {
  return Array.from(scalar.text.matchAll(/[^\n]+/gu), ({ 0: line, index }) =>
    sliceOf(scalar, index, index + line.length),
  );
}
