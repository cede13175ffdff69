import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, pairOf } from '../../source/nodes.ts';
import type { Importer } from '../common/importer.ts';
import { addressOf, dateAt, elementAt, labelAt, lineAt, optional, proseAt, spaced } from './elements.ts';

/** Returns the covering letter of `SkillsPassport`. */
export function letterOf(letter: SourceNode | undefined, importer: Importer): readonly SourcePair[] {
  if (letter === undefined) return [];
  const addressee = elementAt(letter, 'Addressee');
  const inside = elementAt(letter, 'Letter');
  const organisation = elementAt(addressee, 'Organisation');
  const lines = [
    nameOf(elementAt(addressee, 'PersonName'), letter),
    labelAt(addressee, 'Position'),
    lineAt(organisation, 'Name'),
    addressOf(elementAt(organisation, 'ContactInfo'), importer),
  ].filter((line) => line !== undefined);
  const paragraphs = ['Opening', 'MainBody', 'Closing'].flatMap(
    (part) => proseAt(inside, 'Body', part) ?? [],
  );
  const salutation = elementAt(inside, 'OpeningSalutation');
  const opening = spaced(
    [labelAt(salutation, 'Salutation'), nameOf(elementAt(salutation, 'PersonName'), letter)],
    letter.place,
  );
  const pairs = [
    ...optional('to', lines.length > 0 ? listOf(lines, letter.place) : undefined),
    ...optional('place', lineAt(inside, 'Localisation', 'Place', 'Municipality')),
    ...optional('date', dateAt(inside, 'Localisation', 'Date')),
    ...optional('subject', lineAt(inside, 'SubjectLine')),
    ...optional('opening', opening && withComma(opening)),
    ...optional('body', joinedBy('\n\n', paragraphs, letter.place)),
    ...optional('closing', labelAt(inside, 'ClosingSalutation')),
  ];
  return pairs.length === 0 ? [] : [pairOf('letter', mappingOf(pairs, letter.place))];
}

function nameOf(name: SourceNode | undefined, { place }: SourceNode): SourceScalar | undefined {
  return spaced([labelAt(name, 'Title'), lineAt(name, 'FirstName'), lineAt(name, 'Surname')], place);
}

/** Ends a salutation with a comma, as the forms of Europass print it. */
function withComma(opening: SourceScalar): SourceScalar {
  return /[\p{L}.]$/u.test(opening.text) ? joinedScalars([opening, ','], opening.place) : opening;
}
