import { expect, test } from 'vitest';
import { writeFormat } from '../../../src/formats/write-format.ts';
import type { Resume } from '../../../src/model/resume.ts';
import type { FileSettings } from '../../../src/model/settings.ts';
import { readResume } from '../../../src/read/read-resume.ts';
import { comparableContent } from '../comparable-resume.ts';
import { jsonResumeErrors } from '../json-resume/schema.ts';
import { rendercvErrors } from '../rendercv/model.ts';

const formats = ['jsonresume', 'rendercv'] as const;
type Format = (typeof formats)[number];

interface RoundTrip {
  readonly before: Resume;
  readonly after: Resume;
  readonly settings: FileSettings;
  readonly text: string;
  readonly notes: readonly string[];
}

/** Exports a résumé and reads it again. */
function roundTrip(source: string, format: Format): RoundTrip {
  const { resume: before, settings } = readResume(source);
  if (before === undefined) throw new Error('no résumé');
  const { text, notes } = writeFormat(before, format, settings);
  const again = readResume(text);
  if (again.resume === undefined) throw new Error('no résumé came back');
  const errors = format === 'jsonresume' ? jsonResumeErrors(text) : rendercvErrors(text);
  expect(errors, text).toEqual([]);
  const told = notes.map(({ code, message }) => `${code} ${message}`);
  return { before, after: again.resume, settings: again.settings, text, notes: told };
}

function section(entries: string): string {
  return `name: Ada\nsections:\n  - title: Experience\n    entries:\n${entries.replace(/^/gm, '      ')}`;
}

/** Content that the formats do not support, or not completely. */
const supported: Readonly<Record<string, string>> = {
  keywords: 'name: Ada\nkeywords: [engines, "notes, and more"]',
  'a letter':
    'name: Ada\nletter: {to: [A, B], place: London, date: 2020-01-02, subject: S, body: "Hello\\n\\n- x", fields: {Ref: 1}}',
  'a closing statement and a signature':
    'name: Ada\nclosing: I agree.\nsignature: {place: London, date: 2020-01-01, name: A. L.}',
  'a signature alone': 'name: Ada\nsignature: true',
  'fields of the person': 'name: Ada\nfacts: {Born: 1815, nationality: British, url: none, Empty: ""}',
  'a photo with alternative text': 'name: Ada\nphoto: {file: ada.jpg, alt: Ada in blue}',
  'several addresses':
    'name: Ada\ncontact: [{email: a@x.org}, {mail: b@x.org}, {email: no address}, {url: https://a.org}, {website: https://b.org}]',
  'phone numbers of all kinds':
    'name: Ada\ncontact: [{phone: +44 20 7946 0000}, {tel: (0)20 1234}, {phone: "[call](tel:+4412345678)"}]',
  'URLs with a text':
    'name: Ada\ncontact: [{url: "[page](https://a.org/x)"}, {linkedin: "[Ada](https://linkedin.com/in/ada)"}, {url: "https://exämple.org/ü"}]',
  networks:
    'name: Ada\ncontact: [{mastodon: "@ada@x.social"}, {github: ada-l}, {github: ada_l}, {Google Scholar: abcdefghijkl}, {xing: ada}, {orcid: none}, {x: ada}, {stackoverflow: 12/ada}]',
  'contacts that are texts':
    'name: Ada\ncontact: [{Driving licence: B}, {text: "**Bold** [link](https://x.org)"}, {text: "[x](https://x.org)"}, {text: "Signal: [ada](https://s.org/a)"}, {location: Paris}, {location: "Rome, Italy"}]',
  'the summary':
    'name: Ada\nsummary: "One.\\n\\n- Two\\n- Three\\n\\n1. Four"\nsections: {Summary: Not that one.}',
  'jobs in one organisation': section(
    '- {organization: E, url: e.org, logo: l.png, roles: [{title: A, dates: 2020 – now, bullets: [x], fields: {Team: 5}, keep-together: true}, {title: B, text: T}]}',
  ),
  'jobs in one location': section(
    '- {organization: E, location: Oslo, url: e.org, roles: [{title: A, dates: 2020}, {title: B}]}',
  ),
  'two organisations with jobs': section(
    '- {organization: E, roles: [{title: A}, {title: B}]}\n- {organization: E, roles: [{title: C}]}\n- {organization: E, title: D}',
  ),
  'jobs below an entry with content': section(
    '- {organization: E, text: All., keep-together: true, roles: [{title: A, location: L}, {title: B, start: 2019}]}',
  ),
  'dates that ISO 8601 does not support': section(
    '- {title: A, dates: Autumn 2020}\n- {title: B, dates: c. 2019 – Q3 2021}\n- {title: C, end: 2014}\n- {title: D, dates: 2014 – 2012}\n- {title: E, dates: 2019-45}\n- {title: F, dates: some day}\n- {title: G, start: Spring 2018}',
  ),
  'a URL with a text': section(
    '- {title: A, url: "[site](https://a.org)"}\n- {title: B, url: "https://exämple.org"}\n- {title: C, url: "mailto:a@b.org"}',
  ),
  'a logo with alternative text': section('- {title: A, logo: {file: l.png, alt: A wheel}}'),
  'fields in their order': section(
    '- {title: A, fields: {Keywords: "a, b", Thesis: X, Grade: 1.3, Courses: [A, "B, C"], Roles: "", Type: "https://x"}}',
  ),
  'fields labelled like keys': section(
    '- {title: A, fields: {title: x, dates: 2019, url: no, Highlights: "- a\\n- b", tags: t, quoin: q, Link: "[a](https://x.org)"}}',
  ),
  'bullets below bullets': section(
    '- {title: A, bullets: [{text: a, bullets: [b, c]}, {bullets: [d]}, "- e\\n- f"]}',
  ),
  'page-break rules and languages': section(
    '- {title: A, keep-together: true, lang: de}\n- {title: B, page-break: before}',
  ),
  'a section of a language':
    'name: Ada\nsections: [{title: Formation, lang: fr, keep-together: true, entries: [{title: A, organization: B}, {title: C, lang: de}]}]',
  'entries of many kinds': section(
    '- {title: A}\n- label: B\n  details: c\n  level: 4/5\n- D\n- {title: E, organization: F}',
  ),
  'text before entries':
    'name: Ada\nsections: [{title: Work Experience, text: "Before *all*.", entries: [{title: A}]}]',
  'unusual titles':
    'name: Ada\nsections: [{title: c++, text: x}, {title: foo_bar, text: y}, {title: EXPERIENCE, entries: [{title: A}]}, {entries: [{title: B}]}, {title: Awards, entries: [One]}, {title: Awards, entries: [Two]}]',
  'skills as words': 'name: Ada\nsections: {Skills: "Python, Lua"}',
  'skills as bullets':
    'name: Ada\nsections: {Skills: [Python, "**Lua**"], Languages: [English], Interests: [{text: Chess, keep-together: true}]}',
  'skills as labels':
    'name: Ada\nsections: {Skills: [{label: Python}, {label: Lua}], Languages: [{label: German, level: C1, keep-together: true}]}',
  publications:
    'name: Ada L.\nsections: {Publications: [{title: X, organization: J, dates: 2001-02, url: "https://doi.org/10.1000/182", text: "B. B., **Ada L.**\\n\\nGood.", fields: {DOI: "[10.1000/182](https://doi.org/10.1000/182)"}}, {title: Y, dates: Spring 2001, text: "**Ada L.**", fields: {Pages: 3, DOI: x}}]}',
  'publications without authors':
    'name: Ada L.\nsections: {Publications: [{title: X, text: "B. B., Ada L."}, {title: Y, text: A text.}]}',
};

