/** The fields of the form: from what was answered to what they show, and back. */
import type { Answers } from '#domain/proposal.ts';

/** A field in which something is answered. */
export type AnswerField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsOf = (form: HTMLElement) => form.querySelectorAll<AnswerField>(':is(input, select, textarea)[name]');
const isBox = (field: AnswerField): field is HTMLInputElement => field.type === 'checkbox';
/** Boxes that are ticked together bear one name, with brackets. */
const nameOf = ({ name }: AnswerField) => name.replace('[]', '');

/** What the fields of a form say. */
export function answersIn(form: HTMLElement): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const field of fieldsOf(form)) {
    const name = nameOf(field);
    if (!isBox(field)) answers[name] = field.value;
    else if (field.checked) answers[name] = [...(answers[name] ?? []), field.value];
  }
  return answers;
}

/** Fills the fields of a form with answers; those without are emptied. */
export function showAnswers(form: HTMLElement, answers: Answers): void {
  for (const field of fieldsOf(form)) {
    const answer = answers[nameOf(field)];
    if (isBox(field)) field.checked = Array.isArray(answer) && answer.includes(field.value);
    else field.value = typeof answer === 'string' ? answer : '';
  }
}
