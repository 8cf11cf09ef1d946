/** A form whose fields are kept in the project, and nothing more. */
import { ProjectElement } from '#tools/project/element.ts';
import type { Statement } from '#tools/project/project.ts';

customElements.define(
  'project-fields',
  class extends ProjectElement {
    protected override show(said: ReadonlyMap<string, Statement>): void {
      const filled = Array.from(this.fields(), (field) => {
        const told = Boolean(said.get(field.name)?.value);
        this.tellFilled(field.closest('.field') ?? field, told);
        return told;
      });
      this.tellFilled(this, filled.length === 0 || filled.includes(true));
    }
  },
);
