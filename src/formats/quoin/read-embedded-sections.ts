import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { mappingOf } from '../../source/nodes.ts';
import { proseOf } from '../common/body.ts';
import { isBlank, scalarsIn } from '../common/read-nodes.ts';
import { type ForeignSection, joinedSections } from '../common/sections.ts';
import { ownValue } from './read-embedded-keys.ts';

/** A section of the file, or one that is in our own keys already. */
export type ArrangedSection = ForeignSection | SourceNode;

/**
 * Sections in the order that our own export left under `quoin.sections`: those of our own, and by `from:` those that
 * the format has a key for, with the titles they had. What is not named there comes first.
 */
export function arranged(
  sections: readonly ForeignSection[],
  own: SourceNode | undefined,
): readonly ArrangedSection[] {
  const forms = own === undefined || isBlank(own) ? [] : own.kind === 'list' ? own.items : [own];
  const named = new Set(forms.flatMap((form) => keysOf(form).map(({ text }) => text)));
  const unnamed = sections.filter(({ key }) => key === undefined || !named.has(key));
  return [...unnamed, ...forms.flatMap((form) => formOf(form, sections))];
}

function keysOf(form: SourceNode): readonly SourceScalar[] {
  const from = form.kind === 'mapping' ? ownValue(form.pairs, 'from') : undefined;
  return from ? scalarsIn(from) : [];
}

function formOf(form: SourceNode, sections: readonly ForeignSection[]): readonly ArrangedSection[] {
  if (form.kind !== 'mapping') return [form];
  const marks = form.pairs.filter(({ key }) => key !== 'from');
  const [first, ...rest] = keysOf(form).flatMap(({ text }) => sections.find(({ key }) => key === text) ?? []);
  const rewritten = mappingOf(marks, form.place);
  if (first === undefined) return isBlank(rewritten) ? [] : [rewritten];
  return [withMarks(rest.reduce(joinedSections, first), marks)];
}

/** With the title and the text before its entries that it had, and the entries after them. */
function withMarks(section: ForeignSection, pairs: readonly SourcePair[]): ForeignSection {
  const [title, before, entries] = ['title', 'text', 'entries'].map((key) => ownValue(pairs, key));
  const isPart = ({ key, value }: SourcePair): boolean =>
    ((key === 'title' || key === 'text') && value.kind === 'scalar') || key === 'entries';
  const texts = [before, section.text].filter((one) => one?.kind === 'scalar');
  const text = proseOf(texts, section.place);
  return {
    ...section,
    ...(title?.kind === 'scalar' ? { title: title.text } : {}),
    ...(text ? { text } : {}),
    items: [...section.items, ...(entries?.kind === 'list' ? entries.items : entries ? [entries] : [])],
    marks: pairs.filter((pair) => !isPart(pair)),
  };
}

/** The section whose text our own export says is the summary, and all that is not it. */
export interface Summarised {
  readonly summary?: SourcePair;
  readonly sections: readonly ForeignSection[];
  readonly own: readonly SourcePair[];
}

/** `summary: {from: Summary}`, for a format that has no summary beside its sections. */
export function summarised(sections: readonly ForeignSection[], own: readonly SourcePair[]): Summarised {
  const said = own.find(({ key }) => key === 'summary');
  const from = said && keysOf(said.value)[0]?.text;
  const section = sections.find(({ key }) => key !== undefined && key === from);
  if (section?.text === undefined || section.items.length > 0) return { sections, own };
  const summary = { key: 'summary', keyPlace: section.keyPlace, value: section.text };
  const others = {
    sections: sections.filter((one) => one !== section),
    own: own.filter((one) => one !== said),
  };
  return { summary, ...others };
}
