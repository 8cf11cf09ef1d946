/** Shows the listening button once the browser has named a French voice. */
import { frenchVoice } from '#tools/listen/voice.ts';

const button = document.querySelector<HTMLElement>('listen-page');

function offer(): void {
  if (button && frenchVoice(speechSynthesis.getVoices())) button.dataset['voice'] = '';
}

if (button && 'speechSynthesis' in window) {
  speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
}
