import { findLocale } from '../../../src/locale/locales.ts';
import type { Block, Inline } from '../../../src/model/document.ts';
import type { Picture } from '../../../src/model/picture.ts';
import type { Resume } from '../../../src/model/resume.ts';
import { defaultTheme } from '../../../src/pipeline/built-in-themes.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import type { Settings } from '../../../src/theme/settings/settings.ts';
import { type ThemeContext, themeContext } from '../../../src/theme/theme-context.ts';

/** Returns the context of the default theme, with some settings changed. */
export function contextWith(
  changes: Partial<Settings> = {},
  { tag = 'en-GB', pictures = new Map<string, Picture>() } = {},
): ThemeContext {
  const locale = findLocale(tag);
  if (!locale) throw new Error(`no locale ${tag}`);
  return themeContext({ ...defaultTheme.settings, ...changes }, locale, pictures);
}

/** Returns images that have a size but no content. */
export function picturesOf(sizes: Readonly<Record<string, readonly [number, number]>>): Map<string, Picture> {
  return new Map(
    Object.entries(sizes).map(([path, [width, height]]) => {
      return [path, { format: 'png', bytes: new Uint8Array(), width, height }];
    }),
  );
}

export function resumeOf(yaml: string): Resume {
  const { resume } = readResume(yaml);
  if (!resume) throw new Error('no résumé');
  return resume;
}

/** Returns the text of inlines, with `[icon]` for icons, `#` for folios and `[entry]` for the continued entry. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text.replaceAll('\u00a0', ' ').replaceAll('\u2028', ' / ');
        case 'folio':
          return '#';
        default:
          return `[${inline.kind}]`;
      }
    })
    .join('');
}

/** Returns the role and text of every paragraph. */
export function paragraphsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [`${block.role}: ${textOf(block.inlines)}`];
      case 'variants':
        return paragraphsIn(block.options.slice(0, 1));
      case 'picture':
        return [`picture: ${block.alternative}`];
      default:
        return paragraphsIn(block.blocks);
    }
  });
}
