/** Where the site will be read: the address in its links for search engines, feeds, citations and squares on paper. */
import { siteOrigin, type Settings } from '#domain/settings.ts';
import { Refusal } from '../command.ts';

const HERE = 'http://localhost:4321';

/** The public address: among the variables of the environment, else in the settings; that of this machine where none is given. */
export function publicAddress(
  { ADRESSE_DU_SITE: given }: NodeJS.ProcessEnv,
  { address: settled }: Pick<Settings, 'address'>,
): string {
  const written = given || settled;
  if (!written) return HERE;
  const origin = siteOrigin(written);
  if (!origin)
    throw new Refusal(
      `ADRESSE_DU_SITE vaut « ${written} ». Écrivez une adresse entière et sans dossier, par exemple : ADRESSE_DU_SITE=https://centre.exemple.fr npm run build`,
    );
  return origin;
}

/** What to know of a site built without a public address; undefined when it has one. */
export const addressNotice = (address: string): string | undefined =>
  address === HERE
    ? `Adresse publique inconnue : les adresses écrites en entier (fil RSS, plan du site, citations, codes QR) mènent à ${HERE}.\nPour publier le site : écrivez « adresse » dans content/reglages.yaml, ou lancez ADRESSE_DU_SITE=https://… npm run build`
    : undefined;
