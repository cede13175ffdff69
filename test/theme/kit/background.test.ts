import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose, readResume, themeContext } from '../../../src/inspect.ts';
import { enGB } from '../../../src/locale/locales/en-GB.ts';
import { blocksIn, ownTexts } from '../../../src/model/blocks.ts';
import type { Block } from '../../../src/model/document.ts';
import { contrastOf } from '../../../src/theme/checks/readability.ts';
import { contextOn } from '../../../src/theme/kit/background.ts';
import { sidebar } from '../../../themes/sidebar.ts';
import '../../support/property-seed.ts';
import { contextWith, picturesOf } from './fixtures.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc
  .tuple(channel, channel, channel)
  .map((channels) => `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`);
const colours = fc.record({ textColour: colour, mutedColour: colour, accent: colour, panelColour: colour });

/** Least contrast of text, by WCAG 2.2, level AA. */
const least = 4.5;

test('every colour of a context on a background is readable on it', () => {
  fc.assert(
    fc.property(colours, colour, (settings, background) => {
      const context = contextOn(background, contextWith(settings));
      const { textColour, mutedColour, accent } = context.settings;
      const used = [
        textColour,
        mutedColour,
        accent,
        context.text.colour,
        context.displayParagraph.text.colour,
      ];
      for (const one of used) expect(contrastOf(one, background)).toBeGreaterThanOrEqual(least);
    }),
    { numRuns: 500 },
  );
});

test('text is dark on a light background and light on a dark one', () => {
  const on = (background: string): string =>
    contextOn(background, contextWith({ textColour: '#222222' })).text.colour;
  expect(on('#f2f4f7')).toBe('#222222');
  expect(on('#0f4c5c')).toBe('#ffffff');
  expect(on('#767676')).toBe('#ffffff');
  // Neither #222222 nor white has a contrast of 4.5 : 1 to this grey.
  expect(on('#7a7a7a')).toBe('#000000');
});

test('colours that are readable stay as they are, others keep their hue', () => {
  const settings = { mutedColour: '#595959', accent: '#0b6e6e' };
  expect(contextOn('#f2f4f7', contextWith(settings)).settings).toMatchObject(settings);
  const { accent } = contextOn('#14323c', contextWith(settings)).settings;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  expect(green).toBeGreaterThan(red);
  expect(green).toBe(blue);
});

const cv = `
name: Ada Lovelace
photo: ada.jpg
contact: [{email: ada@example.org}, {github: ada}, {phone: +44 20 7946 0958}]
sections:
  Experience: [{title: Analyst, organization: Engine Ltd, dates: 2012 – 2014}]
  Skills: {Languages: "English, [French](https://example.org)"}
  Levels: [{label: German, level: C1}, {label: Italian, level: 2/5}]
  Interests: [chess, "[horses](https://example.org)"]
  Motto: "Poetical \`science\`, *and* **more**."
`;

/** Returns the colour of everything in blocks: texts, icons, bullets and rules. */
function coloursIn(blocks: readonly Block[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const block of blocksIn(blocks)) {
    for (const inline of ownTexts(block).flat()) found.add(inline.style.colour);
    if ((block.kind === 'group' || block.kind === 'paragraph') && block.rule) found.add(block.rule.colour);
  }
  return found;
}

test('everything in the side column of sidebar is readable on its panel, whatever colours are set', () => {
  const { resume } = readResume(cv);
  if (resume === undefined) throw new Error('nothing was read');
  const choices = fc.record({
    links: fc.constantFrom('underlined', 'coloured', 'plain'),
    levels: fc.constantFrom('words', 'dots', 'bars'),
  });
  fc.assert(
    fc.property(colours, choices, (set, chosen) => {
      const settings = { ...sidebar.settings, ...set, ...chosen };
      const context = themeContext(settings, enGB, picturesOf({ 'ada.jpg': [100, 100] }));
      const { flows } = compose(resume, sidebar, context);
      const side = flows.find(({ name }) => name === 'side')?.blocks ?? [];
      expect(coloursIn(side).size).toBeGreaterThan(0);
      for (const one of coloursIn(side))
        expect(contrastOf(one, set.panelColour)).toBeGreaterThanOrEqual(least);
    }),
  );
});
