import { dateLines, formatDate } from '../../locale/format-date.ts';
import type { Aside, AsideVariant, Block, Group, Inline, Paragraph } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Fact, RecordEntry, Role, TermEntry } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type Taste } from '../taste.ts';
import { inlinesOf, linked, plainText, STRONG, words } from './inlines.ts';
import { close, FREE, listOf, NO_SPACE, proseBlocks } from './prose.ts';

/** A column left of the text that holds dates and labels. Points. */
export interface Gutter {
  readonly width: number;
  /** Between the column and the text. */
  readonly gap: number;
}

/** An entry with its dates in the gutter: organisation and place on the first line, the post below in italic. */
export function recordWithGutter(entry: RecordEntry, taste: Taste, gutter: Gutter): Group {
  const lead = entry.organization ?? entry.title ?? entry.url;
  const post = entry.organization === undefined ? undefined : entry.title;
  const heads: Block[] = [];
  if (lead || entry.location) heads.push(leadLine(entry, lead, taste, post !== undefined));
  if (post) heads.push(postLine(post, undefined, taste));
  const body = [...bodyBlocks(entry, taste), ...entry.roles.map((role) => roleGroup(role, taste, gutter))];
  return {
    kind: 'group',
    role: 'entry',
    before: space(taste, 4, 2, 0.5),
    indent: 0,
    keep: keepOf(entry),
    asides: entry.dates ? [dateAside(entry.dates, taste, gutter)] : [],
    blocks: [...heads, ...body],
    ...(lead && { outline: plainText(lead) }),
  };
}

/** A term with its label in the gutter. */
export function termWithGutter(entry: TermEntry, taste: Taste, gutter: Gutter): Group {
  const label = inlinesOf(entry.term, { ...taste.text, weight: STRONG }, taste);
  return {
    kind: 'group',
    role: 'item',
    before: space(taste, 1, 0.5),
    indent: 0,
    keep: keepOf(entry),
    asides: [gutterAside([[label]], gutter)],
    blocks: close(proseBlocks(entry.details, taste)),
  };
}

function roleGroup(role: Role, taste: Taste, gutter: Gutter): Group {
  const heads = role.title || role.location ? [postLine(role.title ?? [], role.location, taste)] : [];
  return {
    kind: 'group',
    role: 'role',
    before: space(taste, 2, 1),
    indent: 0,
    keep: keepOf(role),
    asides: role.dates ? [dateAside(role.dates, taste, gutter)] : [],
    blocks: [...heads, ...bodyBlocks(role, taste)],
    ...(role.title && { outline: plainText(role.title) }),
  };
}

function leadLine(entry: RecordEntry, lead: RichText | undefined, taste: Taste, closed: boolean): Paragraph {
  const url = entry.url?.find((span) => span.link !== undefined)?.link;
  const strong: TextStyle = { ...taste.text, weight: STRONG };
  const inlines: Inline[] = lead ? [...inlinesOf(linked(lead, url), strong, taste)] : [];
  if (lead && entry.location) inlines.push(words(', ', taste.text));
  if (entry.location) inlines.push(...inlinesOf(entry.location, taste.text, taste));
  return {
    kind: 'paragraph',
    role: 'entry-head',
    inlines,
    style: taste.paragraph,
    before: NO_SPACE,
    after: closed ? NO_SPACE : space(taste, 1),
  };
}

function postLine(title: RichText, place: RichText | undefined, taste: Taste): Paragraph {
  const italic: TextStyle = { ...taste.text, slope: 'italic' };
  const inlines: Inline[] = [...inlinesOf(title, italic, taste)];
  if (title.length > 0 && place) inlines.push(words(', ', taste.text));
  if (place) inlines.push(...inlinesOf(place, taste.text, taste));
  return {
    kind: 'paragraph',
    role: 'role-head',
    inlines,
    style: taste.paragraph,
    before: NO_SPACE,
    after: space(taste, 0.5),
  };
}

function bodyBlocks(entry: RecordEntry | Role, taste: Taste): readonly Block[] {
  const blocks = [...proseBlocks(entry.text, taste)];
  if (entry.bullets.length > 0) blocks.push(listOf(entry.bullets, taste));
  return [...blocks, ...entry.facts.flatMap((fact) => factBlocks(fact, taste))];
}

/** A key we do not know, printed with its label, so that nothing the writer said is lost. */
export function factBlocks(fact: Fact, taste: Taste): readonly Block[] {
  const label: RichText = [{ text: `${fact.label}: `, strong: false, emphasis: true, code: false }];
  const [first, ...rest] = fact.value;
  if (first?.kind === 'paragraph')
    return proseBlocks([{ kind: 'paragraph', text: [...label, ...first.text] }, ...rest], taste);
  return proseBlocks([{ kind: 'paragraph', text: label }, ...fact.value], taste);
}

/** Dates in full, with short months, in years, and at last on two lines: the first that fits the gutter. */
function dateAside(dates: DateValue, taste: Taste, gutter: Gutter): Aside {
  const style: TextStyle = { ...taste.text, figures: 'lining', figureSpacing: 'tabular' };
  const { ongoing, months } = taste.dates;
  const forms = (['long', 'short', 'none'] as const).slice(
    months === 'long' ? 0 : months === 'short' ? 1 : 2,
  );
  const line = (text: string): readonly Inline[] => [words(text, style)];
  const [longest = 'none'] = forms;
  const variants: AsideVariant[] = forms
    .filter((form) => form !== 'none' || months === 'none')
    .map((form) => [line(formatDate(dates, { months: form, ongoing }, taste.locale))]);
  const shorter = longest === 'long' ? 'short' : longest;
  variants.push(dateLines(dates, { months: shorter, ongoing }, taste.locale).map(line));
  return gutterAside(variants, gutter);
}

function gutterAside(variants: readonly AsideVariant[], gutter: Gutter): Aside {
  return {
    x: -(gutter.width + gutter.gap),
    measure: gutter.width,
    alignment: 'start',
    variants,
    reads: 'before',
    rise: 0,
  };
}

function keepOf(entry: { readonly keeping: RecordEntry['keeping'] }): Group['keep'] {
  const { together, breakBefore } = entry.keeping;
  return together || breakBefore ? { together, breakBefore } : FREE;
}
