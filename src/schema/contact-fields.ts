import { type Field, type FieldTable, field } from './field.ts';

/** Names of the contacts that are not a profile on a network. */
export type ContactKey = 'email' | 'phone' | 'url' | 'location' | 'mastodon' | 'text';

/** Contacts that are not a profile on a network. */
export const contactFields: FieldTable<ContactKey> = {
  email: field('line', 'your email address, linked', 'ada@example.org', 'mail'),
  phone: field('line', 'your phone number, linked', '+44 20 7946 0000', 'tel', 'telephone', 'mobile'),
  url: field(
    'line',
    'a URL, printed short and linked in full',
    'https://ada.example.org',
    'web',
    'website',
    'homepage',
  ),
  location: field('line', 'your location', 'London', 'address', 'city'),
  mastodon: field('line', 'your user name and server, in quotes', '@ada@example.social'),
  text: field('line', 'any other text, as written', 'Available from June'),
};

/** URLs of profiles, by network: `github.com/{handle}`. `{handle}` stands for the user name. */
export const networkAddresses: ReadonlyMap<string, string> = new Map([
  ['behance', 'behance.net/{handle}'],
  ['bitbucket', 'bitbucket.org/{handle}'],
  ['bluesky', 'bsky.app/profile/{handle}'],
  ['codeberg', 'codeberg.org/{handle}'],
  ['devto', 'dev.to/{handle}'],
  ['dribbble', 'dribbble.com/{handle}'],
  ['facebook', 'facebook.com/{handle}'],
  ['github', 'github.com/{handle}'],
  ['gitlab', 'gitlab.com/{handle}'],
  ['googlescholar', 'scholar.google.com/citations?user={handle}'],
  ['instagram', 'instagram.com/{handle}'],
  ['kaggle', 'kaggle.com/{handle}'],
  ['keybase', 'keybase.io/{handle}'],
  ['linkedin', 'linkedin.com/in/{handle}'],
  ['medium', 'medium.com/@{handle}'],
  ['orcid', 'orcid.org/{handle}'],
  ['researchgate', 'researchgate.net/profile/{handle}'],
  ['stackoverflow', 'stackoverflow.com/users/{handle}'],
  ['threads', 'threads.net/@{handle}'],
  ['twitter', 'twitter.com/{handle}'],
  ['x', 'x.com/{handle}'],
  ['xing', 'xing.com/profile/{handle}'],
  ['youtube', 'youtube.com/@{handle}'],
]);

/** Fields of the profiles, by network. */
export const networkFields: ReadonlyMap<string, Field> = new Map(
  [...networkAddresses].map(([key, address]) => {
    const url = address.replace('{handle}', 'ada');
    return [key, field('line', `your user name, printed and linked as *${url}*`, 'ada')];
  }),
);
