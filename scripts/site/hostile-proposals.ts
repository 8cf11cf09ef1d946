/** Proposals that wish harm, in every format that the importer takes: imported by its command, then published as they came. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { writeProblem } from '#domain/problem.ts';
import { glossaryOf } from '#markdown/glossary.ts';
import { proposalJson, PROPOSAL_ID } from '#reading/foreign/proposal.ts';
import { readFile } from '#reading/read.ts';
import { splitSource } from '#reading/split.ts';

/** A fiche that lends its keys to what a proposal leaves out, and the dossier that gathers what is published. */
const MODEL = 'content/fiches/mobil-in-meaux.mdx';
const DOSSIER = 'content/dossiers/se-deplacer.mdx';

const MARKUP = `<img src=x onerror=alert(1)><script>alert(1)</script><svg/onload=alert(1)>"'></p></title>`;
const SIGNS = `{alert(1)} <Encadre titre="x"> [un lien](javascript:alert(1)) ![](//exemple.fr/a) \`<b>\` &lt;i&gt;`;

/** What one proposal says, each part with a marker of its own. */
const partsOf = (rank: number) => {
  const mark = (part: number) => `zh9${rank}00${part}z`;
  return {
    title: `${mark(1)} <b>titre</b>`,
    heading: `${mark(2)} ${MARKUP}`,
    text: `${mark(3)} ${MARKUP} ${SIGNS}`,
    item: `${mark(4)} ${MARKUP}`,
    cell: `${mark(5)} ${MARKUP}`,
    address: `${mark(6)} https://exemple.fr/"onmouseover="alert(1)`,
  };
};
type Parts = ReturnType<typeof partsOf>;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const SECTIONS = ['D’où vient l’idée', 'Ce qui est fait', 'Pour s’en inspirer'] as const;

/** A page: markup that lives, and the same as text. */
const page = ({ title, heading, text, item, cell, address }: Parts) => `<!doctype html><title>x</title>
<h1>${escaped(title)}</h1>${SECTIONS.map((name) => `<h2 onclick="alert(1)">${name}</h2><p>Un texte.</p>`).join('')}
<h3>${heading}</h3><p style="x" onclick="alert(1)">${text}</p><p>${escaped(text)}</p>
<ul><li>${item}</li><li><a href="javascript:alert(1)">un</a> <a href="//exemple.fr" title='"><img src=x onerror=alert(1)>'>deux</a></li></ul>
<table><tr><th>${cell}</th></tr><tr><td>${escaped(cell)}</td></tr></table><p>${escaped(address)}</p>
<iframe srcdoc="${escaped(text)}"></iframe><math><mi xlink:href="javascript:alert(1)">x</mi></math><noscript>${text}</noscript>`;

const markdown = ({ title, heading, text, item, cell, address }: Parts) =>
  [
    `# ${title}`,
    ...SECTIONS.map((name) => `## ${name}\n\nUn texte.`),
    `### ${heading}`,
    text,
    `- ${item}\n- [deux](https://exemple.fr/ 'x"><img src=x>')`,
    `| ${cell.replaceAll('|', '')} |\n| --- |\n| ${MARKUP} |`,
    `\`\`\`html\n${text}\n\`\`\``,
    `import x from 'y'\n\nexport const a = {${title}}`,
    address,
    '<!-- un commentaire -->',
  ].join('\n\n');

