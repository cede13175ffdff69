import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadHyphenator } from '../../src/locale/hyphenate.ts';
import { caches } from '../support/caches.ts';

/** Hyphenates a word, with a hyphen at each point. */
async function hyphenated(word: string, language: string): Promise<string> {
  const hyphenator = await loadHyphenator(language, caches);
  const points = [0, ...(hyphenator?.(word) ?? []), word.length];
  return points
    .slice(1)
    .map((point, index) => word.slice(points[index], point))
    .join('-');
}

test.each([
  ['af', 'verantwoordelikheid', 'ver-ant-woor-de-lik-heid'],
  ['be', 'адказнасць', 'адка-з-насць'],
  ['bg', 'отговорност', 'отго-вор-ност'],
  ['cy', 'cyfrifoldebau', 'cyf-rif-ol-debau'],
  ['da', 'udviklingsafdelingen', 'udvik-lings-af-de-lin-gen'],
  ['de-CH', 'geschwindigkeitsbegrenzung', 'geschwin-dig-keits-be-gren-zung'],
  ['el', 'υπευθυνότητα', 'υπευ-θυ-νό-τητα'],
  ['en', 'responsibility', 'respons-ib-il-ity'],
  ['en-AU', 'responsibility', 'respons-ib-il-ity'],
  ['en-US', 'responsibility', 'respon-si-bil-ity'],
  ['es-MX', 'responsabilidad', 'res-pon-sa-bi-li-dad'],
  ['et', 'vastutusvaldkond', 'vas-tu-tus-vald-kond'],
  ['eu', 'erantzukizuna', 'eran-tzu-ki-zuna'],
  ['fr-CA', 'responsabilité', 'res-pon-sa-bi-lité'],
  ['ga', 'freagrachtaí', 'freag-rachtaí'],
  ['gl', 'responsabilidade', 'res-pon-sa-bi-li-dade'],
  ['it', 'responsabilità', 'respon-sa-bi-lità'],
  ['ka', 'პასუხისმგებლობა', 'პასუ-ხის-მგებ-ლობა'],
  ['lt', 'atsakomybės', 'atsa-ko-my-bės'],
  ['nl', 'verantwoordelijkheid', 'ver-ant-woor-de-lijk-heid'],
  ['pl', 'odpowiedzialność', 'odpo-wie-dzial-ność'],
  ['pt-BR', 'responsabilidade', 'res-pon-sa-bi-li-dade'],
  ['sk', 'zodpovednosť', 'zod-po-ved-nosť'],
  ['sl', 'odgovornostmi', 'odgo-vor-nostmi'],
  ['uk', 'відповідальність', 'від-по-від-аль-ність'],
])('in %s %s is divided by the patterns of the language', async (language, word, expected) => {
  expect(await hyphenated(word, language)).toBe(expected);
});

test.each(['ja', 'ar', 'und', 'cs'])('%s has no patterns, and its words stay whole', async (language) => {
  expect(await loadHyphenator(language, caches)).toBeUndefined();
});

test('every file of patterns names a licence that lets it be passed on', () => {
  const files = readdirSync('hyphenation').filter((file) => file.endsWith('.tex'));
  expect(files.length).toBeGreaterThanOrEqual(20);
  for (const file of files) {
    const [head = ''] = readFileSync(`hyphenation/${file}`, 'utf8').split('\\patterns');
    expect(head, file).toMatch(
      /MIT|BSD|Unlicence|Permission is hereby granted|may be used, modified, copied|Copying and distribution of this file/,
    );
  }
});
