import type { Locale } from '../locale.ts';

/** Spanish. */
export const es: Locale = {
  tag: 'es',
  months: {
    long: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    short: ['ene.', 'feb.', 'mar.', 'abr.', 'may.', 'jun.', 'jul.', 'ago.', 'sept.', 'oct.', 'nov.', 'dic.'],
  },
  seasons: { spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' },
  present: 'actualidad',
  datePattern: { monthYear: '{month} {year}', dayMonthYear: '{day} de {month} de {year}' },
  dateWords: {
    months: [
      ['sep', 9],
      ['setiembre', 9],
    ],
    seasons: [],
    present: [
      'la actualidad',
      'presente',
      'el presente',
      'actual',
      'actualmente',
      'hoy',
      'la fecha',
      'a la fecha',
    ],
    range: ['a', 'hasta'],
    since: ['desde', 'de'],
    until: ['hasta'],
    filler: ['de', 'del'],
  },
  quotes: { double: ['«', '»'], single: ['“', '”'] },
  pageOf: 'Página {page} de {pages}',
  stubWords: new Set(
    'el la los las un una unos unas de del y e o u a al en con por para se su mi es que lo'.split(' '),
  ),
};
