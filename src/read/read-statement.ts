import type { Signature, Statement } from '../model/resume.ts';
import type { Prose } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { type ResumeKey, signatureFields, statementFields } from '../schema/resume-fields.ts';
import { flag } from '../schema/setting-checks.ts';
import { readDate } from './dates/read-dates.ts';
import { type Fields, sortFields, warnOfKey } from './fields.ts';
import type { ReadContext } from './read-context.ts';
import { readAnything, readLabelled, readLine, readProse } from './read-text.ts';

/** Reads `statement` and `signature`. Unknown keys in them are added to the text. */
export function readStatement({ known }: Fields<ResumeKey>, context: ReadContext): Statement | undefined {
  const { text, signature } = readText(known.get('statement'), context);
  const node = known.get('signature');
  const separate = signature && node ? secondSignature(node, context) : readSignature(node, context);
  const signed = signature ?? separate.signature;
  const statement: Statement = { text: [...text, ...separate.text], signature: signed };
  return statement.text.length === 0 && signed === undefined ? undefined : statement;
}

function secondSignature(node: SourceNode, context: ReadContext): Statement {
  const message = '`statement` has a signature too and wins. This one is printed as text.';
  context.problems.warn('unknown-key', message, node.place, 'Keep one `signature`.');
  return { text: readAnything(node, context) };
}

function readText(node: SourceNode | undefined, context: ReadContext): Statement {
  if (node?.kind !== 'mapping') return { text: readProse(node, context) };
  const fields = sortFields(node, statementFields);
  const { text, signature } = readSignature(fields.known.get('signature'), context);
  const prose = readProse(fields.known.get('text'), context);
  return {
    text: [...prose, ...others(fields, context), ...text],
    signature,
  };
}

/** Reads a signature: `true`, or a mapping with place, date and name. Anything else becomes text. */
function readSignature(node: SourceNode | undefined, context: ReadContext): Statement {
  if (node === undefined || node.kind === 'empty') return { text: [] };
  if (node.kind === 'mapping') return readSigned(node, context);
  const checked = flag(node);
  if ('value' in checked) return { text: [], ...(checked.value && { signature: {} }) };
  const hint = 'Write `signature: true`, or `signature: {place: London, date: 2024-05-03}`.';
  const message = 'This is not a valid signature. It is printed as text.';
  context.problems.warn('invalid-type', message, node.place, hint);
  return { text: readProse(node, context) };
}

function readSigned(mapping: SourceMapping, context: ReadContext): Statement {
  const fields = sortFields(mapping, signatureFields);
  const place = readLine(fields.known.get('place'), context);
  const dateNode = fields.known.get('date');
  const date = dateNode && readDate(dateNode, context);
  const name = readLine(fields.known.get('name'), context);
  const signature: Signature = { place, date, name };
  return { text: others(fields, context), signature };
}

function others<Name extends string>(fields: Fields<Name>, context: ReadContext): Prose {
  return fields.others.flatMap((pair) => {
    warnOfKey(pair, fields.table, context);
    return readLabelled(pair, context);
  });
}
