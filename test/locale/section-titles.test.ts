import { expect, test } from 'vitest';
import { sectionKinds } from '../../src/locale/locale.ts';
import { completeTags, fieldLabels, kindOfTitle, usualTitle } from '../../src/locale/locales.ts';

test('recognises the usual title of each section in every language', () => {
  for (const tag of completeTags) {
    for (const kind of [...sectionKinds, 'summary'] as const) {
      expect(kindOfTitle(usualTitle(kind, tag)), `${kind} in ${tag}`).toBe(kind);
    }
  }
  const languages = completeTags.filter((tag) => !tag.startsWith('en'));
  for (const tag of languages) {
    expect(usualTitle('work', tag)).not.toBe(usualTitle('work', 'en'));
    expect(fieldLabels(tag).keywords).not.toBe(fieldLabels('en').keywords);
  }
});

test.each([
  ['Experiência profissional', 'work'],
  ['Formação', 'education'],
  ['Competências', 'skills'],
  ['Habilidades', 'skills'],
  ['Idiomas', 'languages'],
  ['Projetos', 'projects'],
  ['Publicações', 'publications'],
  ['Certificações', 'certificates'],
  ['Prêmios', 'awards'],
  ['Prémios', 'awards'],
  ['Voluntariado', 'volunteer'],
  ['Interesses', 'interests'],
  ['Referências', 'references'],
  ['Resumo', 'summary'],
  ['Sobre', 'summary'],
])('recognises %s as the title of %s', (title, kind) => {
  expect(kindOfTitle(title)).toBe(kind);
});
