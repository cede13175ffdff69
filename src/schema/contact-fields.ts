import { type Field, type FieldTable, field } from './field.ts';

export type ContactKey = 'email' | 'phone' | 'url' | 'location' | 'mastodon' | 'text';

/** Kinds of contacts that are no profile in a network. */
export const contactFields: FieldTable<ContactKey> = {
  email: field('line', 'linked with your mail program', 'ada@example.org', 'mail'),
  phone: field('line', 'linked with your telephone', '+44 20 7946 0000', 'tel', 'telephone', 'mobile'),
  url: field(
    'line',
    'an address of the web, printed short and linked in full',
    'https://ada.example.org',
    'web',
    'website',
    'homepage',
  ),
  location: field('line', 'where you are', 'London', 'address', 'city'),
  mastodon: field('line', 'your name and server, in quotes', '@ada@example.social'),
  text: field('line', 'anything else, as written', 'Available from June'),
};

/** What a network's profiles are called: `github.com/ada`. `{handle}` is the writer's own name there. */
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

/** What is said of a profile in each network, by its key. */
export const networkFields: ReadonlyMap<string, Field> = new Map(
  [...networkAddresses].map(([key, address]) => {
    const shown = address.replace('{handle}', 'ada');
    return [key, field('line', `your name there, printed and linked as *${shown}*`, 'ada')];
  }),
);
