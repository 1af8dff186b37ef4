/**
 * Part of the page's script: a step and its nodes in the drawing are one selection. Frames and marks are drawn over
 * the nodes' boxes, so that nothing is assumed of how a node is drawn but its `data-id` and that its shape comes before what stands in it.
 */
export const select = `
function setUpSelection(canvas, svg, camera) {
  const namespace = 'http://www.w3.org/2000/svg';
  const status = document.querySelector('.stage-status');
  const elements = new Map();
  for (const element of svg.querySelectorAll('[data-id]')) elements.set(element.dataset.id, element);
  const items = [...document.querySelectorAll('.step[data-nodes]')].filter((item) => nodesOf(item).length > 0);
  const itemOf = new Map();
  for (const item of items) for (const id of item.dataset.nodes.split(' ')) itemOf.set(id, item);
  const marks = svg.appendChild(document.createElementNS(namespace, 'g'));
  marks.setAttribute('class', 'marks');
  const frames = svg.appendChild(document.createElementNS(namespace, 'g'));
  frames.setAttribute('class', 'frames');
  let current;

  function nodesOf(item) {
    return (item.dataset.nodes || '').split(' ').map((id) => elements.get(id)).filter(Boolean);
  }
  function boxOf(element) {
    const outer = svg.getScreenCTM(), own = element.getScreenCTM();
    if (!outer || !own) return undefined;
    const box = (element.querySelector('rect, circle, polygon, path') || element).getBBox();
    const matrix = outer.inverse().multiply(own);
    const a = new DOMPoint(box.x, box.y).matrixTransform(matrix);
    const b = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
    return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
  }
  function shape(parent, name, attributes, text) {
    const element = parent.appendChild(document.createElementNS(namespace, name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text) element.textContent = text;
  }
  function choose(item, from) {
    for (const other of document.querySelectorAll('.step.selected')) other.classList.remove('selected');
    frames.replaceChildren();
    current = item;
    if (!item) { status.textContent = ''; return; }
    item.classList.add('selected');
    const boxes = nodesOf(item).map(boxOf).filter(Boolean);
    for (const box of boxes) shape(frames, 'rect', { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12, rx: 8 });
    if (boxes[0] && camera) camera.reveal(boxes[0]);
    const summary = item.querySelector('summary');
    const number = item.id && !item.matches('.start') ? 'Schritt ' + summary.querySelector('.number').textContent + ': ' : '';
    status.textContent = number + summary.querySelector('.label').textContent;
    if (from === 'drawing') {
      item.querySelector('details').open = true;
      item.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    }
  }
  for (const item of items) item.querySelector('summary').addEventListener('click', () => choose(item, 'list'));
  canvas.addEventListener('click', (event) => {
    const element = event.target.closest('[data-id]');
    const item = element && itemOf.get(element.dataset.id);
    if (item) choose(item, 'drawing');
  });
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const index = items.indexOf(current);
    if (key === 'n') choose(items[Math.min(index + 1, items.length - 1)], 'keys');
    else if (key === 'p') choose(items[Math.max(index - 1, 0)], 'keys');
    else if (key === 'escape') choose(undefined, 'keys');
    else if (key === 'enter' && current) {
      choose(current, 'drawing');
      current.querySelector('summary').focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });
  for (const item of items) {
    const severity = item.dataset.severity, box = severity && boxOf(nodesOf(item)[0]);
    if (!box) continue;
    shape(marks, 'circle', { class: 'mark ' + severity, cx: box.x + box.width - 2, cy: box.y + 2, r: 9 });
    shape(marks, 'text', { x: box.x + box.width - 2, y: box.y + 5.5, 'text-anchor': 'middle', 'font-size': 10.5, 'font-weight': 700, 'font-family': 'sans-serif' }, item.dataset.findings);
  }
  const toggle = document.querySelector('[data-zoom="marks"]');
  if (marks.childElementCount === 0) toggle.hidden = true;
  toggle.addEventListener('click', () => {
    const on = toggle.getAttribute('aria-pressed') !== 'true';
    toggle.setAttribute('aria-pressed', String(on));
    marks.toggleAttribute('hidden', !on);
    marks.setAttribute('display', on ? 'inline' : 'none');
  });
  return { choose };
}
`;
