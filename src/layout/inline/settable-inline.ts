import type { IconInline, Inline, TextInline } from '../../model/document.ts';

/** What can be set before the pages are known. */
export type SettableInline = TextInline | IconInline;

/** Leaves out what only a running line can say. */
export function isSettable(inline: Inline): inline is SettableInline {
  return inline.kind === 'text' || inline.kind === 'icon';
}
