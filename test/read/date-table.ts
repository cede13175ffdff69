/** Locales that the table has forms of. A locale without a form in the table is not compared with it. */
export const tableLocales = ['en-GB', 'en-US', 'de', 'fr', 'es', 'pt'];

/** Ways to write one date: what they all mean, how exactly, and how each locale prints it. */
export interface DateRow {
  /** `2019-08`, `2012..2014`, `2012..` with the word for today, `..2014`. */
  readonly says: string;
  /** Of the least exact end. */
  readonly precision: 'year' | 'season' | 'quarter' | 'month' | 'day';
  /** In each of {@link tableLocales}, separated by ` | `; one alone is the same in all. `~` ties, `_` is a thin space, `@` the word for today: as written if it is one of the locale. */
  readonly printed: string;
  readonly sources: readonly string[];
}

/** Texts parted by `|`. */
export function all(texts: string): readonly string[] {
  return texts.split('|').map((text) => text.trim());
}

const points: readonly DateRow[] = [
  {
    says: '2019',
    precision: 'year',
    printed: '2019',
    sources: all(`2019 | (2019) | [2019] | '19 | ’19 | 2019年 | 2019년`),
  },
  { says: '1998', precision: 'year', printed: '1998', sources: ['1998', '’98', "'98"] },
  {
    says: '2019-08',
    precision: 'month',
    printed: 'Aug~2019 | Aug~2019 | Aug.~2019 | août~2019 | ago.~2019 | ago.~de~2019',
    sources: all(`
      2019-08 | 2019-8 | 2019/08 | 2019.08 | 08/2019 | 8/2019 | 08-2019 | 08.2019 | 08 / 2019 | Aug 2019 |
      Aug. 2019 | August 2019 | AUGUST 2019 | aug 2019 | Aug, 2019 | August, 2019 | Aug-2019 | Aug/2019 |
      2019-Aug | 2019 August | Aug ’19 | Aug. '19 | Aug'19 | August of 2019 | 2019年8月 | 2019年08月 |
      2019년 8월 | 2019. 8. | août 2019 | aout 2019 | agosto 2019 | agosto de 2019 | ago. 2019 |
      ago. de 2019 | im August 2019 | en août 2019 | (Aug 2019) | agosto del 2019
    `),
  },
  {
    says: '2020-03',
    precision: 'month',
    printed: 'Mar~2020 | Mar~2020 | März~2020 | mars~2020 | mar.~2020 | mar.~de~2020',
    sources: all(`
      Mar 2020 | March 2020 | März 2020 | Mär. 2020 | Mrz 2020 | mars 2020 | marzo 2020 | março de 2020
    `),
  },
  {
    says: '2015-09',
    precision: 'month',
    printed: 'Sep~2015 | Sep~2015 | Sept.~2015 | sept.~2015 | sept.~2015 | set.~de~2015',
    sources: all(`
      Sept 2015 | Sep 2015 | Sept. 2015 | septembre 2015 | septiembre 2015 | setiembre de 2015 |
      setembro 2015 | set. 2015 | 09/2015
    `),
  },
  {
    says: '2024-01',
    precision: 'month',
    printed: 'Jan~2024 | Jan~2024 | Jan.~2024 | janv.~2024 | ene.~2024 | jan.~de~2024',
    sources: all(`
      Jan 2024 | January 2024 | Jänner 2024 | Januar 2024 | janv. 2024 | Ene. 2024 | enero de 2024 |
      janeiro 2024
    `),
  },
  {
    says: '2021-12',
    precision: 'month',
    printed: 'Dec~2021 | Dec~2021 | Dez.~2021 | déc.~2021 | dic.~2021 | dez.~de~2021',
    sources: all(`
      Dec 2021 | Dez. 2021 | Dezember 2021 | décembre 2021 | dic. 2021 | diciembre 2021 |
      dezembro de 2021 | 2021-12
    `),
  },
  {
    says: '2019-08-14',
    precision: 'day',
    printed:
      '14~Aug~2019 | Aug~14,~2019 | 14.~Aug.~2019 | 14~août~2019 | 14~de~ago.~de~2019 | 14~de~ago.~de~2019',
    sources: all(`
      2019-08-14 | 2019-8-14 | 2019/08/14 | 2019.08.14 | 20190814 | 14.08.2019 | 14. 8. 2019 | 14.8.2019 |
      14/08/2019 | 08/14/2019 | 14-08-2019 | 14 Aug 2019 | 14 August 2019 | Aug 14, 2019 |
      August 14 2019 | August 14th, 2019 | 14th of August 2019 | 14-Aug-2019 | 14. August 2019 |
      14 août 2019 | 14 de agosto de 2019 | 14 ago. 2019 | 2019年8月14日 | 2019년 8월 14일 | 2019. 8. 14. |
      14 Aug ’19 | 2019-08-14T16:00:00.000Z | 2019-08-14T23:59:59+14:00 | 2019-08-14T00:00:00-11:00 |
      2019-08-14 10:30 | 2019-08-14 10:30:00 +02:00 | 2019-08-14T10:30Z | 2019-08-14 00:00:00 UTC
    `),
  },
  {
    says: '2020-02-29',
    precision: 'day',
    printed:
      '29~Feb~2020 | Feb~29,~2020 | 29.~Feb.~2020 | 29~févr.~2020 | 29~de~feb.~de~2020 | 29~de~fev.~de~2020',
    sources: all(`
      2020-02-29 | 29 Feb 2020 | 29. Februar 2020 | 29 février 2020 | 29 de fevereiro de 2020
    `),
  },
  {
    says: '2019-05-01',
    precision: 'day',
    printed: '1~May~2019 | May~1,~2019 | 1.~Mai~2019 | 1er~mai~2019 | 1~de~may.~de~2019 | 1º~de~mai.~de~2019',
    sources: all(`
      2019-05-01 | 1 May 2019 | May 1st, 2019 | 1. Mai 2019 | 1er mai 2019 | 1 de mayo de 2019 |
      1º de maio de 2019
    `),
  },
];

