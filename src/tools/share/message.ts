/** A page to hand on. */
export interface Shared {
  title: string;
  url: string;
}

const NO_BREAK = /[\u00a0\u202f]/g;

/** The address that opens a ready e-mail. */
export const mailUrl = ({ title, url }: Shared) =>
  `mailto:?subject=${encodeURIComponent(plain(title))}&body=${encodeURIComponent(`${plain(title)}\n\n${url}\n`)}`;

/** The address that opens a ready text message. */
export const smsUrl = ({ title, url }: Shared) => `sms:?&body=${encodeURIComponent(`${plain(title)} ${url}`)}`;

/** Messages keep ordinary spaces only: old phones show the others as squares. */
const plain = (text: string) => text.replace(NO_BREAK, ' ');
