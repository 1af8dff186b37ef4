/**
 * Part of the page's script: both drawings and the list of an item are one selection. What is chosen or pointed at in
 * one is framed in the other, and brought into view there. Set up when an item's page is first shown.
 */
export const pair = `
function setUpPair(page) {
  if (page.dataset.ready) return;
  page.dataset.ready = 'true';
  const namespace = 'http://www.w3.org/2000/svg';
  const inspector = page.querySelector('.inspector');
  if (!inspector) return;
  const cards = [...page.querySelectorAll('.element[data-status]')];
  const panes = {};
  for (const stage of page.querySelectorAll('.stage')) {
    const side = stage.dataset.side, canvas = stage.querySelector('.canvas'), svg = canvas.querySelector('svg');
    if (!svg) continue;
    const elements = new Map();
    for (const element of svg.querySelectorAll('[data-id]')) elements.set(element.dataset.id, element);
    const name = page.querySelector('h2').textContent + ': ' + stage.querySelector('h4').textContent;
    setUpPaper(svg, name, page.querySelector('.sheets[data-side="' + side + '"]'));
    const camera = setUpZoom(canvas, svg, stage);
    const frames = svg.appendChild(document.createElementNS(namespace, 'g'));
    frames.setAttribute('class', 'frames');
    panes[side] = { canvas, svg, elements, camera, frames };
  }
  const sides = Object.keys(panes);
  const cardOf = { gold: new Map(), draft: new Map() };
  for (const card of cards) for (const side of sides) if (card.dataset[side]) cardOf[side].set(card.dataset[side], card);
  const nodeOf = (card, side) => panes[side] && card.dataset[side] ? panes[side].elements.get(card.dataset[side]) : undefined;
  function boxOf(svg, element) {
    const outer = svg.getScreenCTM(), own = element.getScreenCTM();
    if (!outer || !own) return undefined;
    const box = (element.querySelector('rect, circle, polygon, path') || element).getBBox();
    const matrix = outer.inverse().multiply(own);
    const a = new DOMPoint(box.x, box.y).matrixTransform(matrix), b = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
    return { x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y };
  }
  let current;
  function choose(card) {
    for (const other of cards) other.classList.toggle('chosen', other === card);
    current = card;
    for (const side of sides) {
      const { svg, frames, camera } = panes[side];
      frames.replaceChildren();
      const node = card && nodeOf(card, side), box = node && boxOf(svg, node);
      if (!box) {
        // Where it is missing: beside what comes before it.
        const near = card && card.dataset.near && panes[side].elements.get(card.dataset.near), place = near && boxOf(svg, near);
        if (place && camera) camera.reveal({ ...place, width: place.width + 200 });
        continue;
      }
      const rect = frames.appendChild(document.createElementNS(namespace, 'rect'));
      for (const [key, value] of Object.entries({ x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12, rx: 8 })) rect.setAttribute(key, String(value));
      if (camera) camera.reveal(box);
    }
    inspector.hidden = !card;
    inspector.className = 'inspector' + (card ? ' ' + card.dataset.status : '');
    if (!card) { inspector.replaceChildren(); return; }
    const title = document.createElement('p');
    title.className = 'title';
    for (const part of card.querySelector('summary').children) title.append(part.cloneNode(true));
    inspector.replaceChildren(title, card.querySelector('.sides').cloneNode(true));
  }
  function say(text) {
    choose(undefined);
    const note = document.createElement('p');
    note.className = 'quiet';
    note.textContent = text;
    inspector.replaceChildren(note);
    inspector.hidden = false;
  }
  function heat(card, on) {
    for (const side of sides) { const node = nodeOf(card, side); if (node) node.classList.toggle('hot', on); }
  }
  for (const side of sides) {
    const { canvas } = panes[side];
    const at = (event) => { const element = event.target.closest('[data-id][class]'); return element && cardOf[side].get(element.dataset.id); };
    let hot;
    const warm = (card) => { if (card === hot) return; if (hot) heat(hot, false); hot = card; if (hot) heat(hot, true); };
    canvas.addEventListener('pointerover', (event) => warm(at(event)));
    canvas.addEventListener('pointerleave', () => warm(undefined));
    canvas.addEventListener('click', (event) => {
      const card = at(event);
      if (card) choose(card);
      else if (event.target.closest('[data-id][class]')) say('Dieses Element wird nicht gewertet und hat keine eigenen Angaben.');
    });
    canvas.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase(), own = [...panes[side].elements.keys()].map((id) => cardOf[side].get(id)).filter(Boolean);
      if (key === 'n') choose(own[Math.min(own.indexOf(current) + 1, own.length - 1)]);
      else if (key === 'p') choose(own[Math.max(own.indexOf(current) - 1, 0)]);
      else if (key === 'escape') choose(undefined);
      else if (key === 'enter' && current) inspector.focus({ preventScroll: true });
      else return;
      event.preventDefault();
    });
  }
  for (const card of cards) {
    const summary = card.querySelector('summary');
    summary.addEventListener('click', () => choose(card));
    card.addEventListener('pointerenter', () => heat(card, true));
    card.addEventListener('pointerleave', () => heat(card, false));
    summary.addEventListener('focus', () => heat(card, true));
    summary.addEventListener('blur', () => heat(card, false));
  }
  const differences = cards.filter((card) => card.dataset.status === 'missed' || card.dataset.status === 'invented');
  for (const button of page.querySelectorAll('[data-step]')) {
    button.hidden = differences.length === 0;
    button.addEventListener('click', () => {
      const by = button.dataset.step === 'next' ? 1 : -1, from = differences.indexOf(current);
      choose(differences[from < 0 ? (by > 0 ? 0 : differences.length - 1) : (from + by + differences.length) % differences.length]);
    });
  }
}
function setUpLayout() {
  const buttons = [...document.querySelectorAll('[data-layout]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const stacked = document.documentElement.classList.toggle('stacked');
      for (const other of buttons) other.setAttribute('aria-pressed', String(stacked));
    });
  }
}
`;
