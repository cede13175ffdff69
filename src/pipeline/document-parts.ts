import type { ResolvedFit } from '../fit/fit-options.ts';
import { fitPages } from '../fit/fit-pages.ts';
import { joinDisplays, joinReports } from '../layout/join-layouts.ts';
import { type Layout, type LayoutOptions, layout } from '../layout/layout.ts';
import { isAboutSubstitution, substitutionProblems } from '../layout/substitution-problems.ts';
import type { Locale } from '../locale/locale.ts';
import type { DocumentPart } from '../model/choices.ts';
import type { Document } from '../model/document.ts';
import type { Picture } from '../model/picture.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Resume } from '../model/resume.ts';
import { finishWithPauses } from '../model/steps.ts';
import { ThemeError } from '../theme/checks/checked-theme.ts';
import { readabilityWarnings } from '../theme/checks/readability-warnings.ts';
import type { ThemeChoice } from '../theme/choose-theme.ts';
import { composeInSteps } from '../theme/compose.ts';
import { letterDocument } from '../theme/letter-document.ts';
import type { SettingName, Settings } from '../theme/settings/settings.ts';
import type { Theme } from '../theme/theme.ts';
import { settingsInLanguage, type ThemeContext, themeContext } from '../theme/theme-context.ts';
import { defaultTheme } from './built-in-themes.ts';

/** A letter or a résumé, laid out. */
export interface LaidOutPart extends Layout {
  readonly document: Document;
}

/** The letter, the résumé, or both in this order. */
export type LaidOutParts = readonly [LaidOutPart, ...LaidOutPart[]];

/** The parts to lay out, and how. */
export interface PartsRequest {
  readonly resume: Resume;
  /** In their order. */
  readonly parts: readonly DocumentPart[];
  readonly choice: ThemeChoice;
  readonly locale: Locale;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** How to fit the résumé. A letter is fitted softly, unless this is `none`. */
  readonly fit: ResolvedFit;
}

/** Returns the parts of a file: its letter, if it has one, and the résumé, unless the file holds only a letter. */
export function partsOf(resume: Resume, only: DocumentPart | undefined): readonly DocumentPart[] {
  if (only === 'resume') return ['resume'];
  const letter: readonly DocumentPart[] = resume.letter ? ['letter'] : [];
  const { sections, summary, fields, statement } = resume;
  const letterAlone =
    letter.length > 0 && sections.length + summary.length + fields.length === 0 && !statement;
  return only === 'letter' || letterAlone ? letter : [...letter, 'resume'];
}

/** Laid-out parts and their problems. */
export interface LayoutOutcome {
  /** `undefined` if no theme could lay them out. */
  readonly parts: LaidOutParts | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Lays out the parts in the chosen theme. If the theme throws, or its settings leave no room, reports a problem and
 * lays them out in the default theme.
 */
export async function layOutParts(request: PartsRequest, options: LayoutOptions): Promise<LayoutOutcome> {
  const { theme, settings } = request.choice;
  const chosen = await tryLayout(request, options);
  if (chosen.parts || (theme === defaultTheme && settings === defaultTheme.settings)) return chosen;
  const choice = {
    ...request.choice,
    theme: defaultTheme,
    settings: defaultTheme.settings,
    places: new Map(),
    written: new Set<SettingName>(),
  };
  const { parts, problems } = await tryLayout({ ...request, choice }, options);
  if (parts === undefined) return chosen;
  const hint = `Fix the theme. Until then the résumé is rendered in \`${defaultTheme.name}\` with its default settings.`;
  return { parts, problems: [...chosen.problems.map((problem) => ({ ...problem, hint })), ...problems] };
}

async function tryLayout(request: PartsRequest, options: LayoutOptions): Promise<LayoutOutcome> {
  const { theme, places } = request.choice;
  const settings = settingsInLanguage(request.choice, request.locale.tag);
  try {
    const parts = await layOutIn(theme, settings, request, options);
    const last = parts.at(-1) ?? parts[0];
    const used = { settings: { ...settings, ...last.report.fit?.after }, places, ...last };
    const warnings = await finishWithPauses(readabilityWarnings(used), options);
    return {
      parts,
      problems: [...distinctProblems(parts), ...warnings],
    };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { parts: undefined, problems: [themeProblem(theme, error)] };
  }
}

function themeProblem({ name }: Theme, error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
  const where = error instanceof ThemeError ? ` in its function \`${error.part}\`` : '';
  return problem('theme-error', `The theme “${name}” failed${where}: ${reason}.`, { severity: 'error' });
}

async function layOutIn(
  theme: Theme,
  settings: Settings,
  { resume, parts, locale, pictures, fit }: PartsRequest,
  options: LayoutOptions,
): Promise<LaidOutParts> {
  const contextOf = (fitted: Settings): ThemeContext =>
    themeContext(fitted, locale, pictures, options.caches);
  const { signal, pause } = options;
  const layOutLetter = async (fitted: Settings): Promise<LaidOutPart> => {
    const letter = letterDocument(resume, theme, contextOf(fitted));
    if (letter === undefined) throw new TypeError('the file has no letter');
    return layOutDocument(letter, options);
  };
  const fitLetter = async (): Promise<LaidOutPart> =>
    fit.kind === 'none'
      ? layOutLetter(settings)
      : fitPages(settings, { kind: 'soft', min: fit.min }, layOutLetter, { signal, pause });
  const letterPart = parts.includes('letter') ? await fitLetter() : undefined;
  if (letterPart && !parts.includes('resume')) return [letterPart];
  const layOutResume = async (fitted: Settings): Promise<LaidOutPart> => {
    const document = await finishWithPauses(composeInSteps(resume, theme, contextOf(fitted)), options);
    return layOutDocument(document, options);
  };
  const { fullPage } = theme;
  const resumePart =
    fit.kind === 'none'
      ? await layOutResume(settings)
      : await fitPages(settings, fit, layOutResume, { fullPage, signal, pause });
  return letterPart ? [letterPart, resumePart] : [resumePart];
}

async function layOutDocument(document: Document, options: LayoutOptions): Promise<LaidOutPart> {
  return { document, ...(await layout(document, options)) };
}

/** Returns the problems of all parts without duplicates, such as a missing font. Counts characters over all parts. */
function distinctProblems(parts: LaidOutParts): readonly Problem[] {
  const problems = parts.flatMap((part) => part.problems).filter((problem) => !isAboutSubstitution(problem));
  return [
    ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
    ...substitutionProblems(parts.flatMap((part) => part.substituted)),
  ];
}

/** Joins parts into one: pages, flows, reports and problems one after another. */
export function joinParts([first, ...others]: LaidOutParts): LaidOutPart {
  return others.reduce<LaidOutPart>(
    (before, part) => ({
      document: { ...part.document, flows: [...before.document.flows, ...part.document.flows] },
      display: joinDisplays(before.display, part.display),
      report: joinReports(before.report, part.report),
      flows: [...before.flows, ...part.flows],
      problems: [...before.problems, ...part.problems],
      substituted: [...before.substituted, ...part.substituted],
    }),
    first,
  );
}
