import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';
import type { Importer } from '../common/importer.ts';
import { contactsOf, personName } from './channels.ts';
import {
  countryOf,
  dateAt,
  elementAt,
  elementsAt,
  labelled,
  lineAt,
  optional,
  placeOf,
  proseAt,
} from './elements.ts';
import { type EuropassPart, printedDate } from './parts.ts';
import { profileSections } from './read-profile.ts';
import { europassWord } from './words.ts';

/** Reads `Candidate`, the format of Europass since 2020. It follows HR-XML. */
export function readCandidate(candidate: SourceNode, importer: Importer): EuropassPart {
  const person =
    elementAt(candidate, 'CandidatePerson') ?? elementAt(candidate, 'CandidateSupplier', 'PersonContact');
  const profile = elementAt(candidate, 'CandidateProfile');
  const channels = elementsAt(person, 'Communication');
  const paragraphs = ['CandidateObjective', 'ExecutiveSummary'].flatMap(
    (name) => proseAt(profile, name) ?? [],
  );
  return {
    name: personName(elementAt(person, 'PersonName')),
    headline: lineAt(person, 'MottoInLife'),
    summary: joinedBy('\n\n', paragraphs, candidate.place),
    contact: channels.flatMap((channel) => contactsOf(channel, importer)),
    fields: personalFields(person, importer),
    sections: profileSections(profile, elementsAt(person, 'PrimaryLanguageCode'), importer),
    statement: statementOf(elementAt(candidate, 'RenderingInformation', 'ClosingStatement')),
    order: elementsAt(
      candidate,
      'RenderingInformation',
      'Design',
      'SectionsOrder',
      'Section',
      'Title',
    ).flatMap((title) => lineAt(title)?.text.trim() ?? []),
  };
}

function personalFields(person: SourceNode | undefined, importer: Importer): readonly SourcePair[] {
  if (person === undefined) return [];
  const birth = dateAt(person, 'BirthDate');
  const gender = lineAt(person, 'GenderCode');
  const countries = (...path: readonly string[]): SourceScalar | undefined =>
    placeOf(
      elementsAt(person, ...path).map((code) => countryOf(code, importer)),
      person.place,
    );
  return [
    ...labelled('birthDate', birth && printedDate(birth, importer), importer),
    ...labelled('gender', gender && genderOf(gender, importer), importer),
    ...labelled('nationality', countries('NationalityCode'), importer),
    ...labelled('workPermit', countries('Visa', 'IssuingCountryCode'), importer),
  ];
}

function genderOf(code: SourceScalar, { language }: Importer): SourceScalar {
  const written = code.text.trim().toLowerCase();
  const isNamed = /^(?:fe)?male$/.test(written);
  const word = written === 'f' || written === 'female' ? 'female' : 'male';
  return isNamed || /^[fm]$/.test(written) ? scalarOf(europassWord(word, language), code.place) : code;
}

/** Returns the closing statement: a consent that a law requires, with a place and a date. */
function statementOf(closing: SourceNode | undefined): readonly SourcePair[] {
  if (closing === undefined) return [];
  const texts = ['Title', 'Statement', 'Text', 'Description', 'Content'].flatMap(
    (name) => proseAt(closing, name) ?? [],
  );
  const text = joinedBy('\n\n', texts, closing.place) ?? proseAt(closing);
  const place = lineAt(closing, 'City') ?? lineAt(closing, 'Place') ?? lineAt(closing, 'Location');
  const signature = [...optional('place', place), ...optional('date', dateAt(closing, 'Date'))];
  const pairs = [
    ...optional('text', text),
    ...(signature.length > 0 ? [pairOf('signature', mappingOf(signature, closing.place))] : []),
  ];
  return pairs.length > 0 ? [pairOf('statement', mappingOf(pairs, closing.place))] : [];
}
