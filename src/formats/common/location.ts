import type { SourceNode, SourceScalar } from '../../model/source.ts';
import type { KeyTable } from '../../schema/resume-schema.ts';
import { lineOf, scalarsIn, sortPairs } from './nodes.ts';
import { joinedBy } from './scalars.ts';

type LocationKey = 'address' | 'city' | 'region' | 'postalCode' | 'country';

const locationKeys: KeyTable<LocationKey> = {
  address: ['street'],
  city: ['town', 'place'],
  region: ['state', 'province'],
  postalCode: ['zip', 'zipCode', 'postcode', 'code'],
  country: ['countryCode'],
};

/** Countries that write the postal code before the city. Source: Universal Postal Union, addressing guides. */
const codeFirst: ReadonlySet<string> = new Set(
  'AR AT BE BG BR CH CL CZ DE DK EE ES FI FR GR HR HU IL IS IT LT LU MX NL NO PL PT RO RS SE SI SK TR UY'.split(
    ' ',
  ),
);

/** A place in one line: as it is written, or its parts in the order of its country. */
export function locationOf(node: SourceNode): SourceScalar | undefined {
  if (node.kind !== 'mapping') return lineOf(node);
  const { known, others } = sortPairs(node.pairs, locationKeys);
  const part = (key: LocationKey): readonly SourceScalar[] => {
    const pair = known.get(key);
    const line = pair && lineOf(pair.value);
    return line ? [line] : [];
  };
  const country = part('country');
  const isCodeFirst = codeFirst.has(country[0]?.text.trim().toUpperCase() ?? '');
  const spaced = (scalars: readonly SourceScalar[]): readonly SourceScalar[] => {
    const joined = joinedBy(' ', scalars, node.place);
    return joined ? [joined] : [];
  };
  const lines = isCodeFirst
    ? [...spaced([...part('postalCode'), ...part('city')]), ...part('region')]
    : [...part('city'), ...spaced([...part('region'), ...part('postalCode')])];
  const rest = others.flatMap((pair) => scalarsIn(pair.value));
  return joinedBy(', ', [...part('address'), ...lines, ...country, ...rest], node.place);
}
