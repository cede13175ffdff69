/** Characters of scripts whose words for *from* and *to* touch their dates or follow them. */
const inOtherScripts = /[\u0590-\u1fff\u3040-\uffff]/u;

/** What stands before a particle: figures, a word for a year, a month or a day, or one for today. */
const dateEnd = '(?<=[\\d年月日년월일]|現在|今日|现在|현재|지금|오늘)';
/** Dashes and tildes between a start and an end, as a part of a character class. */
export const dashCharacters: string = '-\\u2010-\\u2015\\u2212\\u301c\\uff0d~～';
const dash = `[${dashCharacters}]`;

/** Particles after a start: `から`, `부터`, `起`, `से`. */
const fromParticle = new RegExp(
  `${dateEnd} ?(?:から|より|부터|起|(?<= )(?:से|سے|থেকে|पासून))(?![\\p{L}\\p{M}])(?:\\s*${dash})?\\s*|${dateEnd} ?(?:から|より|부터|起)\\s*(?=\\d|[現现今현지오])`,
  'gu',
);
/** The Chinese one before a word that says *until* itself. */
const fromBeforeUntil = new RegExp(`${dateEnd} ?起(?=[至到迄])`, 'gu');
/** Particles after an end: `まで`, `까지`, `तक`. */
const toParticle = new RegExp(
  `${dateEnd} ?(?:まで|까지|为止|為止|止|(?<= )(?:तक|تک|পর্যন্ত|पर्यंत))(?=$|[).）])`,
  'u',
);
/** A word before a start that is joined to it: the Chinese `自`, the Hebrew `מ`. */
const joinedFrom =
  /^(?:[自从從由]\s?(?=\d)|מ(?:[-־–]\s?(?=\d)|(?=שנת )|(?=(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)(?!\p{L}))))/u;
const era = /(?:西暦|西曆|西元|公元|公历|公曆)\s?(?=\d{4})/gu;
/** A mark or a word between two ends. */
const isRange = new RegExp(`\\s${dash}|[至到迄～~—–]|(?<!\\p{L})ו?עד(?!\\p{L})`, 'u');
const hebrewAbbreviation = /(?<=[\u05d0-\u05ea])['’](?=[\s\d]|$)/gu;

/**
 * Writes the words for *from* and *to* that touch their dates, or follow them, as dashes: `2019年4月から2020年3月まで`. An era that is
 * ours is left out: `西暦2019年`.
 */
export function withoutParticles(text: string): string {
  if (!inOtherScripts.test(text)) return text;
  const plain = text.replace(hebrewAbbreviation, '׳').replace(era, '').replace(fromBeforeUntil, '');
  const started = plain.replace(fromParticle, ' – ').trim();
  const ended = started.replace(toParticle, '');
  const whole = ended !== started && !isRange.test(ended) ? `– ${ended}` : ended;
  const joined = whole.replace(joinedFrom, '');
  return joined !== whole && !isRange.test(joined) ? `${joined} –` : joined;
}
