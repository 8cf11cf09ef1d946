/** `npm run nouvelle -- fiche`: asks, in French, what a new entry needs, and writes it as a draft. Nothing is written over. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { described, placeOf, type CollectionName } from '#domain/collections.ts';
import { authorsDay } from '#domain/date.ts';
import { slugOf } from '#domain/slug.ts';
import { answered, newPage, questionsFor, withNewEntry, type Question } from '#reading/new-entry.ts';
import { command, Refusal } from './command.ts';

/** What an author may ask for, by the word that she uses. */
const KINDS: Readonly<Record<string, CollectionName>> = {
  fiche: 'fiches',
  guide: 'guides',
  ressource: 'si-tes-jardin',
  dossier: 'dossiers',
  page: 'pages',
  terme: 'glossaire',
  source: 'sources',
  chiffre: 'chiffres',
  question: 'questions',
  regie: 'regies',
};

const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
const lines = terminal[Symbol.asyncIterator]();

await command(
  async () => {
    const kind = slugOf(process.argv[2] ?? '');
    const collection = KINDS[kind];
    if (!collection || process.argv.length > 3)
      throw new Refusal(`Écrivez : npm run nouvelle -- fiche (ou ${Object.keys(KINDS).slice(1).join(', ')}).`);
    const answers: Record<string, unknown> = {};
    for (const question of questionsFor(collection)) {
      const value = await ask(collection, question);
      if (value !== undefined) answers[question.key] = value;
    }
    console.log(
      `\nC’est écrit dans ${written(collection, answers)}. Lancez « npm run verifier » pour voir ce qui reste.`,
    );
    terminal.close();
  },
  { stopped: () => 'Arrêté : rien n’a été écrit.' },
);

/** Asks until the answer fits; undefined where nothing was said of what may be left out. */
async function ask(collection: CollectionName, question: Question): Promise<unknown> {
  const { key, text, choices, required, many } = question;
  console.log(`\n${key}${required ? '' : ' (facultatif : Entrée pour passer)'}\n${text}`);
  if (choices.length > 0 && choices.length <= 30) console.log(`Valeurs : ${choices.join(', ')}.`);
  if (many) console.log('Une réponse par ligne ; une ligne vide pour finir.');
  for (;;) {
    const answer = many ? await paragraph() : await line();
    if (answer.length === 0 && !required) return undefined;
    const found = answered(collection, key, answer);
    if ('value' in found) return found.value;
    console.log(`→ ${found.refusal}`);
  }
}

async function line(): Promise<string> {
  process.stdout.write('> ');
  const { value, done } = await lines.next();
  if (done) throw new Refusal('Les réponses s’arrêtent avant la fin : rien n’a été écrit.');
  return String(value).trim();
}

async function paragraph(): Promise<string[]> {
  const said: string[] = [];
  for (let next = await line(); next !== ''; next = await line()) said.push(next);
  return said;
}

/** Writes the entry; gives the file in which it stands. */
function written(collection: CollectionName, answers: Record<string, unknown>): string {
  const place = placeOf(collection);
  if (described(collection).shape !== 'folder') {
    const text = readFileSync(place, 'utf8');
    if (new RegExp(`^(?:- id: |)${RegExp.escape(String(answers['id']))}(?:,|$)`, 'm').test(text))
      throw new Refusal(`« ${String(answers['id'])} » est déjà dans ${place} : rien n’a été écrit.`);
    writeFileSync(place, withNewEntry(collection, text, answers));
    return place;
  }
  const page = `${place}${slugOf(String(answers['titre'] ?? '')) || 'nouvelle'}`;
  const file = `${page}.mdx`;
  const taken = [file, page].find((path) => existsSync(path));
  if (taken) throw new Refusal(`${taken} existe déjà : rien n’a été écrit.`);
  writeFileSync(file, newPage(collection, answers, authorsDay(new Date())));
  return file;
}
