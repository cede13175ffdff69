import { Ajv } from 'ajv';

/** The schema of JSON Resume v1.0.0, abridged. Source: jsonresume.org/schema. */
const text = { type: 'string' };
const email = { type: 'string', format: 'email' };
const uri = { type: 'string', format: 'uri' };
const date = {
  type: 'string',
  pattern: '^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$',
};
const texts = { type: 'array', items: text };

function object(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties };
}

function objects(properties: Readonly<Record<string, object>>): object {
  return { type: 'array', items: object(properties) };
}

const span = { startDate: date, endDate: date };
const place = { ...span, position: text, url: uri, summary: text, highlights: texts };

const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: uri,
    basics: object({
      name: text,
      label: text,
      image: text,
      email,
      phone: text,
      url: uri,
      summary: text,
      location: object({ address: text, postalCode: text, city: text, countryCode: text, region: text }),
      profiles: objects({ network: text, username: text, url: uri }),
    }),
    work: objects({ ...place, name: text, location: text, description: text }),
    volunteer: objects({ ...place, organization: text }),
    education: objects({
      ...span,
      institution: text,
      url: uri,
      area: text,
      studyType: text,
      score: text,
      courses: texts,
    }),
    awards: objects({ title: text, date, awarder: text, summary: text }),
    certificates: objects({ name: text, date, url: uri, issuer: text }),
    publications: objects({ name: text, publisher: text, releaseDate: date, url: uri, summary: text }),
    skills: objects({ name: text, level: text, keywords: texts }),
    languages: objects({ language: text, fluency: text }),
    interests: objects({ name: text, keywords: texts }),
    references: objects({ name: text, reference: text }),
    projects: objects({
      ...span,
      name: text,
      description: text,
      highlights: texts,
      keywords: texts,
      url: uri,
      roles: texts,
      entity: text,
      type: text,
    }),
    meta: object({ canonical: uri, version: text, lastModified: text }),
  },
};

const ajv = new Ajv({ allErrors: true });
// RFC 5321 with a plain local part, and RFC 3986 with a scheme.
ajv.addFormat(
  'email',
  /^[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i,
);
ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:(?:[a-z\d\-._~:/?#[\]@!$&'()*+,;=]|%[a-f\d]{2})+$/i);
const validate = ajv.compile(schema);

/** Returns the schema's errors in a file: `/work/0/startDate must match pattern`. */
export function jsonResumeErrors(source: string): readonly string[] {
  const parsed: unknown = JSON.parse(source);
  return validate(parsed) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
