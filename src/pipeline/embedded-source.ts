import type { SourceExtent } from '../model/choices.ts';
import type { Problem } from '../model/problem.ts';
import type { Attachment } from '../paint/pdf/attachments.ts';
import type { ReadResume } from '../read/read-resume.ts';
import type { ReadOptions } from '../read/resume-tree.ts';
import { withoutHidden } from '../read/without-hidden.ts';
import type { DecodedSource } from '../source/source-text.ts';

/** The source that a PDF carries. */
export interface EmbeddedSource {
  readonly attachment: Attachment;
  /** `full` if nothing had to be left out. */
  readonly extent: SourceExtent;
}

/** What it is called where the source came without a name. */
const defaultNames = { markdown: 'resume.md', yaml: 'resume.yaml' };

/** Characters that no attachment's name has. */
const notInNames = /[\0-\x1f]/g;
const longestName = 255;

/** The source as an attachment, or the problem that it holds something hidden which cannot be cut out. */
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
  const name = base || defaultNames[read.format === 'markdown' ? 'markdown' : 'yaml'];
  const attachment: Attachment = {
    name,
    bytes: shown.bytes,
    type: typeOf(read, name),
    description: `The source of this résumé${shown.isWhole ? '' : ', without what is hidden'}, for Quoin`,
  };
  return { attachment, extent: shown.isWhole ? 'full' : 'visible' };
}

/** A media type. */
function typeOf({ format }: ReadResume, name: string): string {
  if (format === 'markdown') return 'text/markdown';
  return /\.json$/i.test(name) ? 'application/json' : 'application/yaml';
}

function fullSource(source: string | Uint8Array): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  return { bytes: typeof source === 'string' ? new TextEncoder().encode(source) : source, isWhole: true };
}

function notEmbedded({ hidden: [place] }: ReadResume): Problem {
  return {
    code: 'source-not-embedded',
    severity: 'warning',
    message: 'What is hidden here cannot be cut out without changing the rest, so the PDF carries no source.',
    ...(place && { place }),
    hint: 'Write it without anchors and aliases, or embed the file with what is hidden: --embed-source=full.',
  };
}
