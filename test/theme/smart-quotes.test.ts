import { expect, test } from 'vitest';
import { findLocale } from '../../src/locale/locales.ts';
import { smartPunctuation } from '../../src/theme/smart-punctuation.ts';
import { caches } from '../support/caches.ts';

function smart(text: string, tag = 'en-GB'): string {
  const locale = findLocale(tag);
  if (locale === undefined) throw new Error(`no locale ${tag}`);
  return smartPunctuation([{ text, strong: false, emphasis: false, code: false }], locale, caches)
    .map((span) => span.text)
    .join('')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '_');
}

test.each([
  ['מיקרוסופט מו"פ בע"מ', 'מיקרוסופט מו"פ בע"מ'],
  ['מנכ"לית ודו"חות', 'מנכ"לית ודו"חות'],
  ['ב"הארץ" בע"מ', 'ב”הארץ” בע"מ'],
  ['ל"ענן היברידי" בארה"ב', 'ל”ענן היברידי” בארה"ב'],
  ['"מו"פ" ועוד', '”מו"פ” ועוד'],
])('the mark of a Hebrew abbreviation is no quotation mark: %s', (typed, printed) => {
  expect(smart(typed, 'he')).toBe(printed);
});

test.each([
  ['သူသည်"ကုဒ်"ကိုရေးသည်', 'သူသည်“ကုဒ်”ကိုရေးသည်'],
  ['他写"整洁"的代码', '他写“整洁”的代码'],
  ['"整洁"，"快速"。', '“整洁”，“快速”。'],
  ['获"优秀员工"、"最佳团队"称号', '获“优秀员工”、“最佳团队”称号'],
  ['曾说:"做得好"后离开', '曾说:“做得好”后离开'],
  ["论文'方法'发表", '论文‘方法’发表'],
  ['日本語の"引用"です', '日本語の“引用”です'],
  ['x="f"', 'x=“f”'],
  ['set lang="en" and dir="ltr"', 'set lang=“en” and dir=“ltr”'],
  ['("one"), ["two"], {"three"}', '(“one”), [“two”], {“three”}'],
  ['"one"/"two"-"three"+"four"', '“one”/“two”-“three”+“four”'],
  ['"one","two";"three"', '“one”,“two”;“three”'],
  ['known as "Bob"; he', 'known as “Bob”; he'],
  ['" spaced out " words', '“spaced out” words'],
  ['he said "it is "good" now" and left', 'he said “it is ‘good’ now” and left'],
  ['"\'Good\' work" they said', '“‘Good’ work” they said'],
  ['“typed "inside" quote”', '“typed ‘inside’ quote”'],
  ['an open "quote without end', 'an open “quote without end'],
  ['the 24" screen of "Bob"', 'the 24″ screen of “Bob”'],
  ['"the 24" screen" of Bob', '“the 24″ screen” of Bob'],
  ['called "version 2" now', 'called “version 2” now'],
])('double quotes pair by nesting: %s', (typed, printed) => {
  expect(smart(typed)).toBe(printed);
});

test.each([
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["Rock'n'Roll and drum'n'bass", 'Rock’n’Roll and drum’n’bass'],
  ["fish 'n chips, salt n' pepper", 'fish ’n chips, salt n’ pepper'],
  ["'tis the season, 'twas not", '’tis the season, ’twas not'],
  ["get 'em 'til noon, 'cause I can", 'get ’em ’til noon, ’cause I can'],
  ["the '90s and class of '05", 'the ’90s and class of ’05'],
  ["a 'quoted' word", 'a ‘quoted’ word'],
  ["the students' union, Hans' Auto", 'the students’ union, Hans’ Auto'],
  ["don't, l'été, O'Brien, rock'n", 'don’t, l’été, O’Brien, rock’n'],
  ["'s-Hertogenbosch, 's ochtends, in 't veld", '’s-Hertogenbosch, ’s ochtends, in ’t veld'],
  ["he's 6'2\" tall", 'he’s 6′2″ tall'],
  ["5' 11½\" and 6' x 4'", '5′ 11½″ and 6′ x 4′'],
  ['a 19" rack, 3½" disks', 'a 19″ rack, 3½″ disks'],
  ["ran a 'Lunch 'n' Learn' series", 'ran a ‘Lunch ’n’ Learn’ series'],
  ["'It's here,' she said", '‘It’s here,’ she said'],
])('apostrophes and primes: %s', (typed, printed) => {
  expect(smart(typed)).toBe(printed);
});

test.each([
  ['fr', "J'ai dit : \"c'est l'été\" ; ok", 'J’ai dit~: «~c’est l’été~»_; ok'],
  ['fr', '"Qui ?" "Moi !" (vraiment ?)', '«~Qui_?~» «~Moi_!~» (vraiment_?)'],
  ['fr', '" bonjour " dit-il', '«~bonjour~» dit-il'],
  ['fr', '"imbriqué \'simple\' ici"', '«~imbriqué “simple” ici~»'],
  ['fr', '«dit "deux" fois»', '«~dit “deux” fois~»'],
  ['fr', 'projet "L\'Œuvre", 1er', 'projet «~L’Œuvre~», 1er'],
  ['fr', 'd\'"urgence"', 'd’«~urgence~»'],
  ['de', 'Er sagte "gut", "sehr \'gut\'".', 'Er sagte „gut“, „sehr ‚gut‘“.'],
  ['de', '„Typed" und "Wort“', '„Typed“ und „Wort“'],
  ['de', 'das "Q"-Projekt ("neu")', 'das „Q“-Projekt („neu“)'],
  ['de', "auf'm Hof, 's ist so", 'auf’m Hof, ’s ist so'],
  ['es', 'Dijo "hola": ¿qué tal? ("Bien")', 'Dijo «hola»: ¿qué tal? («Bien»)'],
  ['es', '¿"Hola"? ¡"Bien"!', '¿«Hola»? ¡«Bien»!'],
  ['pt', 'o "projeto \'novo\'"', 'o “projeto ‘novo’”'],
])('quotes of %s: %s', (tag, typed, printed) => {
  expect(smart(typed, tag)).toBe(printed);
});

test.each(['"a ', "'a", '"a"', '1" ', '("', '“"', "n' "])(
  '%s, thousands of them, keep their letters',
  (part) => {
    const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    expect(letters(smart(part.repeat(20_000)))).toBe(letters(part).repeat(20_000));
  },
);
