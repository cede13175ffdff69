import type { Group, TextInline, Variants } from '../../model/document.ts';
import type { TermEntry } from '../../model/resume.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { type AsidePlace, asideAt } from './dates.ts';
import { inlinesOf, words } from './inlines.ts';
import { termDetails } from './levels.ts';
import { keepOf } from './prose.ts';

/** Where the labels of terms stand, and how far in their text. */
export interface LabelColumn {
  readonly place: AsidePlace;
  readonly style: TextStyle;
  /** Of the text, in points. */
  readonly indent: number;
}

/** A term with its label beside it; a label with a word too long for its column runs into the text instead. */
export function labelledTerm(entry: TermEntry, column: LabelColumn, context: ThemeContext): Variants {
  const label = joinedAtSlashes(inlinesOf(entry.term, column.style, context));
  const before = space(context, 1);
  const beside: Group = {
    kind: 'group',
    role: 'item',
    before,
    indent: column.indent,
    keep: keepOf(entry.keeping),
    asides: [asideAt(column.place, [[label]])],
    blocks: termDetails(entry, context),
  };
  return {
    kind: 'variants',
    fit: 'asides',
    before,
    options: [beside, runInTerm(entry, column.style, ' ', context)],
  };
}

/** A label's word stays whole: `Mentoring/teaching` is searched for as it is written. */
function joinedAtSlashes(label: readonly TextInline[]): readonly TextInline[] {
  return label.map((inline) => ({ ...inline, text: inline.text.replaceAll('/', '/\u2060') }));
}

/** A term that runs on from its label and what stands between: `Languages: Python, Lua`. */
export function runInTerm(entry: TermEntry, label: TextStyle, between: string, context: ThemeContext): Group {
  const [first, ...rest] = termDetails(entry, context);
  const term = [...joinedAtSlashes(inlinesOf(entry.term, label, context)), words(between, label)];
  const head = term.map((inline): TextInline => ({ ...inline, label: true }));
  const blocks =
    first?.kind === 'paragraph'
      ? [{ ...first, inlines: [...head, ...first.inlines] }, ...rest]
      : [
          {
            kind: 'paragraph',
            role: 'term',
            inlines: head,
            style: context.heads,
            before: space(context, 0),
          } as const,
          ...(first ? [first] : []),
          ...rest,
        ];
  return {
    kind: 'group',
    role: 'item',
    before: space(context, 1),
    indent: 0,
    keep: keepOf(entry.keeping),
    asides: [],
    blocks,
  };
}
