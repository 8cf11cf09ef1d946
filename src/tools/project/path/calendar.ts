/** The days that a team set for the stages of the path, as a file that calendars read (RFC 5545). */

/** A stage to be finished by a day. */
export interface Deadline {
  stage: string;
  title: string;
  /** « AAAA-MM-JJ ». */
  day: string;
  note: string;
  url: string;
}

/** The longest line, in octets, that a calendar must read. */
const LONGEST_LINE = 75;

/** A later file has a higher number of version: the minutes since 1970. */
const MINUTE = 60_000;

/** Writes one event of a whole day for each deadline; the same stage has the same name in every file, so that a new file moves it. */
export const calendarOf = (deadlines: readonly Deadline[], project: string, host: string, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//Le parcours//FR`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(project)}`,
    ...deadlines.flatMap(({ stage, title, day, note, url }) => [
      'BEGIN:VEVENT',
      `UID:etape-${stage}@${host}`,
      `DTSTAMP:${stampOf(now)}`,
      `SEQUENCE:${Math.floor(now.getTime() / MINUTE)}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(`${project} : ${title}`)}`,
      ...(note === '' ? [] : [`DESCRIPTION:${escaped(note)}`]),
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

const stampOf = (now: Date) => now.toISOString().replace(/[-:]|\.\d+/g, '');

/** A text as a value: signs that mean something to calendars are escaped, other control signs go. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** A line cut where it grows too long, never inside a sign. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [written, octets] = ['', 0];
  for (const sign of line) {
    const weight = encoder.encode(sign).length;
    const cut = octets + weight > LONGEST_LINE;
    written += cut ? `\r\n ${sign}` : sign;
    octets = cut ? weight + 1 : octets + weight;
  }
  return written;
}
