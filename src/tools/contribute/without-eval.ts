/** The policy of the site lets no program be made of a text: the schemas do without, and are told so before any is made. */
import { config } from 'zod';

config({ jitless: true });
