import { type Field, type FieldTable, field } from './field.ts';
import { networkAddresses } from './resume-schema.ts';

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

/** What is said of a profile in each network, by its key. */
export const networkFields: ReadonlyMap<string, Field> = new Map(
  [...networkAddresses].map(([key, address]) => {
    const shown = address.replace('{handle}', 'ada');
    return [key, field('line', `your name there, printed and linked as *${shown}*`, 'ada')];
  }),
);
