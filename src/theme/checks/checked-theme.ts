import type { SectionDesign, Theme } from '../theme.ts';
import { gives, type ThemeFunction } from './check-document.ts';

/** A function of a theme that threw, or gave back what nothing can be made of. */
export class ThemeError extends Error {
  readonly part: ThemeFunction;

  constructor(part: ThemeFunction, message: string) {
    super(message);
    this.name = 'ThemeFault';
    this.part = part;
  }
}

/** The theme, with functions that give what they should or throw a `ThemeError`. */
export function checkedTheme(theme: Theme): Theme {
  const { flows } = theme;
  return {
    ...theme,
    ...checkedDesign(theme),
    sheet: checked('sheet', theme.sheet),
    header: checked('header', theme.header),
    ...(flows && { flows: checked('flows', flows) }),
  };
}

/** The same for the functions that make a section. */
export function checkedDesign({ section, record, term, bullets }: SectionDesign): SectionDesign {
  return {
    section: checked('section', section),
    record: checked('record', record),
    term: checked('term', term),
    bullets: checked('bullets', bullets),
  };
}

function checked<Given extends readonly unknown[], Made>(
  part: ThemeFunction,
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  return (...given) => {
    const made = attempt(part, () => make(...given));
    const fault = gives[part](made);
    if (fault !== undefined) throw new ThemeError(part, `what it gives back${fault}`);
    return made;
  };
}

function attempt<Made>(part: ThemeFunction, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof ThemeError) throw error;
    throw new ThemeError(part, `it threw “${error instanceof Error ? error.message : String(error)}”`);
  }
}
