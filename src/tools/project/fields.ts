/** A form whose fields are kept in the project, and nothing more. */
import { ProjectElement } from '#tools/project/element.ts';

customElements.define('project-fields', class extends ProjectElement {});
