import { expect, test } from 'vitest';
import { builtInThemes, defaultTheme } from '../../src/pipeline/built-in-themes.ts';
import { letterDocument } from '../../src/theme/letter-document.ts';
import { defineTheme, type Theme } from '../../src/theme/theme.ts';
import { contextWith, paragraphsIn, resumeOf } from './kit/fixtures.ts';

const resume = resumeOf(`name: Ada Lovelace
headline: Analyst
contact: {email: a@b.org}
summary: For the CV alone.
letter:
  to: [Charles Babbage, London]
  place: London
  date: 2024-05-03
  subject: Your engine
  opening: Dear Sir,
  body: I write.
  closing: Yours,
  enclosed: CV
sections: {One: text}
`);

function letterIn(theme: Theme) {
  const document = letterDocument(resume, theme, contextWith());
  if (!document) throw new Error('no letter');
  return document;
}

test.each(Object.values(builtInThemes))(
  '$name composes a letter in its own header and one column',
  (theme) => {
    const { flows, sheet } = letterIn(theme);
    expect(flows.map(({ name }) => name)).toEqual(['main']);
    expect(sheet.first.frames.map(({ flow }) => flow)).toEqual(['main']);
    const paragraphs = paragraphsIn(flows[0]?.blocks ?? []);
    expect(paragraphs[0]).toBe('name: Ada Lovelace');
    expect(paragraphs.join()).not.toContain('For the CV alone');
    expect(paragraphs.slice(paragraphs.indexOf('text: Charles Babbage / London'))).toEqual([
      'text: Charles Babbage / London',
      'text: London, 3 May 2024',
      'heading: Your engine',
      'text: Dear Sir,',
      'text: I write.',
      'text: enclosed: CV',
      'text: Yours,',
      'text: Ada Lovelace',
    ]);
  },
);

test('a letter joins several columns into one, without the panels behind them', () => {
  const side = { flow: 'side', x: 30, y: 40, width: 120, height: 700 };
  const main = { flow: 'main', x: 170, y: 50, width: 380, height: 690 };
  const tints = [{ area: side, colour: '#222222' }];
  const theme = defineTheme({
    ...defaultTheme,
    sheet: (_, { settings }) => ({
      size: settings.paper,
      first: { frames: [main, side], tints },
      other: { frames: [main, side] },
    }),
    flows: (_, { header }) => [{ name: 'side', blocks: header }],
  });
  const { sheet, flows } = letterIn(theme);
  const { size } = defaultTheme.settings;
  expect(sheet.first).toEqual({
    frames: [{ flow: 'main', x: 30, y: 40, width: Math.min(520, 38 * size), height: 700 }],
  });
  expect(paragraphsIn(flows[0]?.blocks ?? []).slice(0, 1)).toEqual(['name: Ada Lovelace']);
});

test('without a letter there is no document', () => {
  expect(letterDocument(resumeOf('name: Ada'), defaultTheme, contextWith())).toBeUndefined();
});