const seasons: readonly DateRow[] = [
  {
    says: '2023-autumn',
    precision: 'season',
    printed: 'Autumn~2023 | Fall~2023 | Herbst~2023 | automne~2023 | otoño~2023 | outono~de~2023',
    sources: all(`
      Fall 2023 | Autumn 2023 | fall, 2023 | Herbst 2023 | automne 2023 | otoño 2023 | outono de 2023 |
      2023 Fall | Fall ’23
    `),
  },
  {
    says: '2020-spring',
    precision: 'season',
    printed:
      'Spring~2020 | Spring~2020 | Frühjahr~2020 | printemps~2020 | primavera~2020 | primavera~de~2020',
    sources: all(`Spring 2020 | Frühling 2020 | Frühjahr 2020 | printemps 2020 | primavera de 2020`),
  },
  {
    says: '2021-summer',
    precision: 'season',
    printed: 'Summer~2021 | Summer~2021 | Sommer~2021 | été~2021 | verano~2021 | verão~de~2021',
    sources: all(`Summer 2021 | Sommer 2021 | été 2021 | verano 2021 | verão 2021 | Summer-2021`),
  },
  {
    says: '2022-winter',
    precision: 'season',
    printed: 'Winter~2022 | Winter~2022 | Winter~2022 | hiver~2022 | invierno~2022 | inverno~de~2022',
    sources: all(`Winter 2022 | hiver 2022 | invierno de 2022 | inverno 2022`),
  },
  {
    says: '2021-q3',
    precision: 'quarter',
    printed: 'Q3~2021 | Q3~2021 | Q3~2021 | T3~2021 | T3~2021 | T3~de~2021',
    sources: all(`
      Q3 2021 | q3 2021 | Q3, 2021 | Q3/2021 | Q3-2021 | 2021 Q3 | 2021-Q3 | 2021Q3 | 3Q 2021 | Q3 '21 |
      Q3 ’21 | T3 2021 | T3 de 2021 | 3rd quarter 2021 | 3rd quarter of 2021 | 3. Quartal 2021 |
      3e trimestre 2021 | 3º trimestre de 2021 | 3er trimestre de 2021
    `),
  },
  {
    says: '2020-q1..2020-q3',
    precision: 'quarter',
    printed:
      'Q1~2020_–_Q3~2020 | Q1~2020_–_Q3~2020 | Q1~2020_–_Q3~2020 | T1~2020_–_T3~2020 | T1~2020_–_T3~2020 | T1~de~2020_–_T3~de~2020',
    sources: all(`Q1–Q3 2020 | Q1 2020 – Q3 2020 | Q1 - Q3 2020 | T1–T3 2020 | 2020-Q1/2020-Q3`),
  },
  {
    says: '2020-spring..2020-autumn',
    precision: 'season',
    printed:
      'Spring~2020_–_Autumn~2020 | Spring~2020_–_Fall~2020 | Frühjahr~2020_–_Herbst~2020 | printemps~2020_–_automne~2020 | primavera~2020_–_otoño~2020 | primavera~de~2020_–_outono~de~2020',
    sources: all(`Spring–Fall 2020 | Spring 2020 – Fall 2020 | Spring to Autumn 2020`),
  },
];

