/** The editor of the content: Sveltia CMS, told our rules, our formats and our chips. */
import '#tools/contribute/without-eval.ts';
import '#tools/edition/in-french.ts';
import CMS from '@sveltia/cms';
import { chips } from '#tools/edition/chips.ts';
import { configOf, formats, pagesIn } from '#tools/edition/config.ts';
import { forgeOf } from '#domain/forge.ts';
import { fetchData } from '#tools/fetch.ts';

const page = document.documentElement;
const forge = forgeOf(page.dataset['forge'] ?? null);
const isHere = /^(localhost|127\.0\.0\.1)$/.test(location.hostname);

if (forge || isHere) {
  for (const { name, extension, format } of formats()) CMS.registerCustomFormat(name, extension, format);
  for (const component of chips()) {
    CMS.registerEditorComponent(component);
    // Under this name the editor looks up what a chip requires (Sveltia CMS 0.221.1).
    CMS.registerEditorComponent({ ...component, id: `x-${component.id}` });
  }
  document.querySelector('main')?.remove();
  const titles = await fetchData<Record<string, string>>('/api/catalogue.json');
  await CMS.init({ config: configOf(forge?.backend, pagesIn(titles ?? {})) });
}
