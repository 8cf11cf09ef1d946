/** The forge that keeps the files of the site: how its editor speaks to it. */

export interface Forge {
  /** The kind of forge, the place of the repository in it, where its questions go. */
  backend: {
    name: 'github' | 'gitlab' | 'gitea';
    repo: string;
    base_url?: string;
    api_root?: string;
    auth_methods: ['token'];
  };
  /** The addresses to which the page of the editor may speak. */
  origins: readonly string[];
}

/** The forge behind the address of the settings; undefined where there is none, or none that the editor knows. */
export function forgeOf(address: string | null | undefined): Forge | undefined {
  const url = address ? URL.parse(address) : null;
  if (!url) return undefined;
  const { host, origin } = url;
  const repo = url.pathname.replace(/^\/|\/$/g, '').replace(/\.git$/, '');
  if (!repo.includes('/')) return undefined;
  if (host === 'github.com')
    return { backend: { name: 'github', repo, auth_methods: ['token'] }, origins: ['https://api.github.com'] };
  const kinds = [
    { name: 'gitlab', known: /^gitlab\.|^framagit\.org$/, api: '/api/v4' },
    { name: 'gitea', known: /^gitea\.|^forgejo\.|^codeberg\.org$/, api: '/api/v1' },
  ] as const;
  const kind = kinds.find(({ known }) => known.test(host));
  return (
    kind && {
      backend: { name: kind.name, repo, base_url: origin, api_root: origin + kind.api, auth_methods: ['token'] },
      origins: [origin],
    }
  );
}
