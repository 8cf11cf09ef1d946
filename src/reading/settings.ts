/** Reads the settings of the site. */
import { putRight } from '#domain/characters.ts';
import type { TextProblem } from '#domain/problem.ts';
import { settingsKeys, settingsOf, type Settings } from '#domain/settings.ts';
import { schemaProblems } from '#reading/keys.ts';
import { readYaml } from '#reading/yaml.ts';

/** The settings that a text writes, and what to mend in it. */
export function readSettings(text: string): { settings: Settings; problems: TextProblem[] } {
  const { data, problems, lineOf } = readYaml(putRight(text));
  const unread = new Set(problems.map(({ line }) => line));
  const wrong = schemaProblems(settingsKeys, { data: data ?? {}, lineOf }, [...unread]);
  return {
    settings: settingsOf(data ?? {}),
    problems: [...problems, ...wrong.filter(({ line }) => !unread.has(line))],
  };
}