const docx = ({ title, heading, text, item, cell, address }: Parts) => {
  const schema = 'http://schemas.openxmlformats.org';
  const main = `xmlns:w="${schema}/wordprocessingml/2006/main"`;
  const part = (said: string, level = 0) =>
    `<w:p><w:pPr><w:pStyle w:val="Titre${level}"/></w:pPr><w:r><w:t>${escaped(said)}</w:t></w:r></w:p>`;
  const body = [
    part(title, 1),
    ...SECTIONS.map((name) => part(name, 2) + part('Un texte.')),
    part(heading, 3),
    ...[text, item, cell, address].map((said) => part(said)),
  ];
  const styles = [1, 2, 3].map(
    (level) => `<w:style w:type="paragraph" w:styleId="Titre${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${main}><w:body>${body.join('')}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${main}>${styles.join('')}</w:styles>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${schema}/package/2006/relationships"><Relationship Id="r1" Type="${schema}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
  });
};

const odt = ({ title, heading, text, item, cell, address }: Parts) => {
  const names = ['office', 'style', 'text'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  const h = (said: string, level: number) => `<text:h text:outline-level="${level}">${escaped(said)}</text:h>`;
  const p = (said: string) => `<text:p>${escaped(said)}</text:p>`;
  const body = [
    h(title, 1),
    ...SECTIONS.map((name) => h(name, 2) + p('Un texte.')),
    h(heading, 3),
    ...[text, item, cell, address].map(p),
  ];
  return zipSync({
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${names}><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
    ),
  });
};

/** What the form would hand over, had its author written as she liked in the file. */
const ofTheForm = ({ title, heading, text, item, cell, address }: Parts) =>
  `<!doctype html><script type="application/json" id="${PROPOSAL_ID}">${proposalJson({
    draft: {
      keys: { titre: title, essentiel: [item, cell, address] },
      sections: Object.fromEntries(
        SECTIONS.map((name) => [name, `### ${escaped(heading)}\n\n${escaped(text)}\n\nUn texte.`]),
      ),
    },
    contact: '',
  })}</script>`;

const proposals: readonly (readonly [name: string, write: (parts: Parts) => string | Uint8Array])[] = [
  ['page.html', page],
  ['notes.md', markdown],
  ['fiche.docx', docx],
  ['fiche.odt', odt],
  ['proposition.html', ofTheForm],
];

/** Imports every proposal into a project and publishes it; gives the markers of their titles, which must be read in its pages. */
export function publishHostileProposals(project: string): string[] {
  return proposals.map(([name, write], rank) => {
    const parts = partsOf(rank + 1);
    writeFileSync(join(project, name), write(parts));
    const { stdout, stderr } = spawnSync('node', ['scripts/importer.ts', name], { cwd: project, encoding: 'utf8' });
    const [, file = ''] = /Le brouillon est dans (\S+\.mdx)\./.exec(stdout) ?? [];
    if (file === '') throw new Error(stdout + stderr);
    publish(project, file);
    return parts.title.split(' ')[0] ?? '';
  });
}

/** What an editor in a hurry would do: complete the keys, take the draft’s marks off, gather the fiche, and delete the lines that the check refuses. */
function publish(project: string, file: string): void {
  const read = (path: string) =>
    splitSource(readFileSync(join(project, path), 'utf8')) ?? { frontmatter: '', body: '' };
  const { frontmatter, body } = read(file);
  const { brouillon: _, proposition: __, ...keys } = parse(frontmatter) as Record<string, unknown>;
  const all = { ...(parse(read(MODEL).frontmatter) as object), resume: `Ce que dit ${file}.`, ...keys };
  writeFileSync(join(project, file), accepted(file, `---\n${stringify(all)}---\n${body}`));
  const slug = file.replace(/^content\/|\.mdx$/g, '');
  const dossier = readFileSync(join(project, DOSSIER), 'utf8');
  writeFileSync(join(project, DOSSIER), dossier.replace('pieces:\n', `$&  - ${slug}\n`));
}

/** A text without the lines of its prose that the check refuses. */
function accepted(path: string, text: string): string {
  const refused = readFile({ path, text }, glossaryOf([])).problems.filter(({ minor }) => !minor);
  if (refused.length === 0) return text;
  const lines = text.split('\n');
  for (const { line, otherLines = [] } of refused) for (const number of [line, ...otherLines]) lines[number - 1] = '';
  const next = lines.join('\n');
  if (next === text) throw new Error(refused.map(writeProblem).join('\n\n'));
  return accepted(path, next);
}
