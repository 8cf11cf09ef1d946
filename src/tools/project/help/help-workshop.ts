/** Who helps: keeps on the page what fits the stage and the région chosen. */
import { ProjectElement } from '#tools/project/element.ts';
import type { Statement } from '#tools/project/project.ts';

class ProjectHelp extends ProjectElement {
  protected override show(said: ReadonlyMap<string, Statement>): void {
    const region = said.get('projet/region')?.value ?? '';
    const stage = said.get('aide/etape')?.value ?? '';
    this.tellFilled(this, region !== '');
    for (const { part, value } of this.parts('regions'))
      part.toggleAttribute('hidden', value !== '' && region !== '' && !value.split(' ').includes(region));
    for (const { part, value } of this.parts('stage')) part.toggleAttribute('hidden', stage !== '' && value !== stage);
    for (const { part, value } of this.parts('region'))
      part.toggleAttribute('hidden', region !== '' && value !== region);
  }
}
customElements.define('project-help', ProjectHelp);
