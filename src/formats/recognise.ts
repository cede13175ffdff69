import { sectionKinds } from '../locale/locale.ts';
import type { SourceFormat } from '../model/choices.ts';
import type { SourceMapping, SourceNode } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';

/** A format of a résumé in YAML, JSON or XML. */
export type ResumeFormat = Exclude<SourceFormat, 'markdown'>;

/** Top-level keys that exist in Quoin's format only. */
const quoinKeys: ReadonlySet<string> = new Set([
  'sections',
  'contact',
  'headline',
  'statement',
  'closing',
  'letter',
  'theme',
  'fit',
  'fonts',
  'fields',
  'facts',
]);

/** Top-level keys of JSON Resume and its relatives that Quoin does not have. */
const jsonResumeKeys: ReadonlySet<string> = new Set([
  'basics',
  ...sectionKinds,
  'bio',
  'employment',
  'meta',
  '$schema',
]);

/** Recognises a format by the top-level keys of a file. Default: Quoin's format. */
export function recognise(root: SourceNode): ResumeFormat {
  if (root.kind === 'list' && root.items.length === 1 && root.items[0]) return recognise(root.items[0]);
  if (root.kind !== 'mapping') return 'quoin';
  const mappings = new Set(root.pairs.filter(({ value }) => value.kind === 'mapping').map(({ key }) => key));
  if (mappings.has('cv')) return 'rendercv';
  if (mappings.has('content')) return 'yamlresume';
  if (mappings.has('basics') && isReactiveResume(root)) return 'reactiveresume';
  const keys = root.pairs.map(({ key }) => key);
  const hasBasics = mappings.has('basics') || mappings.has('bio');
  const isQuoin = (keys.some((key) => quoinKeys.has(key)) || isNamed(root)) && !hasBasics;
  if (isFresh(root)) return 'jsonresume';
  return !isQuoin && keys.some((key) => jsonResumeKeys.has(key)) ? 'jsonresume' : 'quoin';
}

/** Keys that only files of JSON Resume have, wherever the name is. */
const jsonResumeMarks: ReadonlySet<string> = new Set(['$schema', 'meta', 'profiles']);

/** Keys of a mapping with the person’s name, as people write them without a format in mind. */
const personKeys = /^personal(?:info|information|details|data)$/u;

/** True for a file with the person’s name at its top, which JSON Resume has under `basics`. */
function isNamed({ pairs }: SourceMapping): boolean {
  if (pairs.some(({ key }) => jsonResumeMarks.has(key))) return false;
  return pairs.some(({ key, value }) => {
    const isName = /^(?:fullname|name|firstname)$/u.test(plainKey(key)) && value.kind !== 'empty';
    return isName || (value.kind === 'mapping' && personKeys.test(plainKey(key)));
  });
}

/** Recognises Reactive Resume by a mapping of sections that have items or a content. */
function isReactiveResume({ pairs }: SourceMapping): boolean {
  const sections = pairs.find(({ key }) => key === 'sections')?.value;
  return (
    sections?.kind === 'mapping' &&
    sections.pairs.some(
      ({ value }) =>
        value.kind === 'mapping' && value.pairs.some(({ key }) => key === 'items' || key === 'content'),
    )
  );
}

/** Recognises FRESH, an ancestor of JSON Resume, by its own key: `meta: {format: FRESH@0.6.0}`. */
function isFresh(root: SourceNode): boolean {
  const meta = root.kind === 'mapping' ? root.pairs.find(({ key }) => key === 'meta')?.value : undefined;
  const format = meta?.kind === 'mapping' ? meta.pairs.find(({ key }) => key === 'format')?.value : undefined;
  return format?.kind === 'scalar' && /^FRESH/i.test(format.text);
}

/** Characters at the start of a file in which the root element of XML begins. */
const rootWithin = 4000;

/**
 * Recognises Markdown by the file name, else by the first lines, and Europass by the name or by the root element of the XML.
 * Returns `undefined` for YAML and JSON.
 */
export function recogniseText(text: string, file?: string): 'markdown' | 'europass' | undefined {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'yaml' || ending === 'yml' || ending === 'json') return undefined;
  const isRoot = /^\s*<[\s\S]*?(?<=<(?:\w+:)?)(?:SkillsPassport|Candidate)[\s>]/.test(
    text.slice(0, rootWithin),
  );
  if (ending === 'xml' || /^\s*<\?xml\s/.test(text) || isRoot) return 'europass';
  const front = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*\n/.exec(text)?.[0] ?? '';
  const lines = text
    .slice(front.length)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isKey = (line: string): boolean =>
    /^(?:[{[]|---\s*$|%YAML|["']?[\p{L}$_][\p{L}\d_ -]*["']?:(?:\s|$))/u.test(line);
  const first = lines.find((line) => !/^#/.test(line));
  return lines.some((line) => /^#{1,3} \S/.test(line)) && !(first && isKey(first)) ? 'markdown' : undefined;
}