const approximate: readonly DateRow[] = [
  {
    says: '~2021',
    precision: 'year',
    printed: 'c.~2021 | c.~2021 | ca.~2021 | vers~2021 | hacia~2021 | c.~2021',
    sources: all(`
      ~2021 | ~ 2021 | ≈2021 | 2021? | 2021 (?) | c. 2021 | c.2021 | c2021 | c 2021 | ca. 2021 | ca 2021 |
      circa 2021 | Circa 2021 | about 2021 | around 2021 | approx. 2021 | 2021 (approx.) | 2021 (circa) |
      etwa 2021 | um 2021 | vers 2021 | env. 2021 | hacia 2021 | aprox. 2021 | por volta de 2021 |
      cerca de 2021
    `),
  },
  {
    says: '~2021-05',
    precision: 'month',
    printed: 'c.~May~2021 | c.~May~2021 | ca.~Mai~2021 | vers~mai~2021 | hacia~may.~2021 | c.~mai.~de~2021',
    sources: all(`
      ~2021-05 | c. May 2021 | ~May 2021 | May 2021? | ca. Mai 2021 | ~05/2021 | around May 2021
    `),
  },
  {
    says: '~2019..2021',
    precision: 'year',
    printed:
      'c.~2019_–_2021 | c.~2019_–_2021 | ca.~2019_–_2021 | vers~2019_–_2021 | hacia~2019_–_2021 | c.~2019_–_2021',
    sources: all(`~2019 – 2021 | c. 2019 – 2021 | 2019? – 2021 | circa 2019 to 2021`),
  },
  {
    says: '2019..~2021',
    precision: 'year',
    printed:
      '2019_–_c.~2021 | 2019_–_c.~2021 | 2019_–_ca.~2021 | 2019_–_vers~2021 | 2019_–_hacia~2021 | 2019_–_c.~2021',
    sources: all(`2019 – ~2021 | 2019–2021? | 2019 – c. 2021`),
  },
  {
    says: '~2021-q2',
    precision: 'quarter',
    printed: 'c.~Q2~2021 | c.~Q2~2021 | ca.~Q2~2021 | vers~T2~2021 | hacia~T2~2021 | c.~T2~de~2021',
    sources: all(`~Q2 2021 | Q2 2021? | ca. Q2 2021`),
  },
];

