/** Projects of any size for the benches: copies of the collection’s own fiches under changed names, the same at each run. */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** What a project is made of, beside the modules that it shares with this one. */
const PARTS = ['content', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** Places that are nowhere: each generated fiche gets one of its own. */
const FIRST = ['Ville', 'Mont', 'Roche', 'Pont', 'Font', 'Bois', 'Saint-Val', 'Haute-Rive', 'Belle-Combe', 'Clair'];
const LAST = ['neuve', 'fort', 'grande', 'aux-Dames', 'sur-Lierre', 'en-Brande', 'le-Vieux', 'la-Tour', 'les-Prés'];

/** The name of the place of a generated fiche. */
const placeOf = (index: number) => `${FIRST[index % FIRST.length]}-${LAST[index % LAST.length]}-${index}`;

export interface Generated {
  /** Its file, without extension. */
  id: string;
  title: string;
  text: string;
  /** The file that it was made of. */
  model: string;
}

/** The pages of prose in a folder of content, those that have a folder for their pictures among them. */
export const pagesIn = (folder: string): string[] => globSync(`${folder}/{*,*/index}.mdx`).sort();

/** Writes a page made of another at a place without extension; pictures that lie beside the model come along. */
export function writeCopy(model: string, place: string, text: string): void {
  const pictured = basename(model) === 'index.mdx';
  if (pictured) cpSync(dirname(model), place, { recursive: true });
  writeFileSync(pictured ? `${place}/index.mdx` : `${place}.mdx`, text);
}

/** So many fiches made of those of a project. */
export function generatedFiches(count: number): Generated[] {
  const own = pagesIn('content/fiches').map((file) => ({ model: file, source: readFileSync(file, 'utf8') }));
  return Array.from({ length: count }, (_, index) => {
    const place = placeOf(index);
    const { model, source } = own[index % own.length] ?? { model: '', source: '' };
    const town = /^commune: (.+)$/m.exec(source)?.[1] ?? '';
    const title = `Une régie et ses voisins, essai ${index + 1}`;
    const text = source
      .replace(/^resume: .+$/m, `resume: "Ce que la régie et ses voisins font ensemble, ${index + 1}."`)
      .replace(/^titre: .+$/m, `titre: "${title}"`)
      .replace(/^commune: .+$/m, `commune: ${place}`)
      .replaceAll(town || '\0', place);
    return { id: `essai-${String(index).padStart(5, '0')}`, title, text, model };
  });
}

const IN_A_DOSSIER = 20;

/** Dossiers that gather generated fiches, each of which must stand in one; each dossier leads to the next. */
function generatedDossiers(fiches: readonly Generated[]): Generated[] {
  const [model = ''] = pagesIn('content/dossiers');
  const source = readFileSync(model, 'utf8');
  const count = Math.ceil(fiches.length / IN_A_DOSSIER);
  const idOf = (index: number) => `essai-${String(index % count).padStart(3, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const parts = fiches.slice(index * IN_A_DOSSIER, (index + 1) * IN_A_DOSSIER).map(({ id }) => `  - fiches/${id}\n`);
    const title = `Dossier d’essai ${index + 1}`;
    const text = source
      .replace(/^resume: .+$/m, `resume: "Ce que ces expériences apprennent ensemble, ${index + 1}."`)
      .replace(/^titre: .+$/m, `titre: "${title}"`)
      .replace(/^pieces:\n(?: {2}- .+\n)+/m, `pieces:\n${parts.join('')}`)
      .replace(/^aLireAussi: \[/m, `$&dossiers/${idOf(index + 1)}, `);
    return { id: idOf(index), title, text, model };
  });
}

/** Makes a copy of this project with so many fiches more. */
export function generateProject(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS.filter((one) => existsSync(one))) cpSync(part, `${folder}/${part}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${folder}/node_modules`);
  const fiches = generatedFiches(count);
  for (const { id, text, model } of fiches) writeCopy(model, `${folder}/content/fiches/${id}`, text);
  for (const { id, text, model } of generatedDossiers(fiches))
    writeCopy(model, `${folder}/content/dossiers/${id}`, text);
}
