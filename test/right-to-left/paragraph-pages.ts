import { layout } from '../../src/layout/layout.ts';
import { directionControls, directionOf } from '../../src/model/direction.ts';
import type { Document, Paragraph } from '../../src/model/document.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { paintPdf } from '../../src/paint/pdf/paint-pdf.ts';
import { documentOf, paragraphOf, paragraphStyle, textStyle } from '../support/plain-document.ts';
import { type TestParagraph, testParagraphs } from './paragraphs.ts';

/** Languages of the test paragraphs. Those of each are on a page. */
export const languages: readonly TestParagraph['language'][] = ['he', 'ar', 'fa', 'en'];

/** Returns the test paragraphs of a language as a document, 24 pt apart. */
export function documentIn(language: TestParagraph['language'], family = 'Source Serif 4'): Document {
  const texts = testParagraphs.filter((paragraph) => paragraph.language === language);
  const text = { ...textStyle, family, language };
  const before = { height: 24, stretch: 0, shrink: 0 };
  const paragraphs = texts.map(({ text: written }): Paragraph => {
    const inlines = [{ kind: 'text', text: written, style: text } as const];
    return paragraphOf('', { inlines, style: { ...paragraphStyle, text, leading: 16 }, before });
  });
  return {
    ...documentOf(paragraphs, { width: 430, height: 700 }),
    language,
    direction: directionOf(language),
  };
}

/** Returns the PDF of the test paragraphs of a language. */
export async function pdfIn(language: TestParagraph['language'], family?: string): Promise<Uint8Array> {
  const { display } = await layout(documentIn(language, family));
  return paintPdf(display);
}

/** Returns the display list of the test paragraphs of a language. */
export async function displayIn(language: TestParagraph['language']): Promise<DisplayList> {
  const { display } = await layout(documentIn(language));
  return display;
}

/** Returns text for comparison: NFKC, without direction controls, with single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(directionControls, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Returns the test paragraphs of a language that an extracted text has as they were written, and those that it has not. */
export function comparedWith(
  extracted: string,
  language: TestParagraph['language'],
): { readonly right: readonly string[]; readonly wrong: readonly string[] } {
  const found = ` ${plainText(extracted)} `;
  const texts = testParagraphs.filter((paragraph) => paragraph.language === language).map(({ text }) => text);
  const isRight = (text: string): boolean => found.includes(` ${plainText(text)} `);
  return { right: texts.filter(isRight), wrong: texts.filter((text) => !isRight(text)) };
}
