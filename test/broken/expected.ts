/** What is wrong with a file in this folder. */
export interface Expected {
  /** In order: the code, the line and column (and the file, where it is another), and how the hint begins. */
  readonly problems: readonly string[];
  /** Whether there is a PDF all the same. */
  readonly renders: boolean;
}

/** Every broken file, and what its writer is told. */
export const expected: Readonly<Record<string, Expected>> = {
  'alias-loop.yaml': { problems: ['syntax 3:9 Put a value that begins with * in quotes.'], renders: true },
  'at-sign.yaml': { problems: ['syntax 2:11 Put the whole value in quotes.'], renders: true },
  'backslash.yaml': {
    problems: ['syntax 2:14 Write \\\\ for a backslash, or use single quotes.'],
    renders: true,
  },
  'bad-indent.yaml': {
    problems: ['syntax 5:8 Begin the keys of one mapping in the same column'],
    renders: true,
  },
  'binary.yaml': {
    problems: ['encoding 1:1 A résumé is YAML, JSON, XML or Markdown, saved as UTF-8.'],
    renders: false,
  },
  'block-on-one-line.yaml': {
    problems: ['syntax 2:12 Move it to a line of its own, indented.'],
    renders: true,
  },
  'bracket-closes-nothing.yaml': {
    problems: ['syntax 3:1 Leave it out, or put the whole text in quotes.'],
    renders: true,
  },
  'break-after.yaml': { problems: ['invalid-type 5:14 Write one of: before.'], renders: true },
  'broken-font.yaml': { problems: ['invalid-font 4:14'], renders: true },
  'byte-order-mark-inside.yaml': { problems: ['invisible-character 1:10'], renders: true },
  'code-block.yaml': { problems: ['unsupported-markup 3:3'], renders: true },
  'colon-in-value.yaml': {
    problems: ['syntax 2:11 Put the whole value in quotes.'],
    renders: true,
  },
  'colour-unquoted.yaml': {
    problems: [
      'syntax 3:11 Put the value in quotes if it belongs to it;',
      'invalid-setting 3:11 Put it in quotes, or YAML reads it as a',
    ],
    renders: true,
  },
  'colour-word.yaml': { problems: ["invalid-setting 2:17 Write it as '#7a1f1f', in quotes."], renders: true },
  'comment-without-space.yaml': {
    problems: ['syntax 2:20 Put the value in quotes if the # belongs to it.'],
    renders: true,
  },
  'comments.yaml': { problems: ['empty-file 1:1 Begin with `name: Your Name`.'], renders: false },
  'constructor-key.yaml': {
    problems: ['unknown-key 5:7 Use one of title,'],
    renders: true,
  },
  'contact-nested.yaml': { problems: ['invalid-type 3:12 Write the text after the colon.'], renders: true },
  'duplicate-key.yaml': {
    problems: ['duplicate-key 2:1 Give one of them another name, or join them.'],
    renders: true,
  },
  'duplicate-section.yaml': {
    problems: ['duplicate-key 5:3 Give one of them another name, or join them.'],
    renders: true,
  },
  'emoji.yaml': {
    problems: ['missing-glyph 2:19 Add a font file that has it under `fonts:`, as in'],
    renders: true,
  },
  'empty.yaml': { problems: ['empty-file 1:1 Begin with `name: Your Name`.'], renders: false },
  'escape.yaml': { problems: ['invisible-character 1:11'], renders: true },
  'faint-text.yaml': {
    problems: ['low-contrast 2:22 Choose colours with a contrast of 4.5 : 1 or'],
    renders: true,
  },
  'february-31.yaml': {
    problems: ['impossible-date 5:14 Write a day of that month, or the month alone.'],
    renders: true,
  },
  'file-link.yaml': {
    problems: ['disallowed-link 2:15 Begin the target with https://, http://, mailto:'],
    renders: true,
  },
  'font-outside.yaml': {
    problems: ['unreadable-file 4:14 Write the path from the folder of the résumé.'],
    renders: true,
  },
  'font-without-family.yaml': {
    problems: ['invalid-type 3:5 Add the family name that themes and settings'],
    renders: true,
  },
  'half-utf-8.yaml': { problems: ['encoding 2:17 Save the file as UTF-8.'], renders: true },
  'heading.yaml': {
    problems: ['unsupported-markup 3:3 Make it a section, or the title of an entry.'],
    renders: true,
  },
  'hidden-quoted.yaml': {
    problems: ['invalid-type 5:15 Write true or false without quotes.'],
    renders: true,
  },
  'html-script.yaml': { problems: ['unsupported-markup 3:3 Write \\<script>.'], renders: true },
  'html.yaml': { problems: ['unsupported-markup 2:18 Use Markdown: **bold**, *italic*.'], renders: true },
  'hyphenation-quoted.yaml': {
    problems: ['invalid-setting 2:22 Write true or false without quotes.'],
    renders: true,
  },
  'impossible-start.yaml': {
    problems: ['impossible-date 5:14 Write a day of that month, or the month alone.'],
    renders: true,
  },
  'javascript-contact.yaml': {
    problems: ['disallowed-link 3:10 Begin the target with https://, http://, mailto:'],
    renders: true,
  },
  'javascript-link.yaml': {
    problems: ['disallowed-link 2:15 Begin the target with https://, http://, mailto:'],
    renders: true,
  },
  'json-without-comma.json': {
    problems: ['syntax 3:3 Put a comma after the value before it.'],
    renders: true,
  },
  'keep-maybe.yaml': { problems: ['invalid-type 5:13 Write true or false.'], renders: true },
  'less-indent.yaml': {
    problems: [
      'syntax 6:11 Put the list under a key of its own, such as',
      'syntax 7:8 Give keys and dashes of one level the same',
    ],
    renders: true,
  },
  'letter-address.yaml': {
    problems: ['invalid-type 3:7 Write the lines after a `|`, indented.'],
    renders: true,
  },
  'letter-date.yaml': { problems: ['unparsed-date 2:16 Write 2019-08, Aug 2019, 2012'], renders: true },
  'letter-misspelt.yaml': { problems: ['unknown-key 3:3 Did you mean `subject`?'], renders: true },
  'level-of-what.yaml': {
    problems: ['invalid-type 4:21 Write 4/5, 80 % or a word such as fluent.'],
    renders: true,
  },
  'level-over.yaml': {
    problems: ['invalid-type 4:30 Write 4/5, 80 % or a word such as fluent.'],
    renders: true,
  },
  'link-nowhere.yaml': { problems: ['disallowed-link 2:15'], renders: true },
  'link-without-scheme.yaml': {
    problems: ['disallowed-link 2:15 Write https://ada.example.org.'],
    renders: true,
  },
  'links-choice.yaml': {
    problems: ['invalid-setting 2:16 Did you mean `underlined`? It takes one of:'],
    renders: true,
  },
  'list-for-locale.yaml': { problems: ['invalid-type 2:9 Write `locale: a name`.'], renders: true },
  'list-for-name.yaml': { problems: ['invalid-type 1:7 Write the text after the colon.'], renders: true },
  'list-for-theme.yaml': { problems: ['invalid-type 2:8 Write `theme: a name`.'], renders: true },
  'logo-missing.yaml': {
    problems: [
      'unknown-key 5:48 Use one of file, alt,',
      'unreadable-file 5:20 Write the path from the folder of the résumé.',
    ],
    renders: true,
  },
  'mapping-for-dates.yaml': {
    problems: ['invalid-type 5:14 Write the text after the colon.'],
    renders: true,
  },
  'mapping-for-headline.yaml': {
    problems: ['invalid-type 3:3 Write the text after the colon.'],
    renders: true,
  },
  'mapping-for-name.yaml': { problems: ['invalid-type 1:7 Write the text after the colon.'], renders: true },
  'merge-conflict.yaml': {
    problems: [
      'syntax 2:1 Write `key: value`, or indent the line if it',
      'syntax 4:1 Write `key: value`, or indent the line if it',
      'duplicate-key 5:1 Give one of them another name, or join them.',
      'syntax 6:1 Write `key: value`, or indent the line if it',
    ],
    renders: true,
  },
  'missing-comma.yaml': {
    problems: ['syntax 2:15 Put a comma after each value between { and }.'],
    renders: true,
  },
  'missing-font.yaml': {
    problems: [
      'unreadable-file 4:14 Write the path from the folder of the résumé.',
      'unknown-font - List its files under `fonts`.',
    ],
    renders: true,
  },
  'missing-theme-file.yaml': {
    problems: ['unreadable-file 2:8 Write the path from the folder of the résumé.'],
    renders: true,
  },
  'misspelt-bullets.yaml': { problems: ['unknown-key 5:7 Did you mean `bullets`?'], renders: true },
  'misspelt-entry.yaml': { problems: ['unknown-key 5:7 Did you mean `organisation`?'], renders: true },
  'misspelt-month.yaml': {
    problems: ['unparsed-date 5:14 Write 2019-08, Aug 2019, 2012 – 2014 or 2016 –'],
    renders: true,
  },
  'misspelt-role.yaml': { problems: ['unknown-key 6:11 Did you mean `title`?'], renders: true },
  'misspelt-setting.yaml': { problems: ['unknown-setting 2:23 Did you mean `accent`?'], renders: true },
  'misspelt-top.yaml': { problems: ['unknown-key 2:1 Did you mean `summary`?'], renders: true },
  'month-13.yaml': {
    problems: ['impossible-date 5:14 Write a month from 01 to 12, and a day of that'],
    renders: true,
  },
  'no-glyph.yaml': {
    problems: ['missing-glyph 2:11 Add a font file that has them under `fonts:`,'],
    renders: true,
  },
  'no-key.yaml': { problems: ['syntax 3:1 Write `key: value`, or indent the line if it'], renders: true },
  'no-space-after-colon.yaml': {
    problems: ['syntax 2:1 Write `key: value`, or indent the line if it'],
    renders: true,
  },
  'nothing.yaml': { problems: ['empty-file 1:1 Begin with `name: Your Name`.'], renders: false },
  'nul.yaml': { problems: ['invisible-character 1:10'], renders: true },
  'one-list.yaml': {
    problems: [
      'invalid-type 1:1 Begin with `name: Your Name` and `sections:`.',
      'missing-title 1:1 Write `name: Your Name`.',
    ],
    renders: true,
  },
  'one-text.yaml': {
    problems: [
      'invalid-type 1:1 Begin with `name: Your Name` and `sections:`.',
      'missing-title 1:1 Write `name: Your Name`.',
    ],
    renders: true,
  },
  'override.yaml': { problems: ['invisible-character 1:11'], renders: true },
  'page-margin.yaml': {
    problems: ['unknown-setting 2:8 Write only `size` under `page`. Set margins under'],
    renders: true,
  },
  'page-size-one.yaml': {
    problems: ['invalid-page-size 2:14 Write a4, letter, legal, a5, or `[width,'],
    renders: true,
  },
  'page-size-words.yaml': {
    problems: ['invalid-page-size 3:9 Write a4, letter, legal, a5, or `[width,'],
    renders: true,
  },
  'page-size-zero.yaml': {
    problems: ['invalid-page-size 2:14 Write a4, letter, legal, a5, or `[width,'],
    renders: true,
  },
  'page-size.yaml': { problems: ['invalid-page-size 2:14 Did you mean `a4`?'], renders: true },
  'pdf.yaml': {
    problems: ['encoding 1:1 A résumé is YAML, JSON, XML or Markdown, saved as UTF-8.'],
    renders: false,
  },
  'percent.yaml': { problems: ['syntax 2:11 Put the whole value in quotes.'], renders: true },
  'photo-broken.yaml': {
    problems: ['invalid-image 2:15 Replace the file. Until then the résumé is'],
    renders: true,
  },
  'photo-list.yaml': {
    problems: ['invalid-type 2:8 Write `photo: name.jpg`, or `photo: {file:'],
    renders: true,
  },
  'photo-missing.yaml': {
    problems: ['unreadable-file 2:8 Write the path from the folder of the résumé.'],
    renders: true,
  },
  'photo-of-the-web.yaml': {
    problems: ['unreadable-file 2:15 Save the file next to the résumé: nothing is'],
    renders: true,
  },
  'photo-outside.yaml': {
    problems: ['unreadable-file 2:15 Write the path from the folder of the résumé.'],
    renders: true,
  },
  'photo-without-file.yaml': {
    problems: ['invalid-type 2:8 Write `photo: name.jpg`, or `photo: {file:'],
    renders: true,
  },
  'photo-without-words.yaml': {
    problems: ['missing-alt-text 2:8 Write `photo: {file: portrait.png, alt:'],
    renders: true,
  },
  'picture.yaml': { problems: ['unsupported-markup 2:11'], renders: true },
  'proto-key.yaml': {
    problems: ['unknown-key 2:1 Did you mean `photo`?'],
    renders: true,
  },
  'quotation.yaml': { problems: ['unsupported-markup 3:3'], renders: true },
  'reversed-dates.yaml': { problems: ['reversed-dates 5:14 Write the earlier date first.'], renders: true },
  'rule.yaml': { problems: ['unsupported-markup 5:3'], renders: true },
  'repeated-field.yaml': { problems: ['unknown-key 5:7 Keep one `title`.'], renders: true },
  'setting-list.yaml': {
    problems: ['invalid-setting 2:17 Write points or a unit: 24, 24pt, 8mm, 2cm, 1in.'],
    renders: true,
  },
  'signature-text.yaml': {
    problems: ['invalid-type 2:12 Write `signature: true`, or `signature: {place:'],
    renders: true,
  },
  'size-huge.yaml': {
    problems: ['invalid-setting 2:15 Write points or a unit: 24, 24pt, 8mm, 2cm, 1in.'],
    renders: true,
  },
  'size-words.yaml': {
    problems: ['invalid-setting 2:15 Write points or a unit: 24, 24pt, 8mm, 2cm, 1in.'],
    renders: true,
  },
  'small-size.yaml': {
    problems: ['small-text 2:15 Increase `size` until the smallest text has'],
    renders: true,
  },
  'spaces.yaml': { problems: ['empty-file 1:1 Begin with `name: Your Name`.'], renders: false },
  'star.yaml': { problems: ['syntax 2:21 Put a value that begins with * [ { or a quote in'], renders: true },
  'syriac.yaml': {
    problems: ['missing-glyph 2:11 Add a font file that has them under `fonts:`'],
    renders: true,
  },
  'tab-one-line.yaml': {
    problems: ['syntax 5:1 Indent with spaces, two for each level.'],
    renders: true,
  },
  'tab.yaml': { problems: ['syntax 4:1 Indent with spaces, two for each level.'], renders: true },
  'table.yaml': {
    problems: ['unsupported-markup 3:3 Use a section of `label: value` pairs.'],
    renders: true,
  },
  'tabs-only.yaml': {
    problems: ['syntax 3:1 Indent with spaces, two for each level.'],
    renders: true,
  },
  'tag-characters.yaml': { problems: ['invisible-character 1:10'], renders: true },
  'tag.yaml': { problems: ['syntax 1:7 Leave the tag out.'], renders: true },
  'text-after-quote.yaml': {
    problems: ['syntax 2:21 Put a value that begins with * [ { or a quote in'],
    renders: true,
  },
  'text-for-fonts.yaml': {
    problems: ['invalid-type 2:8 Write `fonts: [{family: Name, regular:'],
    renders: true,
  },
  'theme-broken.yaml': {
    problems: ['unknown-setting broken-theme.yaml:2:1 Did you mean `accent`?'],
    renders: true,
  },
  'theme-circle.yaml': {
    problems: ['unknown-theme circle-theme.yaml:1:10 Make one of them extend a built-in theme.'],
    renders: true,
  },
  'theme-of-words.yaml': {
    problems: ['invalid-type 2:8 Write `extends: gutter` and settings below it.'],
    renders: true,
  },
  'theme-outside.yaml': {
    problems: ['unreadable-file 2:8 Write the path from the folder of the résumé.'],
    renders: true,
  },
  'two-documents.yaml': {
    problems: ['syntax 5:1 Remove the line `---`, or use a second file.'],
    renders: true,
  },
  'two-signatures.yaml': { problems: ['unknown-key 3:12 Keep one `signature`.'], renders: true },
  'unclosed-bracket.yaml': {
    problems: ['syntax 3:1 Close it with ] or }, or put a text that begins'],
    renders: true,
  },
  'unclosed-quote.yaml': {
    problems: ['syntax 2:11 Close it at the end of the value, or leave both'],
    renders: true,
  },
  'unclosed-single-quote.yaml': {
    problems: ['syntax 2:11 Close it at the end of the value, or leave both'],
    renders: true,
  },
  'unknown-anchor.yaml': {
    problems: ['syntax 2:11 Put a value that begins with * in quotes.'],
    renders: true,
  },
  'unknown-family.yaml': { problems: ['unknown-font - Did you mean `Source Serif 4`?'], renders: true },
  'unknown-key.yaml': {
    problems: ['unknown-key 2:1 Use one of name, title, headline, photo,'],
    renders: true,
  },
  'unknown-language.yaml': {
    problems: ['unknown-locale 2:9 Write it as de, fr or pt-BR.'],
    renders: true,
  },
  'unknown-theme.yaml': { problems: ['unknown-theme 2:8 Did you mean `classic`?'], renders: true },
  'unread-date.yaml': {
    problems: ['unparsed-date 5:14 Write 2019-08, Aug 2019, 2012 – 2014 or 2016 –'],
    renders: true,
  },
  'utf-16-without-mark.yaml': { problems: ['encoding 1:1 Save the file as UTF-8.'], renders: true },
  'utf-16.yaml': { problems: ['encoding 1:1 Save the file as UTF-8.'], renders: true },
  'windows-1252.yaml': { problems: ['encoding 2:13 Save the file as UTF-8.'], renders: true },
  'zero-width.yaml': { problems: ['invisible-character 1:15'], renders: true },
};
