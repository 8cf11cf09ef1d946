/** The packages come without types. */
declare module '@citation-js/core' {
  /** A bibliography, from CSL-JSON or a text in one of the formats of its plugins. */
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly Record<string, unknown>[];
    format(name: 'bibtex' | 'data'): string;
  }
  export const plugins: { config: { get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
