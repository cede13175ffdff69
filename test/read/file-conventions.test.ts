import { expect, test } from 'vitest';
import { isAmericanAddress, isAmericanPhone } from '../../src/read/file-conventions.ts';
import { readResume } from '../../src/read/read-resume.ts';

const american = [
  'Springfield, IL 62701',
  '12 Main St, Springfield, IL 62701',
  '12 Main St\nSpringfield, IL 62701-1234',
  'Tempe, Arizona 85287',
  'Milwaukee, Wisconsin',
  'Portland, Oregon',
  'Austin, TX',
  'New York, NY',
  'Seattle, WA',
  'San Francisco, CA',
  'Cambridge, MA',
  'Chicago, IL, USA',
  'Boise, Idaho, United States',
  'Brooklyn, U.S.A.',
  'Denver, Colorado, US',
  'New York City',
  'San Francisco Bay Area',
];

test.each(american)('%s is in the United States', (line) => {
  expect(isAmericanAddress(line, false)).toBe(true);
});

const elsewhere = [
  'Berlin, DE',
  'Milano, MI',
  'Cagliari, CA',
  'Torino, TO',
  'Belém, PA',
  'Florianópolis, SC',
  'Perth, WA',
  'Perth WA 6000',
  'Toronto, CA',
  'Toronto, ON',
  'Vancouver, BC',
  'Bogotá, CO',
  'Bangalore, IN',
  'Jakarta, ID',
  'Tel Aviv, IL',
  'Casablanca, MA',
  'Buenos Aires, AR',
  'Tbilisi, Georgia',
  'Chennai, TN',
  'London',
  'Leeds LS6',
  '70173 Stuttgart',
  'Kendal, Cumbria',
  'Wellington, New Zealand',
];

test.each(elsewhere)('%s is not certainly in the United States', (line) => {
  expect(isAmericanAddress(line, false)).toBe(false);
});

test('a code that other countries use is a state beside an American phone number', () => {
  expect(isAmericanAddress('Barstow, CA', false)).toBe(false);
  expect(isAmericanAddress('Barstow, CA', true)).toBe(true);
  expect(isAmericanAddress('Macon, Georgia', true)).toBe(true);
  expect(isAmericanAddress('Toronto, CA', true)).toBe(false);
  const phones = ['(415) 555-0187', '+1 415 555 0187', '415-555-0187', '415.555.0187', '+14155550187 x22'];
  expect(phones.filter(isAmericanPhone)).toEqual(phones);
  const others = ['+44 20 7946 0000', '030 123456', '01 23 45 67 89', '0049 30 123456', '5550107788'];
  expect(others.filter(isAmericanPhone)).toEqual([]);
});

/** The locale and the paper that a file implies. */
function implied(source: string) {
  return readResume(source).settings.implied;
}

const address = 'contact: [{location: "Springfield, IL 62701"}]';

test('a file with an American address is American on US Letter', () => {
  expect(implied(`name: A\n${address}`)).toEqual({ locale: 'en-US', paper: 'letter' });
  expect(implied(`name: A\nlocale: en\n${address}`)).toEqual({ locale: 'en-US', paper: 'letter' });
  expect(implied('name: A\ncontact:\n  address: Austin, TX 78701')).toEqual({
    locale: 'en-US',
    paper: 'letter',
  });
  expect(implied('name: A\ncontact: [{location: {city: Austin, region: TX}}]')).toMatchObject({
    paper: 'letter',
  });
  expect(implied('name: A\ncontact: "Austin, TX"')).toMatchObject({ paper: 'letter' });
});

test('a file that names another language or country is not American for its address', () => {
  for (const locale of ['en-GB', 'de', 'es', 'en-AU', 'it'])
    expect(implied(`name: A\nlocale: ${locale}\n${address}`)).toBeUndefined();
});

test('the place of an employer does not make a file American', () => {
  const entry = 'sections: {Work: [{title: Analyst, location: "Austin, TX", dates: 2019}]}';
  expect(implied(`name: A\n${entry}`)).toBeUndefined();
});

test('American paper, and the fall, imply American English but no paper', () => {
  expect(implied('name: A\npage: letter')).toEqual({ locale: 'en-US' });
  expect(implied('name: A\npage: {size: legal}')).toEqual({ locale: 'en-US' });
  expect(implied('name: A\npage: a4')).toBeUndefined();
  for (const dates of [
    'Fall 2018',
    'Fall 2018 – Spring 2019',
    'Fall Semester 2018',
    'Fall of 2018',
    'fall ’18',
  ])
    expect(implied(`name: A\nsections: {S: [{title: T, dates: ${dates}}]}`)).toEqual({ locale: 'en-US' });
  for (const dates of ['Autumn 2018', 'Falls 2018', 'Niagara Falls 2018'])
    expect(implied(`name: A\nsections: {S: [{title: T, dates: ${dates}}]}`)).toBeUndefined();
});

test('an American file writes the month before the day', () => {
  const { resume, problems } = readResume(
    `name: A\n${address}\nsections: {S: [{title: T, dates: 01/02/2019}]}`,
  );
  const entry = resume?.sections[0]?.entries[0];
  expect(entry?.shape === 'record' && entry.dates).toMatchObject({ at: { year: 2019, month: 1, day: 2 } });
  expect(problems.map(({ code }) => code)).toEqual(['ambiguous-date']);
});