const ranges: readonly DateRow[] = [
  {
    says: '2012..2014',
    precision: 'year',
    printed: '2012_–_2014',
    sources: all(`
      2012 – 2014 | 2012–2014 | 2012-2014 | 2012 - 2014 | 2012—2014 | 2012 -- 2014 | 2012 --- 2014 |
      2012/2014 | 2012 / 2014 | 2012~2014 | 2012 ～ 2014 | 2012〜2014 | 2012 → 2014 | 2012..2014 |
      2012…2014 | (2012–2014) | '12 – '14 | ’12–’14 | 2012 to 2014 | from 2012 to 2014 | 2012 until 2014 |
      2012 through 2014 | 2012 bis 2014 | von 2012 bis 2014 | de 2012 à 2014 | de 2012 a 2014 |
      desde 2012 hasta 2014 | de 2012 até 2014 | 2012年–2014年
    `),
  },
  {
    says: '2012..2014',
    precision: 'year',
    printed: '2012_–_2014',
    sources: all(`2012 ‒ 2014 | 2012 − 2014`),
  },
  {
    says: '2018..2019',
    precision: 'year',
    printed: '2018_–_2019',
    sources: all(`2018/19 | 2018–19 | 2018 – 19`),
  },
  { says: '1999..2000', precision: 'year', printed: '1999_–_2000', sources: ['1999/00', '1999–2000'] },
  {
    says: '2019-01..2020-03',
    precision: 'month',
    printed:
      'Jan~2019_–_Mar~2020 | Jan~2019_–_Mar~2020 | Jan.~2019_–_März~2020 | janv.~2019_–_mars~2020 | ene.~2019_–_mar.~2020 | jan.~de~2019_–_mar.~de~2020',
    sources: all(`
      2019-01/2020-03 | 2019-01 / 2020-03 | 2019-01 – 2020-03 | 2019-01--2020-03 | 2019-01 - 2020-03 |
      2019-01-2020-03 | 2019-01..2020-03 | 01/2019 – 03/2020 | 01/2019-03/2020 | 1/2019 - 3/2020 |
      01.2019–03.2020 | 2019.01-2020.03 | 2019/01-2020/03 | 2019.01~2020.03 | Jan 2019 – Mar 2020 |
      January 2019 to March 2020 | Jan. 2019 - Mar. 2020 | Jan. ’19 – Mar. ’20 | Jan '19-Mar '20 |
      enero 2019 a marzo 2020 | de enero de 2019 a marzo de 2020 | Januar 2019 bis März 2020 |
      de janvier 2019 à mars 2020 | de janeiro de 2019 a março de 2020 | 2019年1月～2020年3月
    `),
  },
  {
    says: '2020-01..2020-03',
    precision: 'month',
    printed:
      'Jan~2020_–_Mar~2020 | Jan~2020_–_Mar~2020 | Jan.~2020_–_März~2020 | janv.~2020_–_mars~2020 | ene.~2020_–_mar.~2020 | jan.~de~2020_–_mar.~de~2020',
    sources: all(`
      Jan–Mar 2020 | Jan - Mar 2020 | Jan-Mar 2020 | Jan to Mar 2020 | January–March 2020 |
      Jan 2020 – Mar | ene.–mar. 2020 | Jan.–März 2020 | 01–03/2020 | 01-03/2020 | 1–3.2020 |
      janeiro a março de 2020
    `),
  },
  {
    says: '2023-05-12..2023-05-14',
    precision: 'day',
    printed:
      '12~May~2023_–_14~May~2023 | May~12,~2023_–_May~14,~2023 | 12.~Mai~2023_–_14.~Mai~2023 | 12~mai~2023_–_14~mai~2023 | 12~de~may.~de~2023_–_14~de~may.~de~2023 | 12~de~mai.~de~2023_–_14~de~mai.~de~2023',
    sources: all(`
      12–14 May 2023 | 12-14 May 2023 | 12 – 14 May 2023 | May 12–14, 2023 | May 12-14 2023 |
      12.–14. Mai 2023 | 2023-05-12/2023-05-14 | 2023-05-12 – 2023-05-14 | 12 May – 14 May 2023 |
      May 12 – May 14, 2023 | 2023-05-12T08:00:00Z/2023-05-14T18:00:00Z | 12.05.2023–14.05.2023 |
      12.5.2023 - 14.5.2023
    `),
  },
  {
    says: '2018..2020-06',
    precision: 'year',
    printed:
      '2018_–_Jun~2020 | 2018_–_Jun~2020 | 2018_–_Juni~2020 | 2018_–_juin~2020 | 2018_–_jun.~2020 | 2018_–_jun.~de~2020',
    sources: all(`2018 – Jun 2020 | 2018 – 2020-06 | 2018 to June 2020 | 2018 – 06/2020 | 2018/2020-06`),
  },
];

