/** Gives the street the season and the hour of the device; nothing moves. */
import { isEvening, seasonOf } from '#tools/season/season.ts';

class LivingStreet extends HTMLElement {
  connectedCallback(): void {
    const now = new Date();
    const season = seasonOf(now.getMonth(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.classList.add(season);
    this.classList.toggle('soir', isEvening(now.getHours(), season));
  }
}

customElements.define('living-street', LivingStreet);
