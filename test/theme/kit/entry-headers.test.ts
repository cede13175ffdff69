import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { runText } from '../../../src/model/glyph-run.ts';

/** Returns the text of a page, line by line from the top. */
async function linesIn(yaml: string, theme: string): Promise<readonly string[]> {
  const { display } = await typesetPages(yaml, { theme: { name: theme } });
  const lines = new Map<number, string>();
  for (const item of display?.pages[0]?.items ?? []) {
    if (item.kind !== 'run') continue;
    lines.set(item.y, `${lines.get(item.y) ?? ''}${runText(item.run)}`);
  }
  return [...lines.values()].map((line) => line.trim());
}

test.each(['academic', 'dense', 'accent'])(
  'the head of an entry fills its line up to the date, and is not balanced (%s)',
  async (theme) => {
    const head =
      'Institute for Electrical Machines and Drives and for Railways of the University, Braunschweig';
    const yaml = `name: Ada\nsections: {Work: [{organization: "${head}", dates: 2012-09 – 2016-09}]}\n`;
    const lines = await linesIn(yaml, theme);
    const first = lines.find((line) => line.startsWith('Institute')) ?? '';
    const filled = first.replace(/\d.*$|Sep.*$/u, '').trim();
    expect(filled.length, first).toBeGreaterThan(0.62 * head.length);
    expect(filled.length, first).toBeLessThan(head.length);
  },
);
