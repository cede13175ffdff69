/** What is known of an entry and has no key in Quoin, but in other formats: printed with a label before it. */
export type CustomFieldKind =
  | 'score'
  | 'courses'
  | 'keywords'
  | 'roles'
  | 'type'
  | 'relationship'
  | 'email'
  | 'phone'
  | 'doi'
  | 'link';

export type CustomFieldLabels = Readonly<Record<CustomFieldKind, string>>;

const en: CustomFieldLabels = {
  score: 'Grade',
  courses: 'Courses',
  keywords: 'Keywords',
  roles: 'Roles',
  type: 'Type',
  relationship: 'Relationship',
  email: 'E-mail',
  phone: 'Phone',
  doi: 'DOI',
  link: 'Link',
};

const de: CustomFieldLabels = {
  score: 'Note',
  courses: 'Kurse',
  keywords: 'Stichworte',
  roles: 'Rollen',
  type: 'Art',
  relationship: 'Beziehung',
  email: 'E-Mail',
  phone: 'Telefon',
  doi: 'DOI',
  link: 'Link',
};

const fr: CustomFieldLabels = {
  score: 'Note',
  courses: 'Cours',
  keywords: 'Mots-clés',
  roles: 'Rôles',
  type: 'Type',
  relationship: 'Relation',
  email: 'E-mail',
  phone: 'Téléphone',
  doi: 'DOI',
  link: 'Lien',
};

const es: CustomFieldLabels = {
  score: 'Nota',
  courses: 'Cursos',
  keywords: 'Palabras clave',
  roles: 'Funciones',
  type: 'Tipo',
  relationship: 'Relación',
  email: 'Correo',
  phone: 'Teléfono',
  doi: 'DOI',
  link: 'Enlace',
};

const pt: CustomFieldLabels = {
  score: 'Nota',
  courses: 'Disciplinas',
  keywords: 'Palavras-chave',
  roles: 'Funções',
  type: 'Tipo',
  relationship: 'Relação',
  email: 'E-mail',
  phone: 'Telefone',
  doi: 'DOI',
  link: 'Ligação',
};

/** By language. */
const labels: ReadonlyMap<string, CustomFieldLabels> = new Map(Object.entries({ en, de, fr, es, pt }));

/** The labels in the language of a tag, as `de-AT`; the English ones where that has no words here. */
export function fieldLabels(tag = 'en'): CustomFieldLabels {
  return labels.get(tag.slice(0, 2).toLowerCase()) ?? en;
}
