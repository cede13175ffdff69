import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../../src/index.ts';
import { loadHyphenator } from '../../../src/locale/hyphenate.ts';
import { caches } from '../../support/caches.ts';

async function linesOf(text: string, locale: string, hyphenation: boolean): Promise<readonly string[]> {
  const source = `name: J\nlocale: ${locale}\npage: {size: a5}\ntheme: {name: swiss, hyphenation: ${hyphenation}, size: 12}\nsummary: ${JSON.stringify(text)}\n`;
  const { display } = await typesetPages(source);
  if (display === undefined) throw new Error('not rendered');
  return (await paintText(display))
    .split('\n')
    .filter((line) => line !== '')
    .slice(1);
}

/** The places where lines end inside a word, with a hyphen: as `head-tail`. */
function cuts(lines: readonly string[]): readonly (readonly [head: string, tail: string])[] {
  return lines.flatMap((line, at) => {
    const head = /(\p{L}+)-$/u.exec(line)?.[1];
    const tail = /^\p{L}+/u.exec(lines[at + 1] ?? '')?.[0];
    return head && tail ? [[head, tail] as const] : [];
  });
}

const german =
  'Geschwindigkeitsbegrenzung Rindfleischetikettierung Verantwortungsbewusstsein Wirtschaftswissenschaften Unternehmensberatung Produktionsplanungssteuerung Zusammenarbeitsvereinbarung Softwareentwicklungsprozess Datenverarbeitungsanlagen Rechenzentrumsinfrastrukturen Sicherheitsüberprüfungen Mitarbeitergespräche Budgetverhandlungen Geschäftsführungen Tochtergesellschaften und mehr';

test('German nouns are divided where the patterns allow it', async () => {
  const found = cuts(await linesOf(german, 'de', true));
  expect(found.length).toBeGreaterThan(2);
  const hyphenator = await loadHyphenator('de', caches);
  for (const [head, tail] of found) {
    expect(head).toMatch(/^\p{Lu}/u);
    expect(hyphenator?.((head + tail).toLowerCase())).toContain(head.length);
  }
  expect(cuts(await linesOf(german, 'de', false))).toEqual([]);
});

test('in other languages a word with a capital is a name, and whole', async () => {
  const names =
    'Internationalisation Characterisation Representations Responsibilities Administrations Transformations Communications Extraordinarily';
  expect(cuts(await linesOf(`${names} ${names}`, 'en-GB', true))).toEqual([]);
});

test('a short German noun is whole, as a name is', async () => {
  const names =
    'Schneider Hoffmann Schwarz Zimmermann Hartmann Krüger Lehmann Walter Kaiser Fuchs Lange Scholz';
  for (const [head, tail] of cuts(await linesOf(`${names} ${names} ${names}`, 'de', true)))
    expect((head + tail).length).toBeGreaterThanOrEqual(10);
});

/** Words that are wider than the page, with their languages. */
const wide = [
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'de'],
  ['Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzentwurfsberatung', 'de'],
  ['Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungskommission', 'de'],
  ['(Straßenentwässerungsinvestitionskostenschuldendienstumlagenberechnungsverfahren),', 'de'],
  ['DONAUDAMPFSCHIFFFAHRTSELEKTRIZITÄTENHAUPTBETRIEBSWERKBAUUNTERBEAMTENGESELLSCHAFT', 'de'],
  ['pneumonoultramicroscopicsilicovolcanoconiosisinternationalisationcharacterisation', 'en-GB'],
  ['Pneumonoultramicroscopicsilicovolcanoconiosisinternationalisationcharacterisation', 'en-US'],
  ['anticonstitutionnellementinternationalisationresponsabilisationsdéconstitutionnalisation', 'fr'],
  ['electroencefalografistasinternacionalizacionesresponsabilizacionesconstitucionalmente', 'es'],
  ['Anticonstitucionalísimamenteinternacionalizacionesresponsabilizacionesconstitucionales', 'es'],
] as const;

test.each(wide)(
  '%s is cut where the patterns allow it, with a hyphen, whatever the setting',
  async (word, locale) => {
    const letters = word.replaceAll(/\P{L}/gu, '');
    const hyphenator = await loadHyphenator(locale, caches);
    const points = hyphenator?.(letters.toLowerCase()) ?? [];
    for (const hyphenation of [false, true]) {
      const lines = await linesOf(word, locale, hyphenation);
      expect(lines.length).toBeGreaterThan(1);
      let offset = 0;
      for (const line of lines.slice(0, -1)) {
        expect(line.endsWith('-')).toBe(true);
        offset += line.replaceAll(/\P{L}/gu, '').length;
        expect(points).toContain(offset);
      }
      expect(lines.join('').replaceAll('-', '')).toBe(word);
    }
  },
);

test.each([
  'xpub6CUGRUonZSQ4TWtTMmzXdrXDtypWKiKrhko4egpiMZbpiaQL2jkwSB1icqYh2cfDfVxdx4df189oLKnC5fSwqPfgyP3hooxujYzAu3fDVmz',
  'https://example.org/averylongpathwithmanysegmentsandevenmore/andquery/parameter/value/another',
  'firstname.middlename.lastname_tagged_address@subdomain.department.university.example.ac.uk',
])('a key or an address is cut without a hyphen: %s', async (word) => {
  const lines = await linesOf(word, 'en-GB', true);
  expect(lines.join('')).toBe(word);
});
