/** What a choice of voice looks at. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** The French voice to read with: one that needs no network first, France’s accent before others; none where there is none. */
export const frenchVoice = <V extends Voice>(voices: readonly V[]): V | undefined =>
  voices.filter(({ lang }) => /^fr([-_]|$)/i.test(lang)).sort((a, b) => rank(b) - rank(a))[0];

const rank = ({ lang, localService }: Voice) => (localService ? 2 : 0) + (/^fr[-_]fr/i.test(lang) ? 1 : 0);
