import type { Sharing, Variants } from '../../model/document.ts';
import { fitsOneLine, type LaidOutParagraph } from '../lines/laid-out-paragraph.ts';

/** Returns the form of the option or variant with this index. */
export function formAt({ forms }: Sharing, index: number): number {
  return forms?.[index] ?? index;
}

/**
 * Returns the index of the first option or variant that has a form, or a later form. If there is none, returns the
 * first one of the last form.
 *
 * @param count Number of options or variants.
 */
export function firstOfForm(sharing: Sharing, count: number, form: number): number {
  const greatest = formAt(sharing, count - 1);
  let index = 0;
  while (index < count - 1 && formAt(sharing, index) < Math.min(form, greatest)) index++;
  return index;
}

/** Returns the forms with later ones where variants needed those. Returns `undefined` if none did. */
export function laterForms(
  forms: ReadonlyMap<string, number>,
  needed: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  const later = [...needed].filter(([name, form]) => form > (forms.get(name) ?? Infinity));
  return later.length === 0 ? undefined : new Map([...forms, ...later]);
}

/** Adds the forms that variants inside a group needed to those needed before, except what the group agreed on itself. */
export function withNeeded(
  before: ReadonlyMap<string, number>,
  inside: ReadonlyMap<string, number>,
  agreed: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const outside = [...inside].filter(([name]) => !agreed.has(name));
  return new Map([
    ...before,
    ...outside.map(([name, form]) => [name, Math.max(form, before.get(name) ?? 0)] as const),
  ]);
}

/** True if an option of variants fits: its paragraphs, or its first one, take a line each, or all its asides their measure. */
export function meetsCondition(
  fit: Variants['fit'],
  {
    texts,
    asides,
  }: { readonly texts: readonly LaidOutParagraph[]; readonly asides: readonly { readonly fits: boolean }[] },
): boolean {
  switch (fit) {
    case 'lines':
      return texts.every(fitsOneLine);
    case 'first-line':
      return texts.slice(0, 1).every(fitsOneLine);
    case 'asides':
      return asides.every((aside) => aside.fits);
    default:
      return fit satisfies never;
  }
}
