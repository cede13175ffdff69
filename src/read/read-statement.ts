import type { Signature, Statement } from '../model/resume.ts';
import type { Prose } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { type ResumeKey, signatureFields, statementFields } from '../schema/resume-fields.ts';
import { flag } from '../schema/setting-checks.ts';
import { readDate } from './dates/read-dates.ts';
import { type Fields, sortFields, warnOfKey } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readAnything, readLabelled, readLine, readProse } from './read-text.ts';

/** What stands under `statement` and `signature`; what is unknown in them is kept in the text. */
export function readStatement(
  { known }: Fields<ResumeKey>,
  collector: ProblemCollector,
): Statement | undefined {
  const { text, signature } = readText(known.get('statement'), collector);
  const node = known.get('signature');
  const own = signature && node ? secondSignature(node, collector) : readSignature(node, collector);
  const signed = signature ?? own.signature;
  const closing: Statement = { text: [...text, ...own.text], ...(signed && { signature: signed }) };
  return closing.text.length === 0 && signed === undefined ? undefined : closing;
}

function secondSignature(node: SourceNode, collector: ProblemCollector): Statement {
  const message = 'There is a signature under `statement` too; that one is set, this one is kept as text.';
  collector.warn('unknown-key', message, node.place, 'Keep one `signature`.');
  return { text: readAnything(node, collector) };
}

function readText(node: SourceNode | undefined, collector: ProblemCollector): Statement {
  if (node?.kind !== 'mapping') return { text: readProse(node, collector) };
  const fields = sortFields(node, statementFields);
  const { text, signature } = readSignature(fields.known.get('signature'), collector);
  const prose = readProse(fields.known.get('text'), collector);
  return {
    text: [...prose, ...others(fields, collector), ...text],
    ...(signature && { signature }),
  };
}

/** `true`, or a mapping with place, date and name; anything else is set as text. */
function readSignature(node: SourceNode | undefined, collector: ProblemCollector): Statement {
  if (node === undefined || node.kind === 'empty') return { text: [] };
  if (node.kind === 'mapping') return readSigned(node, collector);
  const checked = flag(node);
  if ('value' in checked) return { text: [], ...(checked.value && { signature: {} }) };
  const hint = 'Write `signature: true`, or `signature: {place: London, date: 2024-05-03}`.';
  const message = 'A signature is a place, a date and a name; what is there is set as text.';
  collector.warn('invalid-type', message, node.place, hint);
  return { text: readProse(node, collector) };
}

function readSigned(mapping: SourceMapping, collector: ProblemCollector): Statement {
  const fields = sortFields(mapping, signatureFields);
  const place = readLine(fields.known.get('place'), collector);
  const written = fields.known.get('date');
  const date = written && readDate(written, collector);
  const name = readLine(fields.known.get('name'), collector);
  const signature: Signature = { ...(place && { place }), ...(date && { date }), ...(name && { name }) };
  return { text: others(fields, collector), signature };
}

function others<Name extends string>(fields: Fields<Name>, collector: ProblemCollector): Prose {
  return fields.others.flatMap((pair) => {
    warnOfKey(pair, fields.table, collector);
    return readLabelled(pair, collector);
  });
}
