import type { Block, Document, Inline } from '../model/document.ts';
import { runText } from '../model/glyph-run.ts';
import type { DisplayList, PlacedRun } from '../model/page.ts';
import type { Resume } from '../model/resume.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import { type Fault, quoted } from './finding.ts';
import { resumeLinks, resumeTexts, yearsOf } from './resume-texts.ts';

/** What a résumé says and its pages do not: texts, years of dates, links. */
export function findLostText(resume: Resume, document: Document, display: DisplayList): readonly Fault[] {
  const { texts, dates } = resumeTexts(resume);
  const shown = shownParagraphs(display);
  const allShown = shown.join('');
  const composed = composedLetters(document);
  const lostTexts = texts.flatMap((text) => {
    const letters = lettersOf(plainText(text));
    if (allShown.includes(letters) || shown.some((paragraph) => hasEveryWord(paragraph, text))) return [];
    const by = composed.includes(letters) ? 'is composed, but not on the pages' : 'is left out by the theme';
    return [`${quoted(plainText(text))} ${by}.`];
  });
  const years = lostYears(dates.flatMap(yearsOf), display).map(
    (year) => `The year ${year} of a date is lost.`,
  );
  const targets = new Set(linksOf(display));
  const links = resumeLinks(resume, texts)
    .filter((link) => !targets.has(link))
    .map((link) => `The link to ${link} is lost.`);
  return [...new Set([...lostTexts, ...years, ...links])].map((message) => ({ kind: 'lost-text', message }));
}

/** Letters and digits alone, in capitals: a theme may change the case, quotes, dashes and spaces. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A date may stand between two lines of a head that a page break parts. */
function hasEveryWord(paragraph: string, text: RichText): boolean {
  return plainText(text)
    .split(/\s+/u)
    .every((word) => paragraph.includes(lettersOf(word)));
}

/** The letters of each paragraph, also where a page break parts its lines. */
function shownParagraphs(display: DisplayList): readonly string[] {
  const paragraphs = new Map<string, string>();
  for (const { paragraph, element, run } of contentRuns(display)) {
    const key = `${paragraph} ${blockOf(element, display)}`;
    paragraphs.set(key, (paragraphs.get(key) ?? '') + runText(run));
  }
  return [...paragraphs.values()].map(lettersOf);
}

/** All runs but those of heads and feet of pages. */
function contentRuns({ pages }: DisplayList): readonly PlacedRun[] {
  const items = pages.flatMap((page) => page.items);
  return items.flatMap((item) => (item.kind === 'run' && item.element !== undefined ? [item] : []));
}

/** The element that a link, or a stretch in another language, lies in. */
function blockOf(number: number | undefined, { structure }: DisplayList): number | undefined {
  const element = number === undefined ? undefined : structure[number];
  const isInline = element?.type === 'Link' || element?.type === 'Span';
  return isInline && element.parent !== undefined ? element.parent : number;
}

/** In every form that a text may take. */
function composedLetters({ flows }: Document): string {
  return lettersOf(flows.flatMap((flow) => textsIn(flow.blocks)).join('\n'));
}

function textsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOf);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textIn(block.inlines)];
    case 'group': {
      const beside = block.asides.flatMap(({ variants }) => variants.map((lines) => textIn(lines.flat())));
      return [...beside, ...textsIn(block.blocks)];
    }
    case 'columns':
      return textsIn(block.blocks);
    case 'variants':
      return textsIn(block.options);
    case 'picture':
      return [];
  }
}

function textIn(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

/** A year counts as shown where a number ends in its last two figures, each as often as it is said. */
function lostYears(years: readonly number[], display: DisplayList): readonly number[] {
  const text = contentRuns(display)
    .map(({ run }) => runText(run))
    .join('');
  const left = new Map<string, number>();
  for (const [figures] of text.matchAll(/\d\d(?!\d)/gu)) left.set(figures, (left.get(figures) ?? 0) + 1);
  return years.filter((year) => {
    const figures = String(year).slice(-2);
    const count = left.get(figures) ?? 0;
    left.set(figures, count - 1);
    return count <= 0;
  });
}

function linksOf({ pages }: DisplayList): readonly string[] {
  const items = pages.flatMap((page) => page.items);
  return items.flatMap((item) => (item.kind === 'link' ? [item.target] : []));
}
