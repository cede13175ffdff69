import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { rightToLeftScripts } from '../../model/direction.ts';
import { unspacedScripts } from '../../model/scripts.ts';

/** A node of the Markdown tree (mdast). */
export type MarkdownNode = Nodes;
/** A block: a paragraph, a list, a heading … */
export type MarkdownBlock = RootContent;
/** A node inside a paragraph. */
export type MarkdownInline = PhrasingContent;
/** A list. */
export type MarkdownList = List;

/** Constructs disabled in a text: indents in YAML are rarely meant as code, and HTML tags are read one by one. */
const disabledInText = ['codeIndented', 'htmlFlow'];

/** Constructs disabled in a line: all blocks but paragraphs. */
const disabledInLines = [
  ...disabledInText,
  'blockQuote',
  'codeFenced',
  'definition',
  'headingAtx',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Parses CommonMark. With `lines`, returns paragraphs only. */
export function parseMarkdown(text: string, level: 'text' | 'lines'): Root {
  const disabled = level === 'text' ? disabledInText : disabledInLines;
  const extensions: readonly Extension[] = [
    { disable: { null: disabled } },
    ...(besideWords.test(text) ? [emphasisBesideWords] : []),
  ];
  return fromMarkdown(text, { extensions: [...extensions] });
}

type Extension = Exclude<NonNullable<Options['extensions']>[number], readonly unknown[]>;

/** Scripts whose words follow each other without a space, or have a prefix or a particle of other words without one. */
const joiningScripts = String.raw`${unspacedScripts}\p{sc=Bopo}\p{sc=Hang}${rightToLeftScripts}`;
/** Their letters, and the punctuation of East Asia. */
const joining = String.raw`[${joiningScripts}\u3000-\u303f\u30fb\u30fc\uff01-\uffef]`;
const ofJoiningScript = new RegExp(`^${joining}$`, 'u');
/** True for a text in which an asterisk has such a character on either side. */
const besideWords = new RegExp(String.raw`\*${joining}|${joining}\*`, 'u');

/** What a character is for the signs of emphasis beside it. */
type Flank = 'space' | 'punctuation' | 'joining' | 'other';

/** @param code UTF-16 unit, or a number below 0 for the end of a line. */
function flankOf(code: number | null): Flank {
  if (code === null || code < 0) return 'space';
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return 'space';
  if (ofJoiningScript.test(character)) return 'joining';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'other';
}

const asterisk = 42;

/**
 * Reads asterisks beside letters and punctuation of scripts without spaces between words: `これは**「太字」**です`. By the rules of
 * CommonMark, a sign between a letter and punctuation opens no emphasis at the punctuation, which expects a space before it.
 * Underscores keep those rules.
 *
 * Source of the rules: *left-flanking* and *right-flanking delimiter run* of CommonMark 0.31, with such a letter beside the sign
 * in the place of a space, and such punctuation in that of a letter.
 */
const emphasisBesideWords: Extension = {
  text: {
    [asterisk]: {
      name: 'attention',
      resolveAll: (events, context) => {
        const [attention] = context.parser.constructs.insideSpan.null ?? [];
        return attention?.resolveAll?.(events, context) ?? events;
      },
      tokenize(effects, ok) {
        const markers = this.parser.constructs.attentionMarkers.null ?? [];
        const { previous } = this;
        const before = flankOf(previous);
        const flanks = (inner: Flank, outer: Flank, code: number | null): boolean =>
          inner === 'joining' ||
          inner === 'other' ||
          (inner === 'punctuation' && outer !== 'other') ||
          (code !== null && markers.includes(code));
        return (start) => {
          effects.enter('attentionSequence');
          effects.consume(start);
          return function inside(code) {
            if (code === asterisk) {
              effects.consume(code);
              return inside;
            }
            const after = flankOf(code);
            const token = effects.exit('attentionSequence');
            token._open = flanks(after, before, code);
            token._close = flanks(before, after, previous);
            return ok(code);
          };
        };
      },
    },
  },
};
