import type { CustomField, PictureReference } from '../model/resume.ts';
import { plainText } from '../model/rich-text.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { pictureFields } from '../schema/resume-fields.ts';
import { cleanCharacters } from './clean-characters.ts';
import { sortFields } from './fields.ts';
import type { ReadContext } from './read-context.ts';
import { readCustomFields } from './read-details.ts';
import { readAnything, readLine } from './read-text.ts';

/** A photo or a logo that a file names, and its unknown keys. */
export interface ReadPicture {
  readonly picture?: PictureReference | undefined;
  readonly fields: readonly CustomField[];
}

/** Reads `portrait.jpg` or `{file: portrait.jpg, alt: …}`. A value without a file becomes a custom field. */
export function readPicture(node: SourceNode | undefined, key: string, context: ReadContext): ReadPicture {
  if (node === undefined || node.kind === 'empty') return { fields: [] };
  if (node.kind === 'mapping') return readDescribed(node, key, context);
  const path = node.kind === 'scalar' ? cleanCharacters(node, context).text.trim() : '';
  return path === ''
    ? withoutFile(node, key, context)
    : { picture: { path: { text: path, place: node.place } }, fields: [] };
}

function readDescribed(mapping: SourceMapping, key: string, context: ReadContext): ReadPicture {
  const fields = sortFields(mapping, pictureFields);
  const file = fields.known.get('file');
  if (file?.kind !== 'scalar' || file.text.trim() === '') return withoutFile(mapping, key, context);
  const path = { text: cleanCharacters(file, context).text.trim(), place: file.place };
  const words = readLine(fields.known.get('alt'), context);
  const alternative = words && plainText(words).replaceAll('\n', ' ');
  return {
    picture: { path, alternative },
    fields: readCustomFields(fields, context),
  };
}

function withoutFile(node: SourceNode, key: string, context: ReadContext): ReadPicture {
  const message = `\`${key}\` does not name a file. The value is printed as text.`;
  const hint = `Write \`${key}: name.jpg\`, or \`${key}: {file: name.jpg, alt: what it shows}\`.`;
  context.problems.warn('invalid-type', message, node.place, hint);
  const value = readAnything(node, context);
  return { fields: value.length === 0 ? [] : [{ label: key, value }] };
}
