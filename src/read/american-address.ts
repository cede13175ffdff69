const states: ReadonlyMap<string, string> = new Map(
  (
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
    'DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
    'KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|' +
    'MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
    'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|' +
    'RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|' +
    'WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming'
  )
    .split('|')
    .map((state) => [state.slice(0, 2), state.slice(3)] as const),
);

/** Codes of states that no other country uses for itself or for a region in addresses, unlike CA, DE, IN or WA. */
const clearCodes: ReadonlySet<string> = new Set(
  'AK DC FL HI IA KS ND NJ NM NV NY OH OK TX UT WI WV WY'.split(' '),
);

/** Cities of the states whose code another country uses too, in lower case. */
const cities: ReadonlySet<string> = new Set(
  (
    'birmingham|huntsville|mobile|montgomery|phoenix|tucson|mesa|scottsdale|tempe|chandler|little rock|fayetteville|' +
    'los angeles|san diego|san jose|san francisco|fresno|sacramento|long beach|oakland|irvine|palo alto|berkeley|' +
    'santa monica|santa clara|santa cruz|santa barbara|mountain view|sunnyvale|cupertino|menlo park|pasadena|' +
    'redwood city|san mateo|fremont|davis|denver|boulder|aurora|colorado springs|fort collins|hartford|new haven|' +
    'stamford|wilmington|newark|atlanta|savannah|augusta|athens|alpharetta|boise|chicago|springfield|evanston|' +
    'urbana|champaign|naperville|peoria|indianapolis|bloomington|west lafayette|south bend|fort wayne|louisville|' +
    'lexington|new orleans|baton rouge|portland|bangor|baltimore|bethesda|rockville|annapolis|college park|' +
    'silver spring|boston|cambridge|somerville|worcester|amherst|waltham|detroit|ann arbor|lansing|grand rapids|' +
    'east lansing|minneapolis|st. paul|saint paul|rochester|duluth|jackson|st. louis|saint louis|kansas city|' +
    'columbia|billings|missoula|bozeman|omaha|lincoln|manchester|nashua|concord|charlotte|raleigh|durham|' +
    'greensboro|chapel hill|winston-salem|asheville|eugene|salem|corvallis|beaverton|hillsboro|bend|philadelphia|' +
    'pittsburgh|allentown|state college|lancaster|san juan|providence|newport|charleston|greenville|sioux falls|' +
    'nashville|memphis|knoxville|chattanooga|burlington|richmond|arlington|alexandria|norfolk|virginia beach|' +
    'reston|mclean|charlottesville|fairfax|blacksburg|roanoke|seattle|spokane|tacoma|redmond|bellevue|kirkland|' +
    'everett|olympia'
  ).split('|'),
);

/** Cities of Canada, where CA is the code of the country. */
const canadianCities =
  /^(?:toronto|montr[eé]al|vancouver|calgary|ottawa|edmonton|winnipeg|qu[eé]bec|hamilton|halifax|victoria)$/iu;

const names = [...states.values()].join('|');
const country =
  /(?:^|[,\s])(?:u\.?s\.?a\.?|united states(?: of america)?)$|,\s*u\.?s\.?$|^(?:nyc|new york city|(?:san francisco )?bay area|washington,? d\.c\.)$/iu;
const withZip = new RegExp(`,?\\s(?:${[...states.keys()].join('|')}|${names}),?\\s+\\d{5}(?:-\\d{4})?$`, 'u');
const withName = new RegExp(`,\\s*(${names})$`, 'u');
const withCode = new RegExp(`([\\p{L}][\\p{L}.'’ -]*),\\s*(${[...states.keys()].join('|')})$`, 'u');

/**
 * True if a line ends like an address in the United States: with the country, a state and a ZIP code, or a state that no
 * other country could be meant by.
 *
 * @param hasPhone True if there is an American phone number beside the address.
 */
export function isAmericanAddress(line: string, hasPhone: boolean): boolean {
  const address = line.trim().replace(/\s+/gu, ' ');
  if (country.test(address) || withZip.test(address)) return true;
  const name = withName.exec(address)?.[1];
  if (name !== undefined) return name !== 'Georgia' || hasPhone;
  const [, city = '', code = ''] = withCode.exec(address) ?? [];
  if (code === '' || canadianCities.test(city.trim())) return false;
  return hasPhone || clearCodes.has(code) || cities.has(city.trim().toLowerCase());
}

/** True for a phone number of the United States or Canada, such as `(415) 555-0187` or `+1 415 555 0187`. */
export function isAmericanPhone(line: string): boolean {
  const number = line.trim().replace(/\s*(?:ext|x)\.?\s*\d+$/iu, '');
  return /^(?:\+?1[\s.-]*)?(?:\([2-9]\d{2}\)[\s.-]?|[2-9]\d{2}[\s.-])\d{3}[\s.-]\d{4}$|^\+1\d{10}$/u.test(
    number,
  );
}
