/** The commands of authors, run as they are: on a copy of the sound base, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, picture, run as line, word } from '#reading/foreign/samples.ts';

const PROJECT = process.cwd();
const FICHE = 'content/fiches/laverie.mdx';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auteur-'));
  cpSync(join(PROJECT, 'src/reading/fixtures/_base/content'), join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, args: readonly string[], input = '') =>
  spawnSync('node', [join(PROJECT, 'scripts', `${script}.ts`), ...args], { cwd: folder, encoding: 'utf8', input });
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const edit = (file: string, change: (text: string) => string) => writeFileSync(join(folder, file), change(read(file)));

const slip = () =>
  edit(FICHE, (text) =>
    text.replace('tient une laverie', 'tient : une laverie').replace('verifieLe: 2026-03-01', 'verifieLe: 1/3/2026'),
  );

test('only the files that are named are told', () => {
  expect(run('verifier', [FICHE])).toMatchObject({ status: 0, stdout: '1 fichier vérifié, aucun problème.\n' });
  slip();
  const { status, stderr } = run('verifier', [FICHE]);
  expect(status).toBe(1);
  expect(stderr).toContain('le signe « : » coupe ce texte en deux');
  expect(stderr).toContain('verifieLe : écrivez la date ainsi');
  expect(stderr).toContain('npm run verifier -- --reparer');
  expect(run('verifier', ['content/guides/ouvrir-un-lieu.mdx']).stderr).not.toContain('laverie');
});

test('programs get the same as JSON', () => {
  slip();
  const { status, stdout } = run('verifier', ['--json', FICHE]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{ file: FICHE, line: 3 }, { line: 12 }]);
});

test('what is certain is shown, then mended, and nothing else is touched', () => {
  const sound = read(FICHE);
  slip();
  const { stdout } = run('verifier', ['--reparer', FICHE]);
  expect(stdout).toContain('- verifieLe: 1/3/2026\n  + verifieLe: 2026-03-01');
  expect(read(FICHE)).toBe(
    sound.replace(/^resume: (.*)$/m, (_, words: string) => `resume: "${words.replace('tient', 'tient :')}"`),
  );
  expect(run('verifier', [FICHE]).status).toBe(0);
  expect(run('verifier', ['--reparer', FICHE]).stdout).toBe('Rien ne se répare seul.\n');
});

test('a picture is mended without its hidden data; one that is no picture is left alone', async () => {
  for (const fixture of ['photo-avec-donnees-cachees', 'photo-qui-n-en-est-pas-une'])
    cpSync(join(PROJECT, `src/reading/fixtures/${fixture}/content`), join(folder, 'content'), { recursive: true });
  const place = (name: string) => `content/pages/atelier/${name}.jpg`;
  const before = read(place('texte'));
  expect(run('verifier', ['--reparer']).stdout).toMatch(/jardin\.jpg\n {2}photo : \d+\sko, puis \d+\sko, sans données/);
  const mended = await sharp(join(folder, place('jardin'))).metadata();
  expect(mended).toMatchObject({ format: 'jpeg', width: 800, height: 600 });
  expect(mended.exif).toBeUndefined();
  expect((await sharp(join(folder, place('autre'))).metadata()).format).toBe('jpeg');
  expect(read(place('texte'))).toBe(before);
});

test('an unknown file or setting is told in one sentence', () => {
  for (const [script, args] of [
    ['verifier', ['--reparre']],
    ['verifier', ['content/rien.mdx']],
    ['verifier', ['/etc/passwd']],
    ['importer', []],
    ['importer', ['rien.docx']],
    ['nouvelle', ['voiture']],
    ['relire', []],
  ] as const) {
    const { status, stderr } = run(script, args);
    expect({ script, status }).toEqual({ script, status: 1 });
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});

test('a new fiche is asked for, refused answers again, and never written over', () => {
  const answers = [
    'Un jardin dans la cour',
    'La régie cultive un jardin avec les voisins.',
    'tricot',
    'jardin, lien social',
    'habitants',
    'jardin\ncour\n',
    '',
    'guides/ouvrir-un-lieu',
    'Un jardin est né.\nLes voisins y viennent.\nIl donne des légumes.\n',
    '',
    '',
    'Moulins',
    'Allier',
    'quartier prioritaire',
    '2019',
    'juillet 2019',
    'source unique',
    '',
    '',
  ].join('\n');
  const { status, stdout, stderr } = run('nouvelle', ['fiche'], answers + '\n'.repeat(12));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('→ « tricot » n’est pas dans la liste');
  const file = 'content/fiches/un-jardin-dans-la-cour.mdx';
  expect(read(file)).toContain('departement: "03"');
  expect(run('verifier', ['--json', file]).status).toBe(0);
  expect(run('nouvelle', ['fiche'], answers + '\n'.repeat(12))).toMatchObject({ status: 1 });
});

test('a new source takes its place among the others, and its id is its own', () => {
  const answers = 'essai-2020\nUn essai\nLe Journal\n2020\nhttps://exemple.fr/\npresse\n\n\n\n';
  expect(run('nouvelle', ['source'], answers).stdout).toContain('C’est écrit dans content/sources.yaml');
  const ids = Array.from(read('content/sources.yaml').matchAll(/^- id: (.*)$/gm), ([, id]) => id);
  expect(ids).toContain('essai-2020');
  expect(ids).toEqual(ids.toSorted());
  expect(run('nouvelle', ['source'], answers).stderr).toContain('est déjà dans');
});

test('a document becomes a draft; a second one of the same title stands beside it', () => {
  writeFileSync(join(folder, 'notes.md'), '# Une cantine\n\nVille : Moulins\n\n## Contexte\n\nUn besoin.\n');
  const { stdout } = run('importer', ['notes.md', '--de', 'Régie des Tilleuls']);
  expect(stdout).toContain('Aucun mot du texte n’est perdu.');
  expect(read('content/fiches/une-cantine.mdx')).toContain('proposition:\n  recueLe: ');
  run('importer', ['notes.md']);
  expect(readdirSync(join(folder, 'content/fiches')).sort()).toEqual([
    'laverie.mdx',
    'une-cantine-2.mdx',
    'une-cantine.mdx',
  ]);
  expect(run('verifier', ['content/fiches/une-cantine.mdx']).stderr).toContain('À compléter');
  expect(existsSync(join(folder, 'content/fiches/notes.mdx'))).toBe(false);
});

test('what a proposal of the form says of itself comes along, its contact does not', () => {
  const proposal = {
    keys: { titre: 'Une cantine', proposition: { recueLe: '2026-01-02', de: 'La régie', sources: ['Un bilan'] } },
    sections: {},
    contact: 'a@exemple.fr',
  };
  const page = `<script type="application/json" id="proposition-de-fiche">${JSON.stringify(proposal)}</script>`;
  writeFileSync(join(folder, 'proposition.html'), page);
  expect(run('importer', ['proposition.html']).stdout).toContain('a@exemple.fr');
  const written = read('content/fiches/une-cantine.mdx');
  expect(written).toContain('  de: La régie\n  sources:\n    - Un bilan\n');
  expect(written).not.toContain('a@exemple.fr');
});

test('a page is reread', () => {
  edit(FICHE, (text) =>
    text.replace('La laverie ouvre', 'Dans le cadre du projet ZZT, 45 foyers lavent. La laverie ouvre'),
  );
  const { stdout } = run('relire', [FICHE]);
  expect(stdout).toContain('« Dans le cadre du » : plutôt');
  expect(stdout).toContain('Le sigle « ZZT » n’est pas dans le glossaire.');
  expect(stdout).toContain('« 45 foyers » n’a pas de source dans sa phrase.');
});

test('a Word file with a picture becomes a folder with its text and its picture, to be told', async () => {
  const image = new Uint8Array(
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#9ab' } })
      .withExif({ IFD0: { Copyright: 'X' } })
      .png()
      .toBuffer(),
  );
  writeFileSync(
    join(folder, 'cantine.docx'),
    word(paragraph(line('Une cantine'), 'Titre') + paragraph(line('Un besoin.') + picture('Un jardin')), { image }),
  );
  expect(run('importer', ['cantine.docx']).stdout).toContain('Photos qui ont suivi : 1.');
  const place = 'content/fiches/une-cantine';
  expect(read(`${place}/index.mdx`)).toContain('\n\n<Photo src="photo-1.jpg" texte="Un jardin" />\n');
  const kept = await sharp(join(folder, `${place}/photo-1.jpg`)).metadata();
  expect(kept).toMatchObject({ format: 'jpeg', width: 900, height: 600 });
  expect(kept.exif).toBeUndefined();
  const { stderr } = run('verifier', [`${place}/index.mdx`]);
  expect(stderr).toContain('À compléter : <Photo credit> : cette clé manque.');
  expect(run('verifier', [`${place}/photo-1.jpg`]).stdout).toContain('aucun problème');
  run('importer', ['cantine.docx']);
  expect(existsSync(join(folder, 'content/fiches/une-cantine-2/index.mdx'))).toBe(true);
});

test('a hostile proposal writes nothing but its text, in its place', () => {
  const data = (bytes: string) => `data:image/jpeg;base64,${Buffer.from(bytes, 'latin1').toString('base64')}`;
  const proposal = {
    keys: { titre: '../../../Une cantine' },
    sections: {
      'Ce qui est fait':
        '<Photo src="../../../etc/x.jpg" texte="a" credit="b" />\n\n<Photo src="photo-1.jpg" texte="a" credit="b" />',
    },
  };
  const page = [
    `<img id="photo-1.jpg" src="${data('\u00ff\u00d8\u00ff<script>alert(1)</script>')}">`,
    `<img id="photo-2.jpg" src="${data('\u00ff\u00d8\u00ff')}">`,
    `<img id="../x.jpg" src="${data('\u00ff\u00d8\u00ff')}">`,
    `<script type="application/json" id="proposition-de-fiche">${JSON.stringify(proposal).replaceAll('<', '\\u003C')}</script>`,
  ].join('');
  writeFileSync(join(folder, 'proposition.html'), page);
  const before = readdirSync(folder, { recursive: true }).length;
  const { stdout, status } = run('importer', ['proposition.html']);
  expect(status).toBe(0);
  expect(stdout).toContain('« photo-1.jpg » n’a pas pu être lue');
  expect(readdirSync(join(folder, 'content/fiches/une-cantine'))).toEqual(['index.mdx']);
  expect(readdirSync(folder, { recursive: true }).length).toBe(before + 2);
  const { stderr } = run('verifier', ['content/fiches/une-cantine/index.mdx']);
  expect(stderr).toContain('<Photo src> : écrivez le nom seul');
  expect(stderr).toContain('la photo « photo-1.jpg » n’est pas dans content/fiches/une-cantine/');
});
