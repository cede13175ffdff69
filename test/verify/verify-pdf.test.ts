import { expect, test } from 'vitest';
import {
  type DisplayList,
  paintPdf,
  type Stages,
  type TypesetOptions,
  typesetPages,
} from '../../src/index.ts';
import type { Loss } from '../../src/verify/verification.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { elementsIn, elementWith, swapped, textOf, withItems, withoutGlyph } from './damaged.ts';

const resume = `name: Ada Lovelace
headline: Analyst of engines
contact:
  - url: https://ada.example/cv
sections:
  Work:
    - organization: Analytical Engine
      dates: 1842 – 1843
      bullets:
        - Wrote the [first program](https://example.org/Zoë) in the world.
        - Explained what engines cannot do.
    - organization: Difference Engine
      title: Observer
      dates: Jun 1833
      text: Saw it working, and understood it.
  Skills:
    Languages: English, French
    Sciences: Mathematics
`;

async function set(
  source: string,
  options: TypesetOptions = {},
): Promise<{ readonly display: DisplayList; readonly stages: Stages }> {
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml', ...options });
  if (!display || !stages) throw new Error('nothing was set');
  return { display, stages };
}

/** Losses of the résumé when its pages are damaged before they are painted: kind, line and message. */
async function lossesAfter(damage: (list: DisplayList) => DisplayList): Promise<readonly string[]> {
  const { display, stages } = await set(resume);
  const { losses } = await verifyPdf(await paintPdf(damage(display)), stages.document);
  return losses.map(said);
}

function said({ kind, message, place }: Loss): string {
  return `${place?.line ?? '?'}: ${kind}: ${message}`;
}

test('what was not damaged is all there, and counted', async () => {
  const { display, stages } = await set(resume);
  expect(await verifyPdf(await paintPdf(display), stages.document)).toEqual({
    losses: [],
    words: 40,
    headings: 5,
    bullets: 2,
    links: 2,
  });
});

test('a run that was dropped is missing at its line', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) =>
      items.filter((item) => item.kind !== 'run' || !textOf(item).includes('cannot')),
    ),
  );
  expect(losses).toEqual(['11: missing: “Explained what engines cannot do.” is not in the PDF.']);
});

test('a date that was dropped is missing at the line of its entry', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) => items.filter((item) => item.kind !== 'run' || !textOf(item).includes('1833'))),
  );
  expect(losses).toEqual(['12: missing: “Jun 1833” is not in the PDF.']);
});

test('a space that was dropped runs two words together', async () => {
  const losses = await lossesAfter((list) => withoutGlyph(list, ' ', 'Explained what'));
  expect(losses).toEqual([
    '11: added: “Explainedwhat” is in the PDF, and not in the résumé.',
    '11: missing: “Explained what” is not in the PDF.',
  ]);
});

test('entries that are swapped are out of order, each paragraph at its line', async () => {
  const losses = await lossesAfter((list) => {
    const start = elementWith(list, 'H3', 'AnalyticalEngine');
    const middle = elementWith(list, 'H3', 'DifferenceEngine');
    const end = elementWith(list, 'H2', 'Skills') - 1;
    return swapped(list, start, middle, end);
  });
  expect(losses).toEqual([
    '12: moved: “Jun 1833” is read out of its order, after “of engines ada.example/cv Work”.',
    '12: moved: “Difference Engine” is read out of its order, after “ada.example/cv Work Jun 1833”.',
    '13: moved: “Observer” is read out of its order, after “Jun 1833 Difference Engine”.',
    '15: moved: “Saw it working, and understood it.” is read out of its order, after “1833 Difference Engine Observer”.',
  ]);
});

test('a link that was dropped is told of, with where it should lead', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) =>
      items.filter((item) => item.kind !== 'link' || !item.target.includes('example.org')),
    ),
  );
  expect(losses).toEqual([
    '10: link: “first program” leads nowhere in the PDF, and should lead to https://example.org/Zoë.',
  ]);
});

test('a link that leads elsewhere is told of', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) =>
      items.map((item) =>
        item.kind === 'link' && item.target.includes('ada') ? { ...item, target: 'https://x.example' } : item,
      ),
    ),
  );
  expect(losses).toEqual([expect.stringMatching(/^4: link: .* leads to https:\/\/x\.example\/? in the PDF/)]);
});

test('a heading of another level, and one that is none, are told of', async () => {
  const retyped = (list: DisplayList, text: string, type: 'H3' | 'P'): DisplayList => {
    const element = elementWith(list, 'H2', text);
    return {
      ...list,
      structure: list.structure.map((each, number) => (number === element ? { ...each, type } : each)),
    };
  };
  expect(await lossesAfter((list) => retyped(list, 'Work', 'H3'))).toEqual([
    '6: structure: “Work” is a heading of level 3 in the PDF, and should be a heading of level 2.',
  ]);
  expect(await lossesAfter((list) => retyped(list, 'Skills', 'P'))).toEqual([
    '16: structure: “Skills” is plain text in the PDF, and should be a heading of level 2.',
  ]);
});

test('a bullet that is no label of its item is told of', async () => {
  const losses = await lossesAfter((list) => {
    const item = elementWith(list, 'LI', 'Explained');
    const [, label, body = 0] = elementsIn(list.structure, item);
    return withItems(list, (items) =>
      items.map((each) => (each.element === label ? { ...each, element: body } : each)),
    );
  });
  expect(losses).toEqual([
    '11: structure: “•” is plain text in the PDF, and should be the label of an item.',
  ]);
});

test('a PDF of an earlier file says what is there no longer', async () => {
  const { display } = await set(resume);
  const { stages } = await set(resume.replace('Sciences: Mathematics', 'Arts: Music'));
  const { losses } = await verifyPdf(await paintPdf(display), stages.document);
  expect(losses.map(said)).toEqual([
    '17: added: “Sciences” is in the PDF, and not in the résumé.',
    '17: added: “Mathematics” is in the PDF, and not in the résumé.',
    '18: missing: “Arts” is not in the PDF.',
    '18: missing: “Music” is not in the PDF.',
  ]);
});

test('a PDF without a structure cannot be compared, and what is no PDF is an error', async () => {
  const { display, stages } = await set(resume);
  const bare = await paintPdf(display, { conformance: 'none' });
  expect((await verifyPdf(bare, stages.document)).losses.map(({ kind }) => kind)).toEqual(['structure']);
  await expect(verifyPdf(new TextEncoder().encode('name: Ada'), stages.document)).rejects.toThrow(
    'cannot be read',
  );
});

test('words that are divided at a line’s end are put together again', async () => {
  const source = `name: A\nsections:\n  Work:\n    - title: B\n      text: |\n        ${'Representations of well-known internationalisation-heavy characteristics in https://example.org/a/very/long/path/to/somewhere. '.repeat(9)}\n`;
  for (const size of [9, 10, 11]) {
    const { display, stages } = await set(source, {
      settings: { hyphenation: 'true', alignment: 'justified', size },
    });
    expect((await verifyPdf(await paintPdf(display), stages.document)).losses).toEqual([]);
  }
});
