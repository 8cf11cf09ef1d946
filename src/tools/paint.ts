/** Drawings of a page as pictures that documents hold: painted with the styles of the page, in the colours of paper. */
import type { Picture } from '#documents/word/picture.ts';

/** How many dots wide a picture is: sharp on paper. */
const DOTS = 1300;

/** Paints a drawing; undefined where it is not shown or the browser does not paint. */
export async function paint(drawing: SVGSVGElement): Promise<Picture | undefined> {
  const { width, height } = drawing.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (width === 0 || !context) return undefined;
  const scale = DOTS / width;
  canvas.width = DOTS;
  canvas.height = Math.round(height * scale);
  drawing.classList.add('on-paper');
  for (const shape of drawing.querySelectorAll<SVGGraphicsElement>('path, rect, circle, ellipse, text'))
    if (shape.getClientRects().length > 0) paintShape(shape, context, scale);
  drawing.classList.remove('on-paper');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? { png: new Uint8Array(await blob.arrayBuffer()), width, height } : undefined;
}

function paintShape(shape: SVGGraphicsElement, context: CanvasRenderingContext2D, scale: number): void {
  const style = getComputedStyle(shape);
  const matrix = shape.getCTM();
  if (!matrix) return;
  context.setTransform(new DOMMatrix().scale(scale).multiply(DOMMatrix.fromMatrix(matrix)));
  const opacity = Number(style.opacity);
  if (style.fill !== 'none') {
    context.globalAlpha = opacity * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    if (shape instanceof SVGTextElement) paintText(shape, style, context);
    else context.fill(outlineOf(shape));
  }
  if (style.stroke !== 'none') {
    context.globalAlpha = opacity * Number(style.strokeOpacity);
    context.strokeStyle = style.stroke;
    context.lineWidth = parseFloat(style.strokeWidth);
    context.setLineDash(Array.from(style.strokeDasharray.matchAll(/[\d.]+/g), ([dash]) => Number(dash)));
    context.stroke(outlineOf(shape));
  }
}

function paintText(text: SVGTextElement, style: CSSStyleDeclaration, context: CanvasRenderingContext2D): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'right' : 'left';
  context.fillText(text.textContent.trim(), numberOf(text, 'x'), numberOf(text, 'y'));
}

const numberOf = (shape: Element, name: string) => Number(shape.getAttribute(name) ?? 0);

function outlineOf(shape: SVGGraphicsElement): Path2D {
  const number = (name: string) => numberOf(shape, name);
  const outline = new Path2D(shape.getAttribute('d') ?? undefined);
  if (shape instanceof SVGRectElement) outline.rect(number('x'), number('y'), number('width'), number('height'));
  if (shape instanceof SVGCircleElement) outline.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  if (shape instanceof SVGEllipseElement)
    outline.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI);
  return outline;
}
