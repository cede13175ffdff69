// Writes the reference part of docs/library.md from the declarations and docstrings of the entry points.
// `npm run docs` writes the page; test/library-reference.test.ts checks that it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const pageFile = 'docs/library.md';

/**
 * Entry points in the order of the page. A type that several of them export is described in the first group whose
 * `files` match its file; a type that no group matches is described with the first entry point that exports it.
 */
const entries = [
  {
    name: 'quoin',
    file: 'src/index.ts',
    purpose: 'Renders, checks, imports and exports résumés.',
    groups: [
      { title: 'Choices', files: /^src\/model\/choices/ },
      {
        title: 'Options',
        files:
          /^src\/(pipeline\/(options|typesetter)|fit\/fit-options|model\/steps|paint\/file-description|fonts\/font-needs|model\/scripts|read\/resume-tree|paint\/pdf\/)/,
      },
      {
        title: 'Results',
        files: /^src\/(pipeline\/|formats\/|model\/(problem|layout-report)|schema\/|fit\/)/,
      },
      { title: 'Pages', files: /^src\/model\/(page|glyph-run|face|structure)/ },
    ],
  },
  {
    name: 'quoin/themes',
    file: 'src/themes.ts',
    purpose: 'The built-in themes and their settings.',
    groups: [],
  },
  {
    name: 'quoin/theming',
    file: 'src/theming.ts',
    purpose: 'Functions and types for [a theme in code](themes.md).',
    groups: [
      { title: 'Themes', files: /^src\/theme\/(theme|theme-context|settings\/.*)\.ts$|^src\/locale\// },
      {
        title: 'Documents',
        files: /^src\/model\/(document|text-style|geometry|picture|blocks)/,
      },
      { title: 'Résumés', files: /^src\/model\/(resume|rich-text|partial-date|calendar)/ },
      { title: 'Parts of designs', files: /^src\/theme\// },
    ],
  },
  {
    name: 'quoin/inspect',
    file: 'src/inspect.ts',
    purpose: 'The stages of a render one by one, and listings of what each stage makes.',
    groups: [{ title: 'Stages', files: /^src\/((layout|source|read|paint)\/|model\/(settings|source))/ }],
  },
  {
    name: 'quoin/verify',
    file: 'src/verify.ts',
    purpose: 'Compares a PDF with its résumé. Needs the package `pdfjs-dist`.',
    groups: [],
  },
  {
    name: 'quoin/theme-test',
    file: 'src/theme-test.ts',
    purpose: 'Tests a theme with résumés that are hard to lay out.',
    groups: [],
  },
];

const modules = new Map();

/** Parses a file once: its imports, its declarations and its exports, each by name. */
function moduleOf(file) {
  const known = modules.get(file);
  if (known) return known;
  const text = readFileSync(path.join(root, file), 'utf8');
  const parsed = { file, text, imports: new Map(), declarations: new Map(), exports: new Map() };
  modules.set(file, parsed);
  for (const statement of parseAst(text, { lang: 'ts' }).body) readStatement(parsed, statement);
  return parsed;
}

function readStatement(parsed, statement) {
  const { file, imports, declarations, exports } = parsed;
  const source = statement.source && resolved(file, statement.source.value);
  if (statement.type === 'ImportDeclaration') {
    for (const { local, imported } of statement.specifiers)
      imports.set(local.name, { file: source, name: imported?.name ?? local.name });
    return;
  }
  for (const { local, exported } of statement.specifiers ?? [])
    exports.set(exported.name, { file: source ?? file, name: local.name });
  const declaration = statement.declaration ?? statement;
  const named = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
  for (const node of named) {
    const name = node.id?.name;
    if (name === undefined) continue;
    declarations.set(name, { file, name, node, statement, text: parsed.text });
    if (statement.declaration) exports.set(name, { file, name });
  }
}

/** Returns the file of a relative import, or the package's name. */
function resolved(file, specifier) {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}

/** Returns the declaration behind a name that a file declares or imports; `undefined` for globals and packages. */
function declarationOf(file, name) {
  if (!/^(src|themes)\//.test(file)) return undefined;
  const { declarations, imports } = moduleOf(file);
  const imported = imports.get(name);
  return declarations.get(name) ?? (imported && exportedDeclaration(imported.file, imported.name));
}

function exportedDeclaration(file, name) {
  if (!/^(src|themes)\//.test(file)) return undefined;
  const target = moduleOf(file).exports.get(name);
  if (target === undefined) return undefined;
  return target.file === file
    ? declarationOf(file, target.name)
    : exportedDeclaration(target.file, target.name);
}

function identityOf({ file, name }) {
  return `${file}#${name}`;
}

function exportsOf({ file }) {
  return [...moduleOf(file).exports.keys()].map((exported) => {
    const declaration = exportedDeclaration(file, exported);
    if (declaration === undefined) throw new Error(`${file}: cannot find ${exported}`);
    return declaration;
  });
}

/** Yields the nodes of a public signature: without function bodies, initial values and private members. */
function* signatureNodes(value) {
  if (Array.isArray(value)) {
    for (const one of value) yield* signatureNodes(one);
    return;
  }
  if (value === null || typeof value !== 'object' || isHidden(value)) return;
  yield value;
  for (const [key, below] of Object.entries(value)) {
    const annotated = value.id?.typeAnnotation ?? value.typeAnnotation;
    if (key === 'init' && annotated) continue;
    if (value.type === 'AssignmentPattern' && key === 'right') continue;
    if (value.type === 'PropertyDefinition' && key === 'value' && annotated) continue;
    yield* signatureNodes(below);
  }
}

function isHidden({ type, key }) {
  return type === 'BlockStatement' || type === 'FunctionBody' || key?.type === 'PrivateIdentifier';
}

/** Returns the declarations that a signature names. */
function namedBy(declaration) {
  if (choicesOf(declaration)) return [];
  const names = new Set();
  const parameters = new Set();
  for (const node of publicNodes(declaration)) {
    if (node.type === 'TSTypeParameter' || node.type === 'TSMappedType') {
      const { name = node.key } = node;
      if (name) parameters.add(name.name ?? name);
    }
    const reference =
      node.typeName ?? node.exprName ?? (/Heritage|Implements/.test(node.type) && node.expression);
    if (reference) names.add(leftmost(reference));
  }
  return [...names]
    .filter((name) => !parameters.has(name))
    .map((name) => declarationOf(declaration.file, name))
    .filter((named) => named !== undefined && !isInternal(docOf(named).tags));
}

function leftmost(reference) {
  return reference.left ? leftmost(reference.left) : reference.name;
}

function* publicNodes({ node, text }) {
  if (node.type !== 'ClassDeclaration') {
    yield* signatureNodes(node);
    return;
  }
  yield* signatureNodes([node.superClass, node.implements, node.typeParameters, publicMembers(node, text)]);
}

function publicMembers(node, text) {
  return node.body.body.filter(
    (member) => !isHidden(member) && !isInternal(docBefore(text, member.start).tags),
  );
}

/** True for details of a public declaration that users never name. */
function isInternal(tags) {
  return tags.some((tag) => tag.startsWith('internal'));
}

/**
 * Returns types that users could not name: those in the signature of a function or constant that its entry point does
 * not export, and those in fields of other types that no entry point exports.
 */
function unexportedTypes() {
  const exportedBy = new Map(entries.map((entry) => [entry, new Set(exportsOf(entry).map(identityOf))]));
  const exportedAnywhere = new Set([...exportedBy.values()].flatMap((names) => [...names]));
  const missing = new Set();
  const seen = new Set();
  const visit = (declaration, exported, from) => {
    const identity = identityOf(declaration);
    if (!exported.has(identity)) missing.add(`${identity}, named by ${from}`);
    if (seen.has(identity)) return;
    seen.add(identity);
    for (const below of namedBy(declaration)) visit(below, exportedAnywhere, declaration.name);
  };
  for (const entry of entries) {
    for (const declaration of exportsOf(entry)) {
      visit(declaration, exportedAnywhere, entry.name);
      if (isType(declaration)) continue;
      for (const named of namedBy(declaration))
        visit(named, exportedBy.get(entry), `${declaration.name} of ${entry.name}`);
    }
  }
  return [...missing];
}

function commentBefore(text, start) {
  return /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(text.slice(0, start))?.[0] ?? '';
}

/** Returns the docstring before an offset: its text as paragraphs, and what it throws. */
function docBefore(text, start) {
  const comment = commentBefore(text, start)
    .replace(/^\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .replaceAll(/^[ \t]*\*[ \t]?/gm, '')
    .trim();
  const [prose = '', ...tags] = comment.split(/^@/m);
  return { prose: asMarkdown(prose), tags: tags.map((tag) => asMarkdown(tag).replaceAll('\n', ' ')) };
}

/** Joins the lines of each paragraph; keeps lists. */
function asMarkdown(text) {
  return text
    .trim()
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/(?<!\n)\n(?![\n-])/g, ' ');
}

function docOf({ statement, text }) {
  return docBefore(text, statement.start);
}

function isType({ node }) {
  return /^TS(Interface|TypeAlias)Declaration$/.test(node.type);
}

function isFunction({ node }) {
  return /Function/.test(node.type);
}

/** Returns the entry points with what each describes, and a map from each declaration to its heading. */
function outline() {
  const exported = entries.map((entry) => exportsOf(entry));
  const first = new Map();
  entries.forEach((entry, index) => {
    for (const declaration of exported[index] ?? []) {
      const exporters = first.get(identityOf(declaration)) ?? { declaration, entries: [] };
      exporters.entries.push(entry);
      first.set(identityOf(declaration), exporters);
    }
  });
  const sections = entries.map((entry) => ({ entry, groups: new Map(), elsewhere: [] }));
  for (const { declaration, entries: exporters } of first.values()) {
    const { home, title } = homeOf(declaration, exporters);
    for (const section of sections) {
      if (section.entry === home) addTo(section.groups, title, declaration);
      else if (exporters.includes(section.entry)) section.elsewhere.push(declaration);
    }
  }
  return sections;
}

function homeOf(declaration, exporters) {
  const [home] = exporters;
  if (isFunction(declaration)) return { home, title: 'Functions' };
  for (const entry of exporters) {
    const group = entry.groups.find(({ files }) => files.test(declaration.file));
    if (group) return { home: entry, title: group.title };
  }
  return { home, title: isType(declaration) ? 'Types' : 'Constants' };
}

function addTo(groups, title, declaration) {
  groups.set(title, [...(groups.get(title) ?? []), declaration]);
}

/** Groups in the order of the page: functions, constants, the entry point's own groups, other types. */
function inOrder({ entry, groups }) {
  const titles = ['Functions', 'Constants', ...entry.groups.map(({ title }) => title), 'Types'];
  return titles.flatMap((title) =>
    groups.has(title) ? [{ title, declarations: inReadingOrder(entry, groups.get(title)) }] : [],
  );
}

/** Sorts declarations of the entry point's own file first, then file by file, each in the order of its source. */
function inReadingOrder(entry, declarations) {
  const files = [...new Set([entry.file, ...declarations.map(({ file }) => file)])];
  return declarations.toSorted(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) || one.statement.start - other.statement.start,
  );
}

/** GitHub's anchor of a heading. */
function slugOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** Numbers headings with the same anchor as GitHub does. */
class Anchors {
  #used = new Map();

  add(heading) {
    const slug = slugOf(heading);
    const count = this.#used.get(slug) ?? 0;
    this.#used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  }
}

function referenceOf(handWritten) {
  const anchors = new Anchors();
  const contents = [];
  for (const [, level = '', heading = ''] of handWritten.matchAll(/^(##?) (.+)$/gm)) {
    const anchor = anchors.add(heading);
    if (level === '##') contents.push(`- [${heading}](#${anchor})`);
  }
  const sections = outline();
  const anchorOf = new Map();
  for (const section of sections) {
    section.anchor = anchors.add(`\`${section.entry.name}\``);
    const parts = inOrder(section).map((group) => {
      group.heading = `${group.title} of \`${section.entry.name}\``;
      const anchor = anchors.add(group.heading);
      for (const declaration of group.declarations)
        anchorOf.set(identityOf(declaration), anchors.add(declaration.name));
      return { group, anchor };
    });
    section.parts = parts.map(({ group }) => group);
    const links = parts.map(({ group, anchor }) => `[${group.title.toLowerCase()}](#${anchor})`);
    contents.push(`  - [\`${section.entry.name}\`](#${section.anchor}): ${links.join(', ')}`);
  }
  const linkTo = (declaration) => {
    const anchor = anchorOf.get(identityOf(declaration));
    return anchor === undefined ? undefined : `[${declaration.name}](#${anchor})`;
  };
  return {
    contents: contents.join('\n'),
    text: sections.map((one) => sectionText(one, linkTo)).join('\n\n'),
  };
}

function sectionText({ entry, parts, elsewhere }, linkTo) {
  const blocks = [`## \`${entry.name}\``, entry.purpose];
  for (const { heading, declarations } of parts) {
    blocks.push(`### ${heading}`);
    if (declarations.length > 1) blocks.push(declarations.map(linkTo).join(', '));
    for (const declaration of declarations) blocks.push(...declarationBlocks(declaration, linkTo));
  }
  if (elsewhere.length > 0) {
    const links = elsewhere.map(linkTo).toSorted((one, other) => one.localeCompare(other, 'en'));
    blocks.push(`### Exported by \`${entry.name}\` and described elsewhere`, links.join(', '));
  }
  return blocks.join('\n\n');
}

function declarationBlocks(declaration, linkTo) {
  const { prose, tags } = docOf(declaration);
  const members = membersOf(declaration);
  const signature = signatureOf(declaration);
  const related = [...new Set(namedBy(declaration).map(linkTo))].filter((link) => link !== undefined);
  const own = linkTo(declaration);
  const others = related.filter((link) => link !== own);
  return [
    `#### \`${declaration.name}\``,
    prose,
    ...(signature ? [`\`\`\`ts\n${signature}\n\`\`\``] : []),
    ...(members.length > 0 ? [members.map(memberLine).join('\n')] : []),
    ...tagBlocks(tags),
    ...(others.length > 0 ? [`See ${others.join(', ')}.`] : []),
  ];
}

/** Returns the parameters as a list, then a sentence for each error. */
function tagBlocks(tags) {
  const lines = tags.map(tagLine).filter((line) => line !== '');
  const parameters = lines.filter((line) => line.startsWith('- '));
  const errors = lines.filter((line) => !line.startsWith('- '));
  return [...(parameters.length > 0 ? [parameters.join('\n')] : []), ...errors];
}

function tagLine(tag) {
  const [, errors, condition] = /^throws ((?:\w*Error|, | or )+) (.+)$/s.exec(tag) ?? [];
  if (errors) {
    const named = errors.replaceAll(/\w*Error/g, '`$&`').replace(/, (?=`\w+`$)/, ' or ');
    return `Throws ${named} ${condition}${/[.!?]$/.test(condition) ? '' : '.'}`;
  }
  const [, name, meaning] = /^param (\w+) (.+)$/s.exec(tag) ?? [];
  return name ? `- \`${name}\`: ${meaning}` : '';
}

function memberLine({ signature, prose, tags }) {
  const text = [prose, ...tags.map(tagLine)]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('\n\n', ' ');
  return text === '' ? `- \`${signature}\`` : `- \`${signature}\`: ${text}`;
}

/** Returns the fields and methods of an interface or class, or of a type that is one object. */
function membersOf(declaration) {
  const { node, text, name } = declaration;
  const settings = name === 'Settings' ? settingsOf(declaration) : [];
  const members = memberNodes(node, text).map((member) => {
    const written = text.slice(member.start, member.value?.body?.start ?? member.end);
    return { signature: memberSignature(written), ...docBefore(text, member.start) };
  });
  return [...members, ...inheritedMembers(declaration), ...settings];
}

/** Returns the members of the interfaces that an interface extends, without those that `Omit` names. */
function inheritedMembers({ file, node, text }) {
  return (node.extends ?? []).flatMap(({ expression, start, end }) => {
    const [, omitted] = /^Omit<\w+, (.+)>$/s.exec(text.slice(start, end)) ?? [];
    const base = declarationOf(
      file,
      omitted ? /\w+/.exec(text.slice(start + 'Omit<'.length))[0] : expression.name,
    );
    if (base === undefined) return [];
    return membersOf(base).filter(({ signature }) => !omitted?.includes(`'${/^\w+/.exec(signature)?.[0]}'`));
  });
}

/** Returns the fields of `Settings`, which the type takes from a table of definitions. */
function settingsOf({ file, text }) {
  const table = declarationOf(file, 'settingTable').node.init.expression;
  return table.properties.map(({ key, value }) => {
    const written = (name) => {
      const found = value.properties.find((property) => property.key.name === name);
      return found && oneLine(text.slice(found.value.start, found.value.end));
    };
    const takes = written('takes');
    const type = typeOfSetting(takes);
    const [, min, max] = /min: ([\d.]+), max: ([\d.]+)/.exec(takes) ?? [];
    const range = min === undefined ? '' : ` ${min} to ${max}${takes.includes("'length'") ? ' pt' : ''}.`;
    const description = written('description').slice(1, -1);
    return { signature: `${key.name}: ${type}`, prose: `${capitalised(description)}.${range}`, tags: [] };
  });
}

function typeOfSetting(takes) {
  const [, names] = /names: \[(.+)\]/.exec(takes) ?? [];
  if (names) return names.split(/,\s*/).join(' | ');
  if (takes.includes("'flag'")) return 'boolean';
  return /'(length|number)'/.test(takes) ? 'number' : 'string';
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function memberNodes(node, text) {
  if (node.type === 'TSInterfaceDeclaration') return node.body.body;
  if (node.type === 'ClassDeclaration') return publicMembers(node, text);
  return node.typeAnnotation?.type === 'TSTypeLiteral' ? node.typeAnnotation.members : [];
}

function memberSignature(written) {
  const line = oneLine(written)
    .replace(/^readonly /, '')
    .replace(/;$/, '');
  return /^\w+\?:/.test(line) ? line.replace(/ \| undefined$/, '') : line;
}

function withoutComments(written) {
  return written.replaceAll(/\/\*\*[\s\S]*?\*\/\s*/g, '');
}

function oneLine(written) {
  return withoutComments(written)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/,? \)/g, ')')
    .replaceAll('( ', '(')
    .replaceAll(/(?<=[:(=]) ?\| /g, ' ')
    .trim();
}

/** Returns what stands in the code block; `undefined` if the list of fields says it all. */
function signatureOf({ node, text, name }) {
  if (node.type === 'TSInterfaceDeclaration' || node.type === 'ClassDeclaration') {
    const kind = node.type === 'ClassDeclaration' ? 'class' : 'interface';
    const head = oneLine(text.slice(node.id.end, node.body.start)).replace('extends SettingsByName', '');
    return head === '' && kind === 'interface'
      ? undefined
      : `${kind} ${name}${head && !head.startsWith('<') ? ' ' : ''}${head}`;
  }
  if (node.type === 'TSTypeAliasDeclaration') return aliasSignature(node, text, name);
  if (isFunction({ node })) return functionSignature(node, text, name);
  const { typeAnnotation } = node.id;
  if (typeAnnotation) return `const ${name}${oneLine(text.slice(typeAnnotation.start, typeAnnotation.end))}`;
  return `const ${name} = ${text.slice(node.init.start, node.init.end)}`;
}

function aliasSignature(node, text, name) {
  const type = node.typeAnnotation;
  if (type.type === 'TSTypeLiteral') return undefined;
  const chosen = choicesOf({ node, text });
  if (chosen) return `type ${name} = ${chosen.join(' | ')};`;
  return text.slice(node.start, node.end);
}

/** Returns the values of a type that is `(typeof values)[number]`, for a constant of the same file. */
function choicesOf({ node, text }) {
  if (node.type !== 'TSTypeAliasDeclaration') return undefined;
  const type = node.typeAnnotation;
  const [, constant] = /^\(typeof (\w+)\)\[number\]$/.exec(text.slice(type.start, type.end)) ?? [];
  const [, values] = constant
    ? (new RegExp(`const ${constant} = \\[([^\\]]*)\\] as const`).exec(text) ?? [])
    : [];
  return values
    ?.split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function functionSignature(node, text, name) {
  const generics = node.typeParameters ? text.slice(node.typeParameters.start, node.typeParameters.end) : '';
  const parameters = node.params.map((parameter) => parameterSignature(parameter, text));
  const returned = node.returnType ? oneLine(text.slice(node.returnType.start, node.returnType.end)) : '';
  const line = `function ${name}${generics}(${parameters.join(', ')})${returned}`;
  if (line.length <= 100) return line;
  return `function ${name}${generics}(\n${parameters.map((one) => `  ${one},\n`).join('')})${returned}`;
}

function parameterSignature(parameter, text) {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  const { typeAnnotation } = target;
  const type = typeAnnotation
    ? oneLine(text.slice(typeAnnotation.start, typeAnnotation.end))
    : `: ${typeof parameter.right?.value}`;
  const name = target.type === 'Identifier' ? target.name : nameOfType(type);
  const optional = parameter.type === 'AssignmentPattern' || target.optional;
  const rest = parameter.type === 'RestElement' ? `...${parameter.argument.name}` : undefined;
  return `${rest ?? name}${optional ? '?' : ''}${type.replace(/^: ?/, ': ')}`;
}

/** Names a destructured parameter after the last word of its type. */
function nameOfType(type) {
  const [, picked] = /^: Pick<(\w+)/.exec(type) ?? [];
  const [last = 'options'] = /[A-Z][a-z]+(?=\W|$)/.exec(picked ?? type) ?? [];
  return last.toLowerCase();
}

/** Returns the page with a current reference, and what is wrong with the exports. */
export function libraryReference(page = readFileSync(path.join(root, pageFile), 'utf8')) {
  const handWritten = page.slice(0, page.indexOf('<!-- reference'));
  const { contents, text } = referenceOf(handWritten.replace(/```[\s\S]*?```/g, ''));
  const written = page
    .replace(/(?<=<!-- contents -->\n)[\s\S]*?(?=<!-- \/contents -->)/, () => `\n${contents}\n\n`)
    .replace(/(?<=<!-- reference[^\n]*-->\n)[\s\S]*?(?=<!-- \/reference -->)/, () => `\n${text}\n\n`);
  const declarations = entries.flatMap((entry) => exportsOf(entry));
  return {
    page: written,
    entries: Object.fromEntries(
      entries.map((entry) => [entry.name, exportsOf(entry).map(({ name }) => name)]),
    ),
    undocumented: [...new Set(declarations.filter((one) => docOf(one).prose === '').map(identityOf))],
    unexported: unexportedTypes(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { page, undocumented, unexported } = libraryReference();
  writeFileSync(path.join(root, pageFile), page);
  for (const name of undocumented) console.warn(`no docstring: ${name}`);
  for (const name of unexported) console.warn(`not exported: ${name}`);
}