const open: readonly DateRow[] = [
  {
    says: '2016..@',
    precision: 'year',
    printed: '2016_–_@',
    sources: all(`
      2016 – present | 2016-Present | 2016 – PRESENT | 2016 - now | 2016–today | 2016 – current |
      2016 to present | 2016, ongoing | 2016 to date | 2016 till date | 2016 – in progress |
      2016/present | 2016 .. present | since 2016 – present | 2016 – heute | 2016 bis heute |
      seit 2016 – heute | 2016 – jetzt | 2016 – dato | 2016 – aujourd’hui | 2016 à aujourd'hui |
      2016 – présent | 2016 – ce jour | 2016 – en cours | 2016 – actualidad | 2016 – la actualidad |
      2016 – Presente | 2016 hasta hoy | 2016 – hoy en día | 2016 – atual | 2016 até o momento |
      2016 – presente | 2016至今 | 2016 至今 | 2016-至今 | 2016年至今 | 2016 – 现在 | 2016–現在 | 2016～現在 | 2016年～現在 |
      2016 – 현재 | 2016 ~ 현재 | 2016 – oggi | 2016 – heden | 2016 – obecnie | 2016 – настоящее время |
      2016 – н.в. | 2016 – nuvarande | 2016 – şimdi | 2016 – σήμερα | 2016 – prezent
    `),
  },
  {
    says: '2019-09..@',
    precision: 'month',
    printed:
      'Sep~2019_–_@ | Sep~2019_–_@ | Sept.~2019_–_@ | sept.~2019_–_@ | sept.~2019_–_@ | set.~de~2019_–_@',
    sources: all(`
      2019-09 – present | 2019-09/present | 09/2019 – Present | 2019/09至今 | 2019.09-至今 | 2019年9月至今 |
      2019年9月～現在 | Sep 2019 – now | September 2019 to today |
      desde septiembre de 2019 hasta la actualidad | Set. 2019 – Atual | sept. 2019 à ce jour |
      2019. 9. ~ 현재 | 09.2019 – heute | 2019-09 - till now
    `),
  },
  {
    says: '2014..',
    precision: 'year',
    printed:
      '2014_–_present | 2014_–_present | 2014_–_heute | 2014_–_aujourd’hui | 2014_–_actualidad | 2014_–_presente',
    sources: all(`
      2014 – | 2014– | 2014- | 2014 ~ | 2014~ | 2014/ | 2014/.. | 2014.. | 2014… | since 2014 |
      Since 2014 | from 2014 | seit 2014 | ab 2014 | depuis 2014 | dès 2014 | desde 2014 |
      a partir de 2014 | since 2014 –
    `),
  },
  {
    says: '2014-10..',
    precision: 'month',
    printed:
      'Oct~2014_–_present | Oct~2014_–_present | Okt.~2014_–_heute | oct.~2014_–_aujourd’hui | oct.~2014_–_actualidad | out.~de~2014_–_presente',
    sources: all(`
      since Oct 2014 | 2014-10/ | 2014-10/.. | seit Oktober 2014 | depuis octobre 2014 |
      desde octubre de 2014 | desde outubro de 2014 | Oct. ’14 –
    `),
  },
  {
    says: '..2014',
    precision: 'year',
    printed: '–_2014',
    sources: all(`
      – 2014 | -2014 | ../2014 | /2014 | ..2014 | until 2014 | till 2014 | up to 2014 | bis 2014 |
      jusqu’en 2014 | hasta 2014 | até 2014
    `),
  },
  {
    says: '..2014-06',
    precision: 'month',
    printed: '–_Jun~2014 | –_Jun~2014 | –_Juni~2014 | –_juin~2014 | –_jun.~2014 | –_jun.~de~2014',
    sources: all(`
      – Jun 2014 | until June 2014 | ../2014-06 | bis Juni 2014 | jusqu’en juin 2014 |
      hasta junio de 2014 | até junho de 2014
    `),
  },
];

