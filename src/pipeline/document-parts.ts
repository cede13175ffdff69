import type { ResolvedFit } from '../fit/fit-options.ts';
import { fitPages } from '../fit/fit-pages.ts';
import { joinDisplays, joinReports } from '../layout/join-layouts.ts';
import { type Layout, type LayoutOptions, layout } from '../layout/layout.ts';
import type { Locale } from '../locale/locale.ts';
import type { DocumentPart } from '../model/choices.ts';
import type { Document } from '../model/document.ts';
import type { Picture } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import { ThemeError } from '../theme/checks/checked-theme.ts';
import { readabilityWarnings } from '../theme/checks/readability-warnings.ts';
import type { ThemeChoice } from '../theme/choose-theme.ts';
import { compose } from '../theme/compose.ts';
import { letterDocument } from '../theme/letter-document.ts';
import type { Settings } from '../theme/settings/settings.ts';
import type { Theme } from '../theme/theme.ts';
import { themeContext } from '../theme/theme-context.ts';
import { defaultTheme } from './built-in-themes.ts';

/** A letter or a résumé, laid out. */
export interface LaidOutPart extends Layout {
  readonly document: Document;
}

/** One part or two, as they follow one another. */
export type LaidOutParts = readonly [LaidOutPart, ...LaidOutPart[]];

/** What is set, and how it is to look. */
export interface PartsRequest {
  readonly resume: Resume;
  /** In this order. */
  readonly parts: readonly DocumentPart[];
  readonly choice: ThemeChoice;
  readonly locale: Locale;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Of the résumé; a letter is set as its theme has it. */
  readonly fit: ResolvedFit | undefined;
}

/** What a file has to set: its letter, and what else is said of the person; one of them if that is asked for. */
export function partsOf(resume: Resume, only: DocumentPart | undefined): readonly DocumentPart[] {
  if (only === 'resume') return ['resume'];
  const letter: readonly DocumentPart[] = resume.letter ? ['letter'] : [];
  const { sections, summary, fields, statement } = resume;
  const letterAlone =
    letter.length > 0 && sections.length + summary.length + fields.length === 0 && !statement;
  return only === 'letter' || letterAlone ? letter : [...letter, 'resume'];
}

/** Parts as far as they could be set, and what was wrong. */
export interface LayoutOutcome {
  /** Absent where no theme could set them. */
  readonly parts?: LaidOutParts;
  readonly problems: readonly Problem[];
}

/** A theme is somebody's code, and settings may leave no room: where they fail the default theme sets the parts. */
export async function layOutParts(request: PartsRequest, options: LayoutOptions): Promise<LayoutOutcome> {
  const { theme, settings } = request.choice;
  const asked = await trySetting(request, options);
  if (asked.parts || (theme === defaultTheme && settings === defaultTheme.settings)) return asked;
  const choice = {
    ...request.choice,
    theme: defaultTheme,
    settings: defaultTheme.settings,
    places: new Map(),
  };
  const { parts, problems } = await trySetting({ ...request, choice }, options);
  if (parts === undefined) return asked;
  const hint = `The résumé is set in \`${defaultTheme.name}\` as it comes instead.`;
  return { parts, problems: [...asked.problems.map((problem) => ({ ...problem, hint })), ...problems] };
}

async function trySetting(request: PartsRequest, options: LayoutOptions): Promise<LayoutOutcome> {
  const { theme, settings, places } = request.choice;
  try {
    const parts = await setIn(theme, settings, request, options);
    const last = parts.at(-1) ?? parts[0];
    return {
      parts,
      problems: [
        ...problemsOf(parts),
        ...readabilityWarnings({ settings: { ...settings, ...last.report.fit?.after }, places, ...last }),
      ],
    };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { problems: [themeFailed(theme, error)] };
  }
}

function themeFailed({ name }: Theme, error: unknown): Problem {
  const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
  const where = error instanceof ThemeError ? ` in its function \`${error.part}\`` : '';
  return {
    code: 'theme-error',
    severity: 'error',
    message: `The theme “${name}” failed${where}: ${why}.`,
  };
}

async function setIn(
  theme: Theme,
  settings: Settings,
  { resume, parts, locale, pictures, fit }: PartsRequest,
  options: LayoutOptions,
): Promise<LaidOutParts> {
  const context = themeContext(settings, locale, pictures, options.caches);
  const letter = parts.includes('letter') ? letterDocument(resume, theme, context) : undefined;
  const setLetter = letter && (await setDocument(letter, options));
  if (setLetter && !parts.includes('resume')) return [setLetter];
  const setWith = (own: Settings): Promise<LaidOutPart> =>
    setDocument(compose(resume, theme, themeContext(own, locale, pictures, options.caches)), options);
  const setResume = fit ? await fitPages(settings, fit, setWith) : await setWith(settings);
  return setLetter ? [setLetter, setResume] : [setResume];
}

async function setDocument(document: Document, options: LayoutOptions): Promise<LaidOutPart> {
  return { document, ...(await layout(document, options)) };
}

/** Two parts have many problems in common: a font that is not there. */
function problemsOf(parts: LaidOutParts): readonly Problem[] {
  const problems = parts.flatMap((part) => part.problems);
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Parts as one: their pages one after another, and what they say together. */
export function joinParts([first, ...others]: LaidOutParts): LaidOutPart {
  return others.reduce<LaidOutPart>(
    (before, part) => ({
      document: { ...part.document, flows: [...before.document.flows, ...part.document.flows] },
      display: joinDisplays(before.display, part.display),
      report: joinReports(before.report, part.report),
      flows: [...before.flows, ...part.flows],
      problems: [...before.problems, ...part.problems],
    }),
    first,
  );
}
