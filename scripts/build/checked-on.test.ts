import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkedOn } from './checked-on.ts';

let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'verifiees-'));
  mkdirSync(join(project, 'content/guides/avec-photos'), { recursive: true });
  writeFileSync(join(project, 'content/guides/seul.mdx'), "---\ntitre: Seul\nverifieLe: '2026-03-02'\n---\n");
  writeFileSync(join(project, 'content/guides/avec-photos/index.mdx'), '---\nverifieLe: 2026-05-04\n---\n');
});
afterAll(() => rmSync(project, { recursive: true }));

test.for([
  ['/guides/seul/', '2026-03-02'],
  ['/guides/avec-photos/', '2026-05-04'],
  ['/guides/absent/', undefined],
  ['/guides/', undefined],
  ['/glossaire/', undefined],
] as const)('the page %s was checked on the day that its file says, alone or beside its photos: %s', ([path, day]) => {
  expect(checkedOn(path, project)).toBe(day);
});
