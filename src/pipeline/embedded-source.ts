import type { SourceExtent } from '../model/choices.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Attachment } from '../paint/file-description.ts';
import type { ReadResume } from '../read/read-resume.ts';
import type { ReadOptions } from '../read/resume-tree.ts';
import { withoutHidden } from '../read/without-hidden.ts';
import type { DecodedSource } from '../source/source-text.ts';

/** The source that is embedded in a PDF. */
export interface EmbeddedSource {
  readonly attachment: Attachment;
  /** `full` if nothing had to be left out. */
  readonly extent: SourceExtent;
}

/** Names of sources without a name. */
const defaultNames = { markdown: 'resume.md', europass: 'resume.xml', yaml: 'resume.yaml' };

/** Characters that are removed from the names of attachments. */
const notInNames = /[\0-\x1f]/g;
/** Characters of an attachment's name, at most. */
const longestName = 255;

/** Returns the source as an attachment, or a problem if something hidden in it cannot be cut out. */
export function embeddedSource(
  source: string | Uint8Array,
  decoded: DecodedSource,
  read: ReadResume,
  extent: SourceExtent,
  options: ReadOptions,
): EmbeddedSource | Problem {
  const { file } = options;
  const shown = extent === 'full' ? fullSource(source) : withoutHidden(source, decoded, read, options);
  if (shown === undefined) return notEmbedded(read);
  const base = (file ?? '').split(/[/\\]/).at(-1)?.replaceAll(notInNames, '').slice(-longestName);
  const { format } = read;
  const name = base || defaultNames[format === 'markdown' || format === 'europass' ? format : 'yaml'];
  const attachment: Attachment = {
    name,
    bytes: shown.bytes,
    type: typeOf(read, name),
    description: `The source of this résumé${shown.isWhole ? '' : ', without what is hidden'}, for Quoin`,
  };
  return { attachment, extent: shown.isWhole ? 'full' : 'visible' };
}

/** Returns the media type. */
function typeOf({ format }: ReadResume, name: string): string {
  if (format === 'markdown') return 'text/markdown';
  if (format === 'europass') return 'application/xml';
  return /\.json$/i.test(name) ? 'application/json' : 'application/yaml';
}

function fullSource(source: string | Uint8Array): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  return { bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source, isWhole: true };
}

function notEmbedded({ hidden: [place] }: ReadResume): Problem {
  return problem(
    'source-not-embedded',
    'This hidden part cannot be cut out without changing the rest. The PDF contains no source.',
    {
      place,
      hint: 'Write it without anchors and aliases, or embed the full file: --embed-source=full.',
    },
  );
}
