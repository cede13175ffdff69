import type { SourceMapping, SourceNode, SourceScalar } from '../../model/source.ts';
import { joinedScalars, listOf, mappingOf, pairOf } from '../../source/nodes.ts';
import { contactItem, profileItems } from '../common/contact.ts';
import type { Importer } from '../common/importer.ts';
import { countryOf, elementAt, elementsAt, lineAt, optional, placeOf, spaced } from './elements.ts';

/** Returns the whole name of a person. */
export function personName(name: SourceNode | undefined): SourceScalar | undefined {
  if (name === undefined) return undefined;
  const parts = ['GivenName', 'MiddleName', 'FamilyName'].map((part) => lineAt(name, part));
  return spaced(parts, name.place) ?? lineAt(name, 'FormattedName') ?? lineAt(name);
}

/** Returns the contacts of a channel: an address, a number, or an address on the web. */
export function contactsOf(channel: SourceNode, importer: Importer): readonly SourceMapping[] {
  const item = (key: string, value: SourceScalar | undefined): readonly SourceMapping[] =>
    value ? [contactItem(key, value, pairOf(key, value))] : [];
  const kind = lineAt(channel, 'ChannelCode')?.text.trim().toLowerCase() ?? '';
  const address = elementAt(channel, 'Address');
  const value = ['URI', 'URL', 'Text'].flatMap((name) => lineAt(channel, name) ?? [])[0];
  return [
    ...item('location', address && addressOfCandidate(address, importer)),
    ...item('phone', phoneOf(channel)),
    ...(value
      ? kind === 'email' || /^\S+@\S+$/.test(value.text)
        ? item('email', value)
        : webContact(channel, value, importer)
      : []),
  ];
}

/** Returns a number in its international form, if the file has the code of the country. */
function phoneOf(channel: SourceNode): SourceScalar | undefined {
  const number = lineAt(channel, 'DialNumber') ?? lineAt(channel, 'FormattedNumber');
  const [country, area] = [
    lineAt(channel, 'CountryDialing') ?? lineAt(channel, 'CountryDialling'),
    lineAt(channel, 'AreaDialing'),
  ];
  const local = spaced([area, number], channel.place);
  if (country === undefined || local === undefined) return local;
  return joinedScalars([country.text.startsWith('+') ? '' : '+', country, ' ', local], channel.place);
}

/** Returns a page or a profile. The user may name the network. */
function webContact(channel: SourceNode, value: SourceScalar, importer: Importer): readonly SourceMapping[] {
  const use = lineAt(channel, 'UseCode');
  const network =
    lineAt(channel, 'OtherTitle') ??
    (use && !/^(?:home|work|other|business|personal)$/i.test(use.text) ? use : undefined);
  const isAddress = /^(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(value.text);
  const profile = mappingOf(
    [...optional('network', network), pairOf(isAddress ? 'url' : 'username', value)],
    channel.place,
  );
  return profileItems(pairOf('profiles', listOf([profile], channel.place)), importer);
}

/** Returns an address on one line. */
export function addressOfCandidate(address: SourceNode, importer: Importer): SourceScalar | undefined {
  const street = spaced(
    [lineAt(address, 'StreetName'), lineAt(address, 'BuildingNumber'), lineAt(address, 'Unit')],
    address.place,
  );
  const town = spaced([lineAt(address, 'PostalCode'), lineAt(address, 'CityName')], address.place);
  const lines = elementsAt(address, 'AddressLine').map((line) => lineAt(line));
  return placeOf(
    [
      ...lines,
      street,
      town,
      lineAt(address, 'CountrySubdivisionCode'),
      countryOf(elementAt(address, 'CountryCode'), importer),
    ],
    address.place,
  );
}

/** Returns where an entry is: its own town and country, or those of the organisation. */
export function locationOfEntry(
  entry: SourceNode,
  importer: Importer,
  around?: SourceNode,
): SourceScalar | undefined {
  const own = placeOf([lineAt(entry, 'City'), countryOf(elementAt(entry, 'Country'), importer)], entry.place);
  const address = [entry, around].flatMap((node) =>
    elementsAt(node, 'OrganizationContact', 'Communication', 'Address'),
  );
  return own ?? address.flatMap((one) => addressOfCandidate(one, importer) ?? [])[0];
}

/** Returns the address on the web of an entry or its organisation. */
export function linkOfEntry(entry: SourceNode): SourceScalar | undefined {
  const channels = elementsAt(entry, 'OrganizationContact', 'Communication');
  const links = [
    ...elementsAt(entry, 'Link'),
    ...channels.flatMap((channel) => [...elementsAt(channel, 'URI'), ...elementsAt(channel, 'URL')]),
  ];
  return links.flatMap((link) => lineAt(link) ?? [])[0];
}
