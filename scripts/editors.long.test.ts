/** While one writes in an editor of text: the language server that it starts explains and completes the head of a page. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = pathToFileURL(process.cwd()).href;
const FICHE = 'content/fiches/laxou-provinces.mdx';
const uri = `${ROOT}/${FICHE}`;
const KEY = 'niveauDePreuve: ';
const text = readFileSync(FICHE, 'utf8').replace(new RegExp(`^${KEY}.*$`, 'm'), `${KEY}rumeur`);
const line = text.split('\n').findIndex((written) => written.startsWith(KEY));

let server: ChildProcess;
let asked = 0;
const waiting = new Map<number, (result: never) => void>();

function send(message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

const ask = <Result>(method: string, params: object) =>
  new Promise<Result>((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    send({ id: asked, method, params });
  });

let received = Buffer.alloc(0);
/** Takes whole messages from what the server has sent so far. */
function read(sent: Buffer): void {
  received = Buffer.concat([received, sent]);
  const [head, size] = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(received.toString('latin1')) ?? [];
  if (!head || received.length < head.length + Number(size)) return;
  const end = head.length + Number(size);
  const { id, method, result } = JSON.parse(received.toString('utf8', head.length, end));
  received = received.subarray(end);
  if (method && id !== undefined) send({ id, result: null });
  else if (!method) waiting.get(id)?.(result as never);
  read(Buffer.alloc(0));
}

beforeAll(async () => {
  execFileSync('node_modules/.bin/astro', ['sync'], { stdio: 'ignore' });
  server = spawn('node', ['node_modules/@astrojs/language-server/bin/nodeServer.js', '--stdio']);
  server.stdout?.on('data', read);
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
  await ask('initialize', {
    processId: process.pid,
    rootUri: ROOT,
    capabilities: { textDocument: { hover: {}, completion: {}, diagnostic: {} } },
    initializationOptions: {
      typescript: { tsdk: 'node_modules/typescript/lib' },
      contentIntellisense: settings['astro.content-intellisense'],
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'mdx', version: 1, text } } });
}, 60_000);
afterAll(() => void server?.kill());

test('a key is explained', async () => {
  const { contents } = await ask<{ contents: { value: string } }>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 1, character: 1 },
  });
  expect(contents.value).toContain('tel qu’il sera lu en haut de la page');
});

test('a closed list is proposed', async () => {
  const { items } = await ask<{ items: { label: string }[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character: KEY.length },
  });
  expect(items.map(({ label }) => label)).toContain('source unique');
});

test('what is not of the list is underlined', async () => {
  const { items } = await ask<{ items: { range: { start: { line: number } } }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(items.map(({ range }) => range.start.line)).toEqual([line]);
});
