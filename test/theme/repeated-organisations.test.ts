import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/index.ts';
import { builtInThemes } from '../../src/themes.ts';
import { positionalFacts } from '../parser/positional.ts';
import { streamOrderFacts } from '../parser/stream-order.ts';
import { textByPdfjs } from '../support/extract.ts';

const source = `name: Rosa Tillmark
contact: [{email: rosa@example.org}, {phone: +44 20 7946 0958}, {location: Leeds}, {url: https://tillmark.example.org}]
sections:
  Experience:
    - organization: Harbour Software Ltd
      location: Leeds
      roles:
        - title: Lead Engineer
          dates: 2021-04 – 2024-09
          bullets: [Led a team of nine engineers through the move to a new billing platform.]
        - title: Software Engineer
          dates: 2017-02 – 2021-03
          bullets: [Wrote the first version of the reporting service and kept it running.]
    - organization: Quayside Data Ltd
      title: Junior Engineer
      dates: 2015-09 – 2017-01
      bullets: [Cleaned and merged the records of forty branch offices for the first time.]
  Skills:
    Languages: [Python, Go, SQL, TypeScript]
    Tools: [Kubernetes, Terraform, PostgreSQL, Kafka]
    Methods: [code review, pairing, incident review]
`;

describe.each(Object.keys(builtInThemes))('in %s', (theme) => {
  async function rendered(organisation: string): Promise<Uint8Array> {
    const { pdf, problems } = await typeset(source, { theme, settings: { organisation } });
    expect(problems).toEqual([]);
    return pdf ?? new Uint8Array();
  }

  test('an organisation is printed once, and with each role where that is asked', async () => {
    const count = async (organisation: string): Promise<number> =>
      (await textByPdfjs(await rendered(organisation))).split('Harbour Software').length - 1;
    expect(await count('once')).toBe(1);
    expect(await count('repeated')).toBe(2);
  });

  test('a parser by positions finds the organisation of each role where it is repeated', async () => {
    const { jobs } = await positionalFacts(await rendered('repeated'));
    expect(jobs.map(({ title, organisation }) => [title, organisation])).toEqual([
      ['Lead Engineer', expect.stringMatching(/^Harbour Software Ltd/u)],
      ['Software Engineer', expect.stringMatching(/^Harbour Software Ltd/u)],
      ['Junior Engineer', 'Quayside Data Ltd'],
    ]);
  });

  test('a parser in stream order finds the dates of each role where it is repeated', async () => {
    const { jobs } = await streamOrderFacts(await rendered('repeated'));
    expect(jobs.map(({ start }) => start)).toEqual(['2021/4', '2017/2', '2015/9']);
  });
});
