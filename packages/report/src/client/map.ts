/**
 * Part of the page's script: a long drawing starts at a size at which it can be read; the strip beneath shows all of it,
 * where one is, and takes one elsewhere on a click. For the mouse only; the keyboard moves the drawing itself.
 */
export const map = `
function setUpMap(root, svg, full, go) {
  const element = root.querySelector('.stage-map');
  if (!element) return undefined;
  const small = svg.cloneNode(true);
  for (const part of small.querySelectorAll('text, title, [data-id] [data-id]')) part.remove();
  for (const name of ['role', 'aria-label', 'width', 'height']) small.removeAttribute(name);
  small.setAttribute('viewBox', [full.x, full.y, full.w, full.h].join(' '));
  const lens = small.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
  lens.setAttribute('class', 'lens');
  element.append(small);
  const move = (event) => {
    const matrix = small.getScreenCTM();
    if (!matrix) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    go(point.x, point.y);
  };
  element.addEventListener('click', move);
  element.addEventListener('pointermove', (event) => { if (event.buttons === 1) move(event); });
  return {
    element,
    follow(view) {
      const x = Math.max(view.x, full.x), y = Math.max(view.y, full.y);
      lens.setAttribute('x', x);
      lens.setAttribute('y', y);
      lens.setAttribute('width', Math.max(Math.min(view.x + view.w, full.x + full.w) - x, 0));
      lens.setAttribute('height', Math.max(Math.min(view.y + view.h, full.y + full.h) - y, 0));
    },
  };
}
`;
