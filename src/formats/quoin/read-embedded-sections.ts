import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { mappingOf } from '../../source/nodes.ts';
import { proseOf } from '../common/body.ts';
import { isBlank, scalarsIn } from '../common/read-nodes.ts';
import { type ImportedSection, joinedSections } from '../common/sections.ts';
import { valueUnder } from './read-embedded-keys.ts';

/** An imported section, or a section in Quoin's format. */
export type ArrangedSection = ImportedSection | SourceNode;

/**
 * Restores the order of `quoin.sections`. A `from:` refers to sections of the format by key; other items are
 * sections in Quoin's format. Sections without a reference come first.
 */
export function arrangeSections(
  sections: readonly ImportedSection[],
  embedded: SourceNode | undefined,
): readonly ArrangedSection[] {
  const forms =
    embedded === undefined || isBlank(embedded) ? [] : embedded.kind === 'list' ? embedded.items : [embedded];
  const named = new Set(forms.flatMap((form) => keysOf(form).map(({ text }) => text)));
  const unnamed = sections.filter(({ key }) => key === undefined || !named.has(key));
  return [...unnamed, ...forms.flatMap((form) => formOf(form, sections))];
}

function keysOf(form: SourceNode): readonly SourceScalar[] {
  const from = form.kind === 'mapping' ? valueUnder(form.pairs, 'from') : undefined;
  return from ? scalarsIn(from) : [];
}

function formOf(form: SourceNode, sections: readonly ImportedSection[]): readonly ArrangedSection[] {
  if (form.kind !== 'mapping') return [form];
  const pairs = form.pairs.filter(({ key }) => key !== 'from');
  const [first, ...rest] = keysOf(form).flatMap(({ text }) => sections.find(({ key }) => key === text) ?? []);
  const rewritten = mappingOf(pairs, form.place);
  if (first === undefined) return isBlank(rewritten) ? [] : [rewritten];
  return [withAttributes(rest.reduce(joinedSections, first), pairs)];
}

/** Restores the title of a section, the text before its entries and the entries after them. */
function withAttributes(section: ImportedSection, pairs: readonly SourcePair[]): ImportedSection {
  const [title, before, entries] = ['title', 'text', 'entries'].map((key) => valueUnder(pairs, key));
  const isPart = ({ key, value }: SourcePair): boolean =>
    ((key === 'title' || key === 'text') && value.kind === 'scalar') || key === 'entries';
  const texts = [before, section.text].filter((one) => one?.kind === 'scalar');
  const text = proseOf(texts, section.place);
  return {
    ...section,
    title: title?.kind === 'scalar' ? title.text : section.title,
    text,
    items: [...section.items, ...(entries?.kind === 'list' ? entries.items : entries ? [entries] : [])],
    attributes: pairs.filter((pair) => !isPart(pair)),
  };
}

/** The section that is the summary, and the remaining sections and embedded keys. */
interface ExtractedSummary {
  readonly summary?: SourcePair | undefined;
  readonly sections: readonly ImportedSection[];
  readonly embedded: readonly SourcePair[];
}

/** Extracts the summary by `summary: {from: Summary}`, for formats that store it as a section. */
export function extractSummary(
  sections: readonly ImportedSection[],
  embedded: readonly SourcePair[],
): ExtractedSummary {
  const reference = embedded.find(({ key }) => key === 'summary');
  const from = reference && keysOf(reference.value)[0]?.text;
  const section = sections.find(({ key }) => key !== undefined && key === from);
  if (section?.text === undefined || section.items.length > 0) return { sections, embedded };
  const summary = { key: 'summary', keyPlace: section.keyPlace, value: section.text };
  const others = {
    sections: sections.filter((one) => one !== section),
    embedded: embedded.filter((one) => one !== reference),
  };
  return { summary, ...others };
}