const roundTrips = formats.flatMap((format) => Object.keys(supported).map((what) => [format, what] as const));

test.each(roundTrips)('%s: restores %s', (format, what) => {
  const { before, after, text } = roundTrip(supported[what] ?? '', format);
  expect(comparableContent(after), text).toEqual(comparableContent(before));
});

test.each(formats)('%s: restores the title of the document', (format) => {
  const { after } = roundTrip('name: Ada\ntitle: "Ada: a CV"', format);
  expect(after.title).toBe('Ada: a CV');
});

test.each(formats)('%s: restores settings', (format) => {
  const { settings } = roundTrip(
    "name: Ada\nlocale: en-GB\ntheme: {name: dense, accent: '#004f90', icons: true}\npage: {size: a5}\nfit: {pages: 1}\nfonts: [{family: Own, regular: own.otf}]\ncheck: {ignore: [bullet-length]}",
    format,
  );
  expect(settings).toMatchObject({
    locale: { text: 'en-GB' },
    theme: { name: { text: 'dense' } },
    fonts: [{ family: 'Own', path: { text: 'own.otf' } }],
  });
  const icons = settings.theme?.settings?.pairs.find(({ key }) => key === 'icons')?.value;
  expect(icons).toMatchObject({ kind: 'scalar', text: 'true', quoted: false });
  expect(settings).toHaveProperty('page');
  expect(settings).toHaveProperty('fit');
  expect(settings).toHaveProperty('check');
});

test.each(formats)('%s: notes data that other tools ignore', (format) => {
  const { notes } = roundTrip(
    'name: Ada\nkeywords: [engines]\nsections: {Education: [{title: BSc, organization: MIT, dates: Autumn 2019, fields: {Thesis: X}, keep-together: true}]}',
    format,
  );
  const [name, place] = format === 'jsonresume' ? ['JSON Resume', 'meta.quoin'] : ['RenderCV', 'quoin'];
  expect(notes).toEqual(
    expect.arrayContaining([
      `moved ${name} has no key for \`keywords\`. Moved it to \`${place}\`, which other tools ignore.`,
      `moved ${name} has no key for “Thesis” of “BSc”. Moved it to \`quoin\`, which other tools ignore.`,
      `moved ${name} has no key for \`keep-together\` as written. Moved it to \`quoin\`, which other tools ignore.`,
    ]),
  );
  const dated = notes.filter((note) => note.includes('Autumn 2019'));
  expect(dated).toHaveLength(format === 'jsonresume' ? 1 : 0);
});
