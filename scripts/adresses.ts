/** `npm run adresses`: adds the addresses of the built site to the list of those that must go on leading somewhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { REGISTER } from './build/addresses.ts';
import { openSite } from './build/built-site.ts';
import { addressesOf, joined, readRegister, writeRegister } from './build/published.ts';
import { command, needsSite, takesNothing } from './command.ts';

await command(async () => {
  takesNothing();
  needsSite();
  const former = readRegister(existsSync(REGISTER) ? readFileSync(REGISTER, 'utf8') : '');
  const all = joined(former, addressesOf(openSite('dist')));
  writeFileSync(REGISTER, writeRegister(all));
  console.log(`${all.size} adresses dans ${REGISTER}, dont ${all.size - former.size} nouvelles.`);
});
