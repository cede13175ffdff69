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

async function layOut(
  source: string,
  options: TypesetOptions = {},
): Promise<{ readonly display: DisplayList; readonly stages: Stages }> {
  const { display, stages } = await typesetPages(source, { file: 'cv.yaml', ...options });
  if (!display || !stages) throw new Error('nothing was laid out');
  return { display, stages };
}

/** Damages the pages before painting, and returns line, kind and message of each loss. */
async function lossesAfter(damage: (list: DisplayList) => DisplayList): Promise<readonly string[]> {
  const { display, stages } = await layOut(resume);
  const { losses } = await verifyPdf(await paintPdf(damage(display)), stages.document);
  return losses.map(listed);
}

function listed({ kind, message, place }: Loss): string {
  return `${place?.line ?? '?'}: ${kind}: ${message}`;
}

test('finds no losses in an intact PDF, and counts its elements', async () => {
  const { display, stages } = await layOut(resume);
  expect(await verifyPdf(await paintPdf(display), stages.document)).toEqual({
    losses: [],
    words: 40,
    headings: 5,
    bullets: 2,
    links: 2,
  });
});

test('reports a dropped run as missing at its line', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) =>
      items.filter((item) => item.kind !== 'run' || !textOf(item).includes('cannot')),
    ),
  );
  expect(losses).toEqual(['11: missing: “Explained what engines cannot do.” is not in the PDF.']);
});

test('reports a dropped date as missing at the line of its entry', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) => items.filter((item) => item.kind !== 'run' || !textOf(item).includes('1833'))),
  );
  expect(losses).toEqual(['12: missing: “Jun 1833” is not in the PDF.']);
});

test('reports two words joined by a dropped space', async () => {
  const losses = await lossesAfter((list) => withoutGlyph(list, ' ', 'Explained what'));
  expect(losses).toEqual([
    '11: added: “Explainedwhat” is in the PDF, but not in the résumé.',
    '11: missing: “Explained what” is not in the PDF.',
  ]);
});

test('reports each paragraph of swapped entries as out of order', async () => {
  const losses = await lossesAfter((list) => {
    const start = elementWith(list, 'H3', 'AnalyticalEngine');
    const middle = elementWith(list, 'H3', 'DifferenceEngine');
    const end = elementWith(list, 'H2', 'Skills') - 1;
    return swapped(list, start, middle, end);
  });
  expect(losses).toEqual([
    '12: moved: “Jun 1833” is out of order in the PDF: it is read after “of engines ada.example/cv Work”.',
    '12: moved: “Difference Engine” is out of order in the PDF: it is read after “ada.example/cv Work Jun 1833”.',
    '13: moved: “Observer” is out of order in the PDF: it is read after “Jun 1833 Difference Engine”.',
    '15: moved: “Saw it working, and understood it.” is out of order in the PDF: it is read after “1833 Difference Engine Observer”.',
  ]);
});

test('reports a dropped link with its target', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) =>
      items.filter((item) => item.kind !== 'link' || !item.target.includes('example.org')),
    ),
  );
  expect(losses).toEqual([
    '10: link: “first program” should link to https://example.org/Zoë, but is not a link in the PDF.',
  ]);
});

test('reports a link with another target', async () => {
  const losses = await lossesAfter((list) =>
    withItems(list, (items) =>
      items.map((item) =>
        item.kind === 'link' && item.target.includes('ada') ? { ...item, target: 'https://x.example' } : item,
      ),
    ),
  );
  expect(losses).toEqual([
    expect.stringMatching(/^4: link: .* but links to https:\/\/x\.example\/? in the PDF/),
  ]);
});

test('reports a heading of another level, and a heading that is plain text', async () => {
  const retyped = (list: DisplayList, text: string, type: 'H3' | 'P'): DisplayList => {
    const element = elementWith(list, 'H2', text);
    return {
      ...list,
      structure: list.structure.map((each, number) => (number === element ? { ...each, type } : each)),
    };
  };
  expect(await lossesAfter((list) => retyped(list, 'Work', 'H3'))).toEqual([
    '6: structure: “Work” should be a heading of level 2, but is a heading of level 3 in the PDF.',
  ]);
  expect(await lossesAfter((list) => retyped(list, 'Skills', 'P'))).toEqual([
    '16: structure: “Skills” should be a heading of level 2, but is plain text in the PDF.',
  ]);
});

test('reports a bullet that is not the label of its item', async () => {
  const losses = await lossesAfter((list) => {
    const item = elementWith(list, 'LI', 'Explained');
    const [, label, body = 0] = elementsIn(list.structure, item);
    return withItems(list, (items) =>
      items.map((each) => (each.element === label ? { ...each, element: body } : each)),
    );
  });
  expect(losses).toEqual([
    '11: structure: “•” should be the label of an item, but is plain text in the PDF.',
  ]);
});

test('reports texts of an earlier version of the file', async () => {
  const { display } = await layOut(resume);
  const { stages } = await layOut(resume.replace('Sciences: Mathematics', 'Arts: Music'));
  const { losses } = await verifyPdf(await paintPdf(display), stages.document);
  expect(losses.map(listed)).toEqual([
    '17: added: “Sciences:” is in the PDF, but not in the résumé.',
    '17: added: “Mathematics” is in the PDF, but not in the résumé.',
    '18: missing: “Arts: Music” is not in the PDF.',
  ]);
});

test('cannot compare a PDF without a structure, and rejects a file that is not a PDF', async () => {
  const { display, stages } = await layOut(resume);
  const bare = await paintPdf(display, { conformance: 'none' });
  expect((await verifyPdf(bare, stages.document)).losses.map(({ kind }) => kind)).toEqual(['structure']);
  await expect(verifyPdf(new TextEncoder().encode('name: Ada'), stages.document)).rejects.toThrow(
    'cannot be read',
  );
});

test('joins words that are hyphenated at a line end', async () => {
  const source = `name: A\nsections:\n  Work:\n    - title: B\n      text: |\n        ${'Representations of well-known internationalisation-heavy characteristics in https://example.org/a/very/long/path/to/somewhere. '.repeat(9)}\n`;
  for (const size of [9, 10, 11]) {
    const { display, stages } = await layOut(source, {
      settings: { hyphenation: 'true', alignment: 'justified', size },
    });
    expect((await verifyPdf(await paintPdf(display), stages.document)).losses).toEqual([]);
  }
});
