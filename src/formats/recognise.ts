import type { SourceNode } from '../model/source.ts';

/** What a résumé's data may be written as. */
export type ResumeFormat = 'quoin' | 'jsonresume' | 'rendercv' | 'yamlresume';

/** Keys at the top that only Quoin has. */
const ownKeys: ReadonlySet<string> = new Set([
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

/** Keys that only JSON Resume and its relatives have at the top of a file. */
const jsonResumeKeys: ReadonlySet<string> = new Set([
  'basics',
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
  'bio',
  'employment',
  'meta',
  '$schema',
]);

/** Tells a format by the keys at the top of the file; Quoin's own where none of the others is meant. */
export function recognise(root: SourceNode): ResumeFormat {
  if (root.kind === 'list' && root.items.length === 1 && root.items[0]) return recognise(root.items[0]);
  if (root.kind !== 'mapping') return 'quoin';
  const mappings = new Set(root.pairs.filter(({ value }) => value.kind === 'mapping').map(({ key }) => key));
  if (mappings.has('cv')) return 'rendercv';
  if (mappings.has('content')) return 'yamlresume';
  const keys = root.pairs.map(({ key }) => key);
  const isOurs = keys.some((key) => ownKeys.has(key)) && !mappings.has('basics');
  if (isFresh(root)) return 'jsonresume';
  return !isOurs && keys.some((key) => jsonResumeKeys.has(key)) ? 'jsonresume' : 'quoin';
}

/** FRESH, an older relative, names itself: `meta: {format: FRESH@0.6.0}`. */
function isFresh(root: SourceNode): boolean {
  const meta = root.kind === 'mapping' ? root.pairs.find(({ key }) => key === 'meta')?.value : undefined;
  const format = meta?.kind === 'mapping' ? meta.pairs.find(({ key }) => key === 'format')?.value : undefined;
  return format?.kind === 'scalar' && /^FRESH/i.test(format.text);
}

/** Whether a file is Markdown rather than YAML or JSON: by its name, or by its first lines. */
export function recogniseText(text: string, file?: string): 'markdown' | undefined {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'yaml' || ending === 'yml' || ending === 'json') return undefined;
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
