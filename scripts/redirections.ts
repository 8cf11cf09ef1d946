/** `npm run redirections -- nginx`: the rules of a host for addresses that moved; `-- essayer https://…` tries them on a running server. */
import { readFileSync } from 'node:fs';
import { hostConfiguration, hostRules, serverMoves, type Host } from '#domain/redirection.ts';
import { movesOf } from './build/addresses.ts';
import { command, needsSite, Refusal } from './command.ts';

const isHost = (name: string): name is Host => Object.hasOwn(hostRules, name);

/** Asks a server for an address; gives where it leads. */
async function answerOf(address: URL): Promise<string> {
  const { status, headers } = await fetch(address, { redirect: 'manual' }).catch((error: unknown) => {
    throw new Refusal(`Aucun serveur ne répond à ${address.origin}.`, { cause: error });
  });
  const location = headers.get('location');
  if (status !== 301 || !location) return `réponse ${status}`;
  const { pathname, hash } = new URL(location, address);
  return `${pathname}${hash}`;
}

await command(async () => {
  needsSite();
  const [asked = '', server = ''] = process.argv.slice(2);
  const moves = movesOf({ text: (name) => readFileSync(`dist/${name}`, 'utf8') });
  if (isHost(asked)) {
    process.stdout.write(hostConfiguration(asked, moves));
    return;
  }
  if (asked !== 'essayer' || !URL.canParse(server))
    throw new Refusal(
      `Après « -- », écrivez ${Object.keys(hostRules).join(', ')}, ou « essayer » et l’adresse d’un serveur : npm run redirections -- essayer http://localhost:4321`,
    );
  const tried = await Promise.all(
    serverMoves(moves).map(async ({ from, to }) => ({ from, to, found: await answerOf(new URL(from, server)) })),
  );
  const wrong = tried.filter(({ to, found }) => found !== to);
  if (wrong.length > 0)
    throw new Refusal(wrong.map(({ from, to, found }) => `${from} devait mener à ${to} : ${found}`).join('\n'));
  console.log(`${tried.length} adresses déplacées, toutes mènent où il faut.`);
});
