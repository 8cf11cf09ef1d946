/** The editor speaks French whatever the browser does, until someone chooses another language; it reads its preferences as soon as it is there. */
import { device } from '#tools/storage.ts';

const PREFERENCES = 'sveltia-cms.prefs';
if (device.read(PREFERENCES) === null) device.write(PREFERENCES, JSON.stringify({ locale: 'fr' }));
