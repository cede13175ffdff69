import { localeTags } from './locales.ts';

/** Matches the code of a country in ISO 3166, in capitals. */
const code = /^[A-Z]{2}$/;

/** Codes that people write for a country and that ISO 3166 does not have. */
const otherCodes: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/** Returns the name of a country in a language by its code in ISO 3166; `undefined` if there is none. */
export function countryName(written: string, tag: string): string | undefined {
  const letters = written.trim().toUpperCase();
  const known = otherCodes.get(letters) ?? letters;
  if (!code.test(known) || /^(?:EU|UN|EZ|XA|XB|ZZ|QO)$/.test(known)) return undefined;
  const style = known === 'HK' || known === 'MO' ? 'short' : 'long';
  return new Intl.DisplayNames([tag, 'en'], { type: 'region', style, fallback: 'none' }).of(known);
}

/** Names of countries and of their parts that people write beside a town. */
const otherNames =
  'uk u.k. usa u.s.a. u.s. us uae england scotland wales northern ireland holland ' +
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana ' +
  'iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska ' +
  'nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ' +
  'ontario quebec québec alberta manitoba saskatchewan bayern bavaria hessen sachsen';

/** True for the name of a country in a language of Quoin, its code, or a state: `France`, `UK`, `TX`, `Ontario`. */
export function isCountry(name: string): boolean {
  const wanted = name.trim();
  if (code.test(wanted)) return true;
  const plain = wanted.toLowerCase();
  if (` ${otherNames} `.includes(` ${plain} `)) return true;
  return plain.length > 3 && countryNames().has(plain);
}

/** Returns the names of all countries in all languages, in lower case. */
function countryNames(): ReadonlySet<string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(
    localeTags.flatMap((tag) => {
      const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
      return codes.flatMap((one) => names.of(one)?.toLowerCase() ?? []);
    }),
  );
}
