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

/** True for the name of a country in English, German, French, Spanish or Portuguese, its code, or a state: `France`, `UK`, `TX`, `Ontario`. */
export function isCountry(name: string): boolean {
  const wanted = name.trim();
  if (code.test(wanted)) return true;
  const plain = wanted.toLowerCase();
  if (` ${otherNames} `.includes(` ${plain} `)) return true;
  return plain.length > 3 && ['en', 'de', 'fr', 'es', 'pt'].some((tag) => isNameIn(tag, plain));
}

/** The codes that have a name: those of ISO 3166, and some former and reserved ones. */
const codes = (
  'AC AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT ' +
  'BU BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CS CU CV CW CX CY CZ DD DE DG DJ DK DM DO DY ' +
  'DZ EA EC EE EG EH ER ES ET EU EZ FI FJ FK FM FO FR FX GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU ' +
  'GW GY HK HM HN HR HT HU HV IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ ' +
  'LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NH NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA QO RE RH RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SU SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TP ' +
  'TR TT TV TW TZ UA UG UK UM UN US UY UZ VA VC VD VE VG VI VN VU WF WS XA XB XK YD YE YT YU ZA ZM ZR ZW ZZ'
).split(' ');

function isNameIn(tag: string, plain: string): boolean {
  const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  return codes.some((one) => names.of(one)?.toLowerCase() === plain);
}
