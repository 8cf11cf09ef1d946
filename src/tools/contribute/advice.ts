/** What is told beside an answer while it is written: what the check of the site says of it, and the sentences to cut. */
import type { Proposal } from '#domain/proposal.ts';
import { LONG_SENTENCE, writtenWords } from '#domain/readability.ts';
import { sentencesOf } from '#domain/sentences.ts';
import { frenchTypography } from '#domain/typography.ts';
import { make } from '#tools/dom.ts';

/** Tells, under the question that is shown, what would improve its answer; what is told already is left as it is, so that it is heard once. */
export async function advise(screen: HTMLElement, proposal: () => Promise<Proposal>): Promise<void> {
  const problems = await problemsOf(screen.id, proposal);
  const list = screen.querySelector('.advice ul');
  if (screen.hidden || !list) return;
  const lines = [...problems, ...longIn(screen)];
  for (const item of list.querySelectorAll('li')) {
    const place = lines.indexOf(item.textContent);
    if (place < 0) item.remove();
    else lines.splice(place, 1);
  }
  list.append(...lines.map((line) => make('li', {}, line)));
}

/** Forgets what was told of another draft. */
export function forgetAdvice(form: HTMLElement): void {
  for (const list of form.querySelectorAll('.advice ul')) list.replaceChildren();
}

/** What the check says of one answer; nothing where its program does not come, nor of what is only to be finished. */
async function problemsOf(place: string, proposal: () => Promise<Proposal>): Promise<string[]> {
  const tool = await import('#tools/contribute/told.ts').catch(() => undefined);
  if (!tool) return [];
  const answer = tool.told(await proposal()).get(place) ?? [];
  return tool.sentencesFor(answer.filter(({ pending }) => !pending));
}

/** The sentences of a text that are too long, told in words that stay the same as they grow. */
const longIn = (screen: HTMLElement): string[] =>
  (screen.querySelector<HTMLTextAreaElement>('textarea[data-prose]')?.value ?? '')
    .split('\n')
    .flatMap((line) => sentencesOf(line))
    .filter(({ text }) => writtenWords(text).length > LONG_SENTENCE)
    .map(({ text }) =>
      frenchTypography(`« ${text.trim().slice(0, 40)}… » a plus de ${LONG_SENTENCE} mots. Coupez-la en deux ?`),
    );
