import { expect, test } from 'vitest';
import { markdownOfHtml, withoutHtml } from '../../../src/formats/common/html.ts';
import { scalarOf } from '../../../src/source/nodes.ts';
import { parseSource } from '../../../src/source/source-tree.ts';
import { yamlOf } from '../import-text.ts';

function markdown(html: string): string | undefined {
  return markdownOfHtml(scalarOf(html))?.text;
}

test.each([
  ['<p>Led <strong>two</strong> teams.</p><p>Second&nbsp;text</p>', 'Led **two** teams.\n\nSecond text'],
  [
    '<ul><li>One <em>x</em></li><li><p>Two</p><ul><li>Inner</li></ul></li><li>Three</li></ul>',
    '- One *x*\n- Two\n\n  - Inner\n- Three',
  ],
  ['<p>Intro:</p><ol><li>a</li><li>b</li></ol><p>after</p>', 'Intro:\n\n1. a\n2. b\n\nafter'],
  ['<ol><li data-list="bullet">a</li><li data-list="bullet">b</li></ol>', '- a\n- b'],
  ['<p>1. Preis im Wettbewerb</p>', '1\\. Preis im Wettbewerb'],
  [
    '<ul><li>2) place</li><li># 1 in sales</li><li>2019. Year</li></ul>',
    '- 2\\) place\n- \\# 1 in sales\n- 2019\\. Year',
  ],
  ['<p>&gt; 5</p><p>> 100 users<br>+ bonus</p>', '&gt; 5\n\n\\> 100 users\\\n\\+ bonus'],
  ['<p>see 1. and 2.</p>', 'see 1. and 2.'],
  ['<strong>Outpatient</strong> care.', '**Outpatient** care.'],
  ['Ran a <b>falls </b>clinic <b></b>here', 'Ran a **falls** clinic here'],
  ['See <a href="https://x.org/a">the page</a>.', 'See [the page](https://x.org/a).'],
  ['<a href="https://x.org/a"></a>', '<https://x.org/a>'],
  ['one<br>two<br/><br>three', 'one\\\ntwo\n\nthree'],
  ['• a<br>• b', '- a\n- b'],
  ['<li>a</li><li>b</li>', '- a\n- b'],
  ['<h3>Head</h3>\n<p>text</p>', '**Head**\n\ntext'],
  ['<p><b>A<p>B</p></b></p>', '**A**\n\n**B**'],
  ['<div>One</div><div class="x">Two</div>', 'One\n\nTwo'],
  ['<p>&nbsp;</p><p>x</p>', 'x'],
  ['- a <b>b</b>\n  - **c**', '- a **b**\n  - **c**'],
  ['<b>Note:</b>text', '**Note:**&#116;ext'],
  ['<span style="color: red">red</span> and <u>under</u>', 'red and under'],
  ['<STRONG>Loud</STRONG>', '**Loud**'],
])('%j becomes Markdown', (html, expected) => {
  expect(markdown(html)).toBe(expected);
});

test.each([
  'a < b and c > d',
  'List<T> and <name>',
  '<https://example.org>',
  '10<sup>6</sup>',
  'write `<p>` and `<b>x</b>`',
])('%j has no HTML that is turned into Markdown', (text) => {
  expect(markdown(text)).toBeUndefined();
});

test('each character keeps its position', () => {
  const { root } = parseSource('text: <p>Led <b>two</b> teams</p>');
  const tree = root && withoutHtml(root);
  const value = tree?.kind === 'mapping' ? tree.pairs[0]?.value : undefined;
  if (value?.kind !== 'scalar') throw new Error('no text');
  expect(value.text).toBe('Led **two** teams');
  expect(value.placeAt(value.text.indexOf('two')).column).toBe(17);
  expect(value.placeAt(value.text.indexOf('teams')).column).toBe(25);
});

test('a summary, a bullet and a list of bullets in HTML are paragraphs, a bullet and bullets', () => {
  const job = {
    name: 'A',
    summary: '<p>One.</p><p>Two.</p>',
    highlights: ['<p>First <em>thing</em></p>', '<ul><li>Second</li><li>Third</li></ul>'],
  };
  expect(yamlOf(JSON.stringify({ work: [job] }), 'jsonresume')).toBe(`sections:
  Experience:
    - organization: A
      text: |-
        One.

        Two.
      bullets:
        - First *thing*
        - |-
          - Second
          - Third
`);
});

test.each(['<b>', '<ul>', '<li>', '<p>', '<a href="x">', '</b>', '<'])(
  'the text after many %s stays',
  (tag) => {
    const text = `${tag}a`.repeat(16_000);
    // A text without markup is not translated.
    const letters = (markdown(text) ?? text).replaceAll(/[^a]/g, '');
    expect(letters.length).toBeGreaterThanOrEqual(16_000);
  },
);
