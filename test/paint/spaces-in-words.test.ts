import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paintPdf, typesetPages } from '../../src/index.ts';
import { textByPdfJs } from '../referees/extractors.ts';

async function textOf(source: string, theme: string): Promise<string> {
  const bytes = readFileSync('test/fixtures/fonts/HanTest-Regular.ttf');
  const { display } = await typesetPages(source, { theme, fonts: [{ family: 'Han Test', bytes }] });
  return display === undefined ? '' : textByPdfJs(await paintPdf(display));
}

test.each([
  ['hi', 'श्रीवास्तव प्रबंधक क्षत्रिय ज्ञान'],
  ['th', 'น้ำ กำลัง ทำงาน'],
  ['uk', 'землю і її п’ять'],
  ['ja', '設計2019年TypeScript開発'],
])('pdf.js reads no space inside the words of a text in %s: %s', async (locale, text) => {
  for (const theme of ['swiss', 'gutter', 'classic'])
    expect(await textOf(`locale: ${locale}\nsummary: ${text}\n`, theme)).toContain(text);
});
