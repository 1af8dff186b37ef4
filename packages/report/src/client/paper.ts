/**
 * Part of the page's script: a long drawing on one sheet cannot be read, so for printing it is laid out again in parts,
 * one landscape page each, with a little overlap. They stand after `place` and are taken out after printing.
 */
export const paper = `
function setUpPaper(svg, name = 'Prozessbild', place = svg.closest('.stage')) {
  const box = svg.viewBox.baseVal;
  const full = { x: box.x, y: box.y, w: box.width, h: box.height };
  const overlap = 80, most = 24;
  const wanted = Math.max(full.h * 1.75, 1500);
  // Up to a quarter of a part more on each sheet is better than a sheet with little on it.
  const parts = Math.min(Math.ceil((full.w - overlap) / (wanted - overlap) - 0.25), most);
  if (!(parts > 1)) return;
  const width = (full.w + (parts - 1) * overlap) / parts;
  let pages = [];
  addEventListener('beforeprint', () => {
    if (pages.length > 0) return;
    for (let part = 0; part < parts; part++) {
      const page = document.createElement('div');
      page.className = 'paper';
      const title = document.createElement('p');
      title.textContent = name + ', Ausschnitt ' + (part + 1) + ' von ' + parts;
      const copy = svg.cloneNode(true);
      copy.setAttribute('viewBox', [full.x + part * (width - overlap), full.y, width, full.h].join(' '));
      copy.setAttribute('preserveAspectRatio', 'xMinYMin meet');
      page.append(title, copy);
      pages.push(page);
    }
    place.after(...pages);
  });
  addEventListener('afterprint', () => {
    for (const page of pages) page.remove();
    pages = [];
  });
}
`;
