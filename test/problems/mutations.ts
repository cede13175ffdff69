import { oneOf, type Random } from './random.ts';

/** A file with one mistake in it. */
export interface Mistake {
  readonly text: string;
  /** Lines that may be named for it, from 1. */
  readonly lines: readonly number[];
  /** What a hint, or the message itself, says where it tells how to mend it. */
  readonly fix: RegExp;
}

/** A way to go wrong, by what people call it. */
export interface Operator {
  readonly name: string;
  /** Whether it is a mistake in Quoin's own keys alone. */
  readonly own?: boolean;
  /** Absent where a file gives no chance for it. */
  readonly make: (text: string, random: Random) => Mistake | undefined;
}

/** Keys that all formats have at such places; their names are no titles or labels of a writer's. */
const keys =
  'headline|contact|summary|sections|company|organization|dates|location|bullets|highlights|position|institution|startDate|endDate|start_date|end_date|website|basics|profiles|studyType|publisher';

/** `  - key: value`, without text in blocks or brackets. */
const pair = /^([ ]*(?:- +)*)([\w]+):[ ]+([^\s#&*!|>[{"'%@`,?-][^#:"'{}[\]]*)$/;

interface Line {
  readonly text: string;
  /** From 0. */
  readonly at: number;
}

function linesOf(text: string): readonly Line[] {
  return text.split('\n').map((line, at) => ({ text: line, at }));
}

function isJson(text: string): boolean {
  return /^\s*\{/.test(text);
}

/** Some one line that a pattern matches, changed; the mistake is on that line. */
function changing(
  pattern: RegExp,
  change: (found: RegExpExecArray, random: Random) => string | undefined,
  fix: (found: RegExpExecArray) => RegExp,
  kind: 'yaml' | 'json' | 'both' = 'yaml',
): Operator['make'] {
  return (text, random) => {
    if (kind !== 'both' && isJson(text) !== (kind === 'json')) return undefined;
    const lines = linesOf(text);
    const breakpoints = lines.filter((line) => pattern.test(line.text) && isOutsideBlocks(line, lines));
    const chosen = oneOf(breakpoints, random);
    const found = chosen && pattern.exec(chosen.text);
    const changed = found ? change(found, random) : undefined;
    if (chosen === undefined || changed === undefined || !found || changed === chosen.text) return undefined;
    const mutated = lines.map((line) => (line.at === chosen.at ? changed : line.text)).join('\n');
    const count = changed.split('\n').length;
    const named = Array.from({ length: count }, (_, more) => chosen.at + 1 + more);
    return { text: mutated, lines: named, fix: fix(found) };
  };
}

/** Whether no text that goes over lines begins above, further out: there everything is text. */
function isOutsideBlocks({ text, at }: Line, lines: readonly Line[]): boolean {
  let indent = indentOf(text);
  for (let above = at - 1; above >= 0 && indent > 0; above -= 1) {
    const line = lines[above]?.text ?? '';
    if (line.trim() === '' || indentOf(line) >= indent) continue;
    if (/[|>][-+\d]*\s*$/.test(line) || pair.test(line)) return false;
    indent = indentOf(line);
  }
  return true;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Two neighbouring letters swapped, one left out, one doubled, or another in its place. */
function misspelt(word: string, random: Random): string | undefined {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word.charAt(at);
  const slips = [
    word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    `${word.slice(0, at)}x${word.slice(at + 1)}`,
  ];
  return oneOf(
    slips.filter((slip) => slip !== word),
    random,
  );
}

const typoInKey: Operator = {
  name: 'typo in a key',
  make: changing(
    new RegExp(`^(\\s*(?:- +)*"?)(${keys})("?:(?: .*)?)$`),
    ([, before = '', key = '', after = ''], random) => {
      const slip = misspelt(key, random);
      return slip === undefined ? undefined : before + slip + after;
    },
    ([, , key = '']) => new RegExp(`Did you mean \`${key}\``, 'i'),
    'both',
  ),
};

/** A line of an entry that ends up further in or out than its neighbours, by a level. */
const wrongNesting: Operator = {
  name: 'wrong nesting',
  own: true,
  make: changing(
    /^( {4,})((?:title|organization|company|location|dates|text|url|summary|details): [^|>&*[{].*)$/,
    ([, indent = '', rest = ''], random) => (random() < 0.5 ? `${indent}  ${rest}` : indent.slice(2) + rest),
    () => /same column|same number of spaces|indent|belongs|Did you mean|Use one of/i,
  ),
};

const badIndent: Operator = {
  name: 'bad indent',
  make: changing(
    /^( {2,})((?:- )?\w+:(?: .*)?)$/,
    ([, indent = '', rest = ''], random) => (random() < 0.5 ? ` ${indent}${rest}` : indent.slice(1) + rest),
    () => /same column|same number of spaces|indent/i,
  ),
};

const missingComma: Operator = {
  name: 'missing comma in JSON',
  make: (text, random) => {
    if (!isJson(text)) return undefined;
    const lines = linesOf(text);
    const chosen = oneOf(
      lines.filter((line) => /\S,\s*$/.test(line.text)),
      random,
    );
    if (chosen === undefined) return undefined;
    const mutated = lines.map((line) => (line.at === chosen.at ? line.text.replace(/,\s*$/, '') : line.text));
    return {
      text: mutated.join('\n'),
      lines: lines.slice(chosen.at, nextLine(chosen.at, lines) + 1).map(({ at }) => at + 1),
      fix: /comma/i,
    };
  },
};

/** The next line with anything on it. */
function nextLine(before: number, lines: readonly Line[]): number {
  return lines.find(({ at, text }) => at > before && text.trim() !== '')?.at ?? before;
}

const tab: Operator = {
  name: 'tab',
  make: changing(
    /^((?: {2})+)((?:- )?\w+:.*)$/,
    ([, indent = '', rest = '']) => '\t'.repeat(indent.length / 2) + rest,
    () => /spaces/i,
  ),
};

const unquotedColon: Operator = {
  name: 'unquoted colon',
  make: changing(
    pair,
    ([, before = '', key = '', value = '']) => `${before}${key}: Note: ${value}`,
    () => /quotes/i,
  ),
};

const duplicateKey: Operator = {
  name: 'duplicate key',
  make: changing(
    /^( *)(\w+): ([^\s#&*!|>[{"'].*)$/,
    ([line, indent = '', key = '']) => `${line}\n${indent}${key}: again`,
    () => /another name|join them/i,
  ),
};

const badDate: Operator = {
  name: 'bad date',
  make: changing(
    /^(\s*(?:- +)*"?(?:dates?|start|end|startDate|endDate|start_date|end_date)"?: *"?)(\d{4}-\d\d|\w{3,9}\.? \d{4}|\d{4})([^\d].*)?$/,
    ([, before = '', date = '', after = ''], random) => {
      const year = /\d{4}/.exec(date)?.[0] ?? '2020';
      const wrong = oneOf([`${year}-13`, `${year}-02-30`, `Smarch ${year}`, `${year}-00`], random);
      return before + wrong + after;
    },
    () => /2019-08|01 to 12|Write|Did you mean/i,
    'both',
  ),
};

const unclosedQuote: Operator = {
  name: 'unclosed quote',
  make: changing(
    pair,
    ([, before = '', key = '', value = ''], random) =>
      `${before}${key}: ${oneOf(['"', "'"], random)}${value}`,
    () => /Close it|leave both quotes out|quote/i,
  ),
};

const wrongType: Operator = {
  name: 'wrong type',
  own: true,
  make: changing(
    /^( *(?:- +)*)(name|headline|title|company|organization|institution|dates|position|degree): ([^\s#&*!|>[{"'].*)$/,
    ([, before = '', key = '', value = ''], random) => {
      const text = value.replaceAll(/["\\]/g, '');
      return `${before}${key}: ${oneOf([`["${text}", more]`, `{a: "${text}", b: more}`], random)}`;
    },
    () => /Write|belongs here/i,
  ),
};

export const operators: readonly Operator[] = [
  typoInKey,
  wrongNesting,
  badIndent,
  missingComma,
  tab,
  unquotedColon,
  duplicateKey,
  badDate,
  unclosedQuote,
  wrongType,
];
