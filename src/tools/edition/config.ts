/** The collections of the site → the configuration of the editor and its formats. */
import type { CmsConfig, CollectionFile, EntryCollection, Field } from '@sveltia/cms';
import { z } from 'zod';
import { collectionNames, described, parseReference, placeOf, type CollectionName } from '#domain/collections.ts';
import { shapeOf } from '#domain/open/schema.ts';
import { SETTINGS_FILE, settingsKeys } from '#domain/settings.ts';
import { pageFormat, tableFormat, yamlFormat, type Format } from '#tools/edition/faithful.ts';
import { fieldsOf, LISTS, nameKey, type NamedPage, type Rule } from '#tools/edition/fields.ts';

const SETTINGS = 'reglages';
const ruleOf = (name: CollectionName) => shapeOf(name);
const isFolder = (name: CollectionName) => described(name).shape === 'folder';

/** A field of prose, with its notes and blocks as chips; pictures go into pages alone. */
const prose = (
  field: { name: string; label: string; hint?: string; required?: boolean },
  pictures: readonly string[] = [],
): Field => ({
  ...field,
  widget: 'richtext',
  use_emoji_autocomplete: false,
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: ['note', 'Chiffre', 'Droit', 'Dessin', ...pictures],
});

/** The name of the format of a file, by which the editor asks for it. */
export const formatName = (name: CollectionName | typeof SETTINGS) =>
  name !== SETTINGS && isFolder(name) ? `${name}-frontmatter` : `${name}-fidele`;

/** How the files of each collection are read and written. */
export function formats(): { name: string; extension: string; format: Format }[] {
  const settings = { name: formatName(SETTINGS), extension: 'yaml', format: yamlFormat(settingsRule()) };
  return [
    settings,
    ...collectionNames.map((name) => {
      const { shape } = described(name);
      const rule = ruleOf(name);
      const format = {
        folder: () => pageFormat(rule),
        yaml: () => yamlFormat({ items: rule }),
        csv: () => tableFormat(rule),
      }[shape]();
      return { name: formatName(name), extension: shape === 'folder' ? 'mdx' : shape, format };
    }),
  ];
}

const settingsRule = () => z.toJSONSchema(settingsKeys, { io: 'input' }) as Rule;

function folder(name: CollectionName, pages: readonly NamedPage[]): EntryCollection {
  const { label } = described(name);
  return {
    name,
    label,
    folder: placeOf(name).replace(/\/$/, ''),
    extension: 'mdx',
    // A page that shows pictures lies beside them, in a folder of its own.
    nested: { depth: 2 },
    format: formatName(name),
    identifier_field: 'titre',
    slug: { template: '{{titre}}', editable: ['create'], hint: 'Le nom du fichier devient l’adresse de la page.' },
    fields: [...fieldsOf(ruleOf(name), pages), prose({ name: 'body', label: 'Texte', required: false }, ['Photo'])],
  };
}

function list(name: CollectionName, pages: readonly NamedPage[]): CollectionFile {
  const { label, prose: written } = described(name);
  const shown = fieldsOf(ruleOf(name), pages).map((field) =>
    field.name === written ? prose(field as { name: string; label: string }) : field,
  );
  return {
    name,
    label,
    file: placeOf(name),
    format: formatName(name),
    fields: [
      {
        name,
        label,
        widget: 'list',
        root: true,
        collapsed: true,
        label_singular: 'une entrée',
        summary: `{{${nameKey(name)}}}`,
        fields: shown,
      },
    ],
  };
}

/** Without a forge, the way in of this machine is the only one that opens. */
const THIS_MACHINE: CmsConfig['backend'] = { name: 'gitea', repo: 'centre/ressources', auth_methods: ['token'] };

/** What no page names so: notes name sources, and what moved has a new name. */
const UNNAMED: readonly string[] = ['sources', 'redirections'];

/** The entries that pages name, of the titles of all by « collection/nom ». */
export const pagesIn = (titles: Readonly<Record<string, string>>): NamedPage[] =>
  Object.entries(titles)
    .map(([value, title]) => ({ value, title, ...parseReference(value) }))
    .filter(({ collection }) => collectionNames.includes(collection) && !UNNAMED.includes(collection))
    .map(({ value, title, collection }) => ({ value, label: `${described(collection).label} : ${title}` }));

/** The whole configuration, made of the rules of the collections; without pages to choose among, their names are typed. */
export const configOf = (
  backend: CmsConfig['backend'] = THIS_MACHINE,
  pages: readonly NamedPage[] = [],
): CmsConfig => ({
  load_config_file: false,
  backend,
  app_title: 'Édition du centre de ressources',
  logo: { src: '/icone.svg' },
  show_preview_links: false,
  media_folder: '',
  editor: { preview: false },
  slug: { encoding: 'ascii', clean_accents: true },
  collections: [
    ...collectionNames.filter(isFolder).map((name) => folder(name, pages)),
    {
      name: LISTS,
      label: 'Listes et réglages',
      files: [
        ...collectionNames.filter((name) => !isFolder(name)).map((name) => list(name, pages)),
        {
          name: SETTINGS,
          label: 'Réglages',
          file: SETTINGS_FILE,
          format: formatName(SETTINGS),
          fields: fieldsOf(settingsRule()),
        },
      ],
    },
  ],
});
