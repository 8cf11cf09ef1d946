import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarOf, type Deadline } from '#tools/project/path/calendar.ts';

const NOW = new Date('2026-11-26T09:30:15.250Z');
const deadline = (changed: Partial<Deadline> = {}): Deadline => ({
  stage: 'demarrage',
  title: '6. Démarrer l’activité',
  day: '2027-03-12',
  note: '',
  url: 'https://regies.example/creer-une-regie/demarrage/',
  ...changed,
});
const written = (...deadlines: Deadline[]) => calendarOf(deadlines, 'Notre régie', 'regies.example', NOW);
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('calendarOf', () => {
  test('gives a stage its whole day, named after the project', () => {
    const [event] = eventsOf(written(deadline({ note: 'Nadia ; le bailleur, aussi\nà 18 h' })));
    expect(event?.startDate.toString()).toBe('2027-03-12');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.summary).toBe('Notre régie : 6. Démarrer l’activité');
    expect(event?.description).toBe('Nadia ; le bailleur, aussi\nà 18 h');
    expect(event?.uid).toBe('etape-demarrage@regies.example');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://regies.example/creer-une-regie/demarrage/');
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-26T09:30:15Z');
  });

  test('a later file moves the event of an earlier one', () => {
    const later = calendarOf(
      [deadline({ day: '2027-04-01' })],
      'x',
      'regies.example',
      new Date(NOW.getTime() + 60_000),
    );
    const [before, after] = [eventsOf(written(deadline()))[0], eventsOf(later)[0]];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  test('lines end as calendars want, and none is too long, whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (notes) => {
        const file = written(...notes.map((note, index) => deadline({ stage: `s-${index}`, note })));
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const read = eventsOf(file).map(({ description }) => description ?? '');
        expect(read).toEqual(notes.map((note) => note.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ')));
      }),
    );
  });

  test('what is typed never becomes a line of the calendar', () => {
    const file = written(deadline({ note: 'fin\r\nEND:VEVENT\r\nBEGIN:VALARM', title: 'a\nATTACH:http://x' }));
    expect(file.match(/^(END:VEVENT|BEGIN:VALARM|ATTACH:.*)$/gm)).toEqual(['END:VEVENT']);
  });
});