/** Words for today in many languages, with the words that lead to them. */
const toDate: readonly DateRow[] = [
  {
    says: '2017..@',
    precision: 'year',
    printed: '2017_–_@',
    sources: all(`
      2017 to the present | 2017 – to the present day | 2017 up to now | 2017 until the present time | 2017 thru present |
      2017 – till present | 2017 to this day | 2017 – at present | 2017 – current position | 2017 – still | 2017 – Ongoing. |
      2017 bis zum heutigen Tag | 2017 bis auf Weiteres | 2017 – bis dato | 2017 bis zur Gegenwart | 2017 – zurzeit |
      2017 à ce jour | 2017 à l’heure actuelle | 2017 jusqu’à maintenant | 2017 à nos jours | 2017 – en poste | 2017 à date |
      2017 a la fecha | 2017 hasta la fecha | 2017 – a la fecha actual | 2017 hasta el día de hoy | 2017 al presente |
      2017 hasta el momento | 2017 – cursando | 2017 até o presente | 2017 até o presente momento | 2017 até a presente data |
      2017 até aos dias de hoje | 2017 ao momento | 2017 até à data | 2017 ad oggi | 2017 a oggi | 2017 fino ad oggi |
      2017 – a tutt’oggi | 2017 – in corso | 2017 fins a l’actualitat | 2017 ata a actualidade | 2017 până în prezent |
      2017 tot heden | 2017 tot op heden | 2017 t/m heden | 2017 tot en met vandaag | 2017 till dags dato |
      2017 – tills vidare | 2017 til i dag | 2017 – d.d. | 2017 til nå | 2017 frem til i dag | 2017 do dziś | 2017 do teraz |
      2017 do chwili obecnej | 2017 – do nadal | 2017 do současnosti | 2017 až dosud | 2017 do súčasnosti | 2017 do danas |
      2017 по настоящее время | 2017 – по н.в. | 2017 г. – по настоящий момент | 2017 до сих пор | 2017 по сей день |
      2017 по теперішній час | 2017 до цього часу | 2017 до момента | 2017 – jelenleg is | 2017 a mai napig |
      2017 – napjainkig | 2017 – nykyhetki | 2017 – toistaiseksi | 2017 kuni praeguseni | 2017 līdz šim brīdim |
      2017 iki šiol | 2017 – günümüze kadar | 2017 – devam ediyor | 2017 έως σήμερα | 2017 μέχρι σήμερα |
      2017 sampai sekarang | 2017 hingga kini | 2017 đến nay | 2017 עד היום | 2017 حتى الآن | 2017 تا کنون | 2017 – अब तक |
      2017 – ปัจจุบัน | 2017年至今 | 2017至现在 | 2017 到目前 | 2017年～現在に至る | 2017年 - 現職 | 2017 ~ 현재까지 | 2017 – 재직 중
    `),
  },
  {
    says: '2019-08-01..',
    precision: 'day',
    printed:
      '1~Aug~2019_–_present | Aug~1,~2019_–_present | 1.~Aug.~2019_–_heute | 1er~août~2019_–_aujourd’hui | 1~de~ago.~de~2019_–_actualidad | 1º~de~ago.~de~2019_–_presente',
    sources: all(`
      since the 1st of August 2019 | from 1 August 2019 | since August 1st, 2019 | depuis le 1er août 2019 |
      à partir du 1er août 2019 | à compter du 1er août 2019 | dès le 1er août 2019 | seit dem 1. August 2019 |
      ab dem 1. August 2019 | ab 01.08.2019 | seit dem 01.08.2019 | desde el 1 de agosto de 2019 |
      a partir del 1 de agosto de 2019 | desde o dia 1 de agosto de 2019 | a partir de 1º de agosto de 2019 |
      dal 1 agosto 2019 | a partire dal 1 agosto 2019 | sinds 1 augustus 2019 | vanaf 1 augustus 2019 | från 1 augusti 2019 |
      fra 1. august 2019 | od 1 sierpnia 2019 | od 1. srpna 2019 | с 1 августа 2019 г. | з 1 серпня 2019 р.
    `),
  },
  {
    says: '2019-08..',
    precision: 'month',
    printed:
      'Aug~2019_–_present | Aug~2019_–_present | Aug.~2019_–_heute | août~2019_–_aujourd’hui | ago.~2019_–_actualidad | ago.~de~2019_–_presente',
    sources: all(`
      depuis août 2019 | depuis le mois d’août 2019 | dall’agosto 2019 | da agosto 2019 | od sierpnia 2019 | od srpna 2019 |
      sedan augusti 2019 | siden august 2019 | din august 2019 | с августа 2019 года | kopš 08.2019 | từ tháng 8 năm 2019
    `),
  },
  {
    says: '2018-05-02..2019-06-03',
    precision: 'day',
    printed:
      '2~May~2018_–_3~Jun~2019 | May~2,~2018_–_Jun~3,~2019 | 2.~Mai~2018_–_3.~Juni~2019 | 2~mai~2018_–_3~juin~2019 | 2~de~may.~de~2018_–_3~de~jun.~de~2019 | 2~de~mai.~de~2018_–_3~de~jun.~de~2019',
    sources: all(`
      from the 2nd of May 2018 to the 3rd of June 2019 | du 2 mai 2018 au 3 juin 2019 | du 2 mai 2018 jusqu’au 3 juin 2019 |
      vom 2. Mai 2018 bis zum 3. Juni 2019 | vom 02.05.2018 bis 03.06.2019 | del 2 de mayo de 2018 al 3 de junio de 2019 |
      desde el 2 de mayo de 2018 hasta el 3 de junio de 2019 | de 2 de maio de 2018 a 3 de junho de 2019 |
      dal 2 maggio 2018 al 3 giugno 2019 | van 2 mei 2018 tot en met 3 juni 2019 | od 2 maja 2018 r. do 3 czerwca 2019 r. |
      от 2 май 2018 г. до 3 юни 2019 г. | со 2 мая 2018 г. по 3 июня 2019 г.
    `),
  },
  {
    says: '2023-05-12..2023-05-15',
    precision: 'day',
    printed:
      '12~May~2023_–_15~May~2023 | May~12,~2023_–_May~15,~2023 | 12.~Mai~2023_–_15.~Mai~2023 | 12~mai~2023_–_15~mai~2023 | 12~de~may.~de~2023_–_15~de~may.~de~2023 | 12~de~mai.~de~2023_–_15~de~mai.~de~2023',
    sources: all(`
      12th–15th May 2023 | from 12 to 15 May 2023 | du 12 au 15 mai 2023 | vom 12. bis 15. Mai 2023 |
      del 12 al 15 de mayo de 2023 | dal 12 al 15 maggio 2023 | de 12 a 15 de maio de 2023 | 12 tot 15 mei 2023
    `),
  },
  {
    says: '2018-09..2020-01',
    precision: 'month',
    printed:
      'Sep~2018_–_Jan~2020 | Sep~2018_–_Jan~2020 | Sept.~2018_–_Jan.~2020 | sept.~2018_–_janv.~2020 | sept.~2018_–_ene.~2020 | set.~de~2018_–_jan.~de~2020',
    sources: all(`
      settembre 2018 – gennaio 2020 | sett. 2018 - gen. 2020 | da settembre 2018 a gennaio 2020 | september 2018 t/m januari 2020 |
      sept. 2018 - jan. 2020 | wrzesień 2018 – styczeń 2020 | od września 2018 do stycznia 2020 | září 2018 – leden 2020 |
      сентябрь 2018 – январь 2020 | с сентября 2018 по январь 2020 | вересень 2018 – січень 2020 | rujan 2018 – siječanj 2020 |
      септември 2018 – януари 2020 | septembrie 2018 – ianuarie 2020 | szeptember 2018 – január 2020 |
      2018. szeptember – 2020. január | syyskuu 2018 – tammikuu 2020 | Eylül 2018 – Ocak 2020 | rugsėjis 2018 – sausis 2020 |
      septembris 2018 – janvāris 2020 | Σεπτέμβριος 2018 – Ιανουάριος 2020 | setembre 2018 – gener 2020 |
      de setembre de 2018 a gener de 2020 | setembro 2018 – xaneiro 2020 | September 2018 sampai Januari 2020 |
      tháng 9/2018 – tháng 1/2020 | ספטמבר 2018 – ינואר 2020 | سبتمبر 2018 – يناير 2020 | सितंबर 2018 – जनवरी 2020
    `),
  },
];

