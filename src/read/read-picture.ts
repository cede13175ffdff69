import type { CustomField, PictureReference } from '../model/resume.ts';
import { plainText } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { pictureFields } from '../schema/resume-fields.ts';
import { cleanCharacters } from './clean-characters.ts';
import { sortFields } from './fields.ts';
import type { ProblemCollector } from './problem-collector.ts';
import { readCustomFields } from './read-details.ts';
import { readAnything, readLine } from './read-text.ts';

/** A picture that a file names, and what else stood there. */
export interface ReadPicture {
  readonly picture?: PictureReference;
  readonly fields: readonly CustomField[];
}

/** `portrait.jpg`, or `{file: portrait.jpg, alt: …}`; what names no file is kept as a customField. */
export function readPicture(
  node: SourceNode | undefined,
  key: string,
  collector: ProblemCollector,
): ReadPicture {
  if (node === undefined || node.kind === 'empty') return { fields: [] };
  if (node.kind === 'mapping') return readDescribed(node, key, collector);
  const path = node.kind === 'scalar' ? cleanCharacters(node, collector).text.trim() : '';
  return path === ''
    ? noFile(node, key, collector)
    : { picture: { path: { text: path, place: node.place } }, fields: [] };
}

function readDescribed(mapping: SourceMapping, key: string, collector: ProblemCollector): ReadPicture {
  const fields = sortFields(mapping, pictureFields);
  const file = fields.known.get('file');
  if (file?.kind !== 'scalar' || file.text.trim() === '') return noFile(mapping, key, collector);
  const path = { text: cleanCharacters(file, collector).text.trim(), place: file.place };
  const words = readLine(fields.known.get('alt'), collector);
  const alternative = words && plainText(words).replaceAll('\n', ' ');
  return {
    picture: { path, ...(alternative !== undefined && { alternative }) },
    fields: readCustomFields(fields, collector),
  };
}

function noFile(node: SourceNode, key: string, collector: ProblemCollector): ReadPicture {
  const message = `\`${key}\` names no file; what is there is set as text.`;
  const hint = `Write \`${key}: name.jpg\`, or \`${key}: {file: name.jpg, alt: what it shows}\`.`;
  collector.warn('invalid-type', message, node.place, hint);
  const value = readAnything(node, collector);
  return { fields: value.length === 0 ? [] : [{ label: key, value }] };
}
