import type { ExpectedCv, ExpectedJob } from '../support/english-cvs.ts';
import { entriesOf, type FoundEntry } from './entries.ts';
import { degreeOrSchool, postOrFirm, type SectionKind } from './known-words.ts';
import { profileOf } from './profile.ts';
import { sectionsOf } from './sections.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** Smallest ratio of a baseline distance with a gap to that of running text. */
const moreThanLeading = 1.2;

const amongSmallest = 0.1;

const foot = /\bpage \d+ of \d+\b|^\d+ ?\/ ?\d+$/iu;

/** Parses a PDF by ordinary heuristics: positions and fonts of its text. */
export async function parseResume(pdf: Uint8Array): Promise<ExpectedCv> {
  const lines = (await textLines(pdf)).filter((line) => !isFoot(line));
  const white = moreThanLeading * usualLead(lines);
  const all = sectionsOf(lines);
  const top = all.filter(({ heading }) => heading === undefined).flatMap((section) => section.lines);
  const sections = all.filter(({ heading }) => heading !== undefined);
  const entriesIn = (wanted: SectionKind): readonly FoundEntry[] =>
    sections.filter(({ kind }) => kind === wanted).flatMap((section) => entriesOf(section.lines, white));
  // Without headings, the kind follows from the entries themselves.
  const loose = sections.length === 0 ? entriesOf(top, white) : [];
  return {
    ...profileOf(top),
    sections: sections.flatMap(({ heading }) => heading ?? []),
    jobs: postsOf([...entriesIn('work'), ...loose.filter((entry) => !isSchool(entry))], postOrFirm),
    schools: postsOf([...entriesIn('school'), ...loose.filter(isSchool)], degreeOrSchool),
  };
}

/** From baseline to baseline without white, in sizes: among the smallest of the lines that are not on one another. */
function usualLead(lines: readonly TextLine[]): number {
  const leads = lines.map(({ lead = 0 }) => lead).filter((lead) => lead >= 1);
  return leads.sort((a, b) => a - b)[Math.floor(leads.length * amongSmallest)] ?? 1;
}

function isFoot({ runs }: TextLine): boolean {
  return runs.some(({ text }) => foot.test(text));
}

function isSchool({ head }: FoundEntry): boolean {
  return head.fields.some((field) => degreeOrSchool(field) !== 0);
}

/** Returns a positive score for a title, a negative one for an organisation. */
type Judge = (text: string) => number;

/** Returns entries as jobs. If words do not distinguish title and organisation, the order of the others decides. */
function postsOf(entries: readonly FoundEntry[], judge: Judge): readonly ExpectedJob[] {
  const titleFirst = entries.reduce((votes, { head }) => votes + firstIsTitle(head.fields, judge), 0) > 0;
  return entries.flatMap(({ head, roles }) => {
    const own = postOf(head.fields, judge, titleFirst);
    if (roles.length === 0) return [{ ...own, ...(head.dates && { dates: head.dates }) }];
    const organisation = own.organisation ?? own.title ?? '';
    // A dated title directly under the organisation is the first role.
    const isRole = head.dates !== undefined && head.fields.length > 1;
    const first = isRole ? [{ fields: head.fields.slice(1), dates: head.dates }] : [];
    return [...first, ...roles].map(({ fields: [title = ''], dates }) => {
      return { organisation: isRole ? (head.fields[0] ?? '') : organisation, title, ...(dates && { dates }) };
    });
  });
}

function firstIsTitle([first, second]: readonly string[], judge: Judge): number {
  return first === undefined || second === undefined ? 0 : Math.sign(judge(first) - judge(second));
}

function postOf(fields: readonly string[], judge: Judge, titleFirst: boolean): ExpectedJob {
  const [first = '', second] = fields;
  if (second === undefined) return judge(first) > 0 ? { title: first } : { organisation: first };
  const vote = firstIsTitle(fields, judge);
  const isTitleFirst = vote === 0 ? titleFirst : vote > 0;
  return isTitleFirst ? { title: first, organisation: second } : { organisation: first, title: second };
}