const found: readonly DateRow[] = [
  {
    says: '2018..@',
    precision: 'year',
    printed: '2018_–_@',
    sources: ['2018-Present', '2018 – today', '2018 – current', '2018-至今'],
  },
  {
    says: '2020-03..2021-05',
    precision: 'month',
    printed:
      'Mar~2020_–_May~2021 | Mar~2020_–_May~2021 | März~2020_–_Mai~2021 | mars~2020_–_mai~2021 | mar.~2020_–_may.~2021 | mar.~de~2020_–_mai.~de~2021',
    sources: [
      '2020-03 - 2021-05',
      'Mar. 2020 – May 2021',
      '03/2020–05/2021',
      '2020.03～2021.05',
      'Mar-2020 to May-2021',
    ],
  },
  {
    says: '2024-01..@',
    precision: 'month',
    printed:
      'Jan~2024_–_@ | Jan~2024_–_@ | Jan.~2024_–_@ | janv.~2024_–_@ | ene.~2024_–_@ | jan.~de~2024_–_@',
    sources: ['Ene. 2024 – Presente', '2024/01至今', '2024-01 – present', '01/2024 – heute'],
  },
  {
    says: '2022-12-01',
    precision: 'day',
    printed:
      '1~Dec~2022 | Dec~1,~2022 | 1.~Dez.~2022 | 1er~déc.~2022 | 1~de~dic.~de~2022 | 1º~de~dez.~de~2022',
    sources: ['Dec 1, 2022', '2022-12-01', '2022-12-01T16:00:00.000Z', '1 Dec 2022'],
  },
];

/** Dates that are what they look like. */
export const dateTable: readonly DateRow[] = [
  ...points,
  ...seasons,
  ...approximate,
  ...ranges,
  ...open,
  ...toDate,
  ...found,
];
