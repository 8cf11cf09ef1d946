/** The face of a page: buildings for a fiche, a notice board for a guide, a worksite for a stage, a shop for a régie, a garden for a resource, a skyline for a dossier. */
import { board, garden, neighbourhood, shop, skyline, worksite } from '#components/facade/families.ts';
import { drawProp } from '#components/facade/props.ts';
import { GROUND, Pen, WIDTH, type Drawing } from '#components/facade/pen.ts';
import type { Face } from '#domain/face.ts';
import type { Subject } from '#domain/subject.ts';

/** Draws a façade as one path per colour, its ground line at y = 190 of a 160 × 196 picture. */
export const drawFacade = (face: Face): Drawing => drawn(face).layers;

/** What tells a façade from its neighbours: its choices of shape and its subject, never how many windows it has. */
export const traitsOf = (face: Face): string => drawn(face).traits.join(' ');

/** A thing alone, its foot at 0: for what is not a page but leads to some. */
export function drawThing(subject: Subject): Drawing {
  const pen = new Pen(subject);
  drawProp(pen, subject, 0, 0);
  return pen.layers;
}

function drawn(face: Face): Pen {
  const pen = new Pen(face.slug);
  switch (face.kind) {
    case 'guide':
      board(pen, face);
      break;
    case 'stage':
      worksite(pen, face.order ?? 1);
      break;
    case 'regie':
      shop(pen);
      break;
    case 'jardin':
      garden(pen, face);
      break;
    case 'dossier':
      skyline(pen, face);
      break;
    case 'fiche':
      neighbourhood(pen, face);
  }
  pen.path('line', `M0 ${GROUND}h${WIDTH}`);
  return pen;
}
