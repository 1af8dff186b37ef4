/**
 * Part of the page's script: shows a section of the drawing by changing its `viewBox`, so that no inline style is
 * needed. Mouse wheel only while the drawing has the focus, or with Ctrl: a page must still scroll. Its buttons and its
 * strip are those within `root`, so that a page may hold several drawings.
 */
export const zoom = `
function setUpZoom(canvas, svg, root = document) {
  const box = svg.viewBox.baseVal;
  const full = { x: box.x, y: box.y, w: box.width, h: box.height };
  if (!(full.w > 0 && full.h > 0)) return undefined;
  const map = setUpMap(root, svg, full, (x, y) => glide({ ...view, x: x - view.w / 2, y: y - view.h / 2 }));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let view = { ...full };
  let frame = 0;
  const show = (next) => {
    view = next;
    svg.setAttribute('viewBox', [view.x, view.y, view.w, view.h].map((one) => Math.round(one * 100) / 100).join(' '));
    if (map) map.follow(view);
  };
  const ratio = () => Math.max(canvas.clientWidth, 1) / Math.max(canvas.clientHeight, 1);
  const fitted = () => {
    const w = Math.max(full.w, full.h * ratio());
    const h = w / ratio();
    return { x: full.x + (full.w - w) / 2, y: full.y + (full.h - h) / 2, w, h };
  };
  const glide = (to) => {
    cancelAnimationFrame(frame);
    if (calm.matches) return show(to);
    const from = { ...view };
    const begin = performance.now();
    const draw = (now) => {
      const t = Math.min((now - begin) / 260, 1);
      const s = 1 - Math.pow(1 - t, 3);
      show({ x: from.x + (to.x - from.x) * s, y: from.y + (to.y - from.y) * s, w: from.w + (to.w - from.w) * s, h: from.h + (to.h - from.h) * s });
      if (t < 1) frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
  };
  const scaled = (factor, cx, cy) => {
    const w = Math.min(Math.max(view.w / factor, 120), fitted().w * 1.2);
    const f = view.w / w;
    return { x: cx - (cx - view.x) / f, y: cy - (cy - view.y) / f, w, h: view.h / f };
  };
  const zoomBy = (factor) => glide(scaled(factor, view.x + view.w / 2, view.y + view.h / 2));
  const panBy = (dx, dy) => glide({ ...view, x: view.x + dx * view.w, y: view.y + dy * view.h });
  const at = (event) => {
    const matrix = svg.getScreenCTM();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : { x: view.x, y: view.y };
  };
  const fit = () => glide(fitted());
  const grow = () => {
    const whole = canvas.clientWidth / full.w, tooSmall = whole < 0.4;
    const wanted = tooSmall ? full.h * 0.75 : full.h * whole;
    canvas.style.height = Math.round(Math.min(Math.max(wanted, 180), innerHeight * (tooSmall ? 0.4 : 0.46))) + 'px';
    if (map) map.element.hidden = !tooSmall;
    document.documentElement.style.setProperty('--stage', canvas.parentElement.offsetHeight + 'px');
    cancelAnimationFrame(frame);
    if (!tooSmall) return show(fitted());
    const scale = Math.min(Math.max(canvas.clientHeight / full.h, 0.5), 0.9);
    const h = canvas.clientHeight / scale;
    show({ x: full.x, y: full.y + Math.max((full.h - h) / 2, 0), w: canvas.clientWidth / scale, h });
  };
  canvas.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && document.activeElement !== canvas) return;
    event.preventDefault();
    cancelAnimationFrame(frame);
    const point = at(event);
    show(scaled(Math.exp(-Math.max(Math.min(event.deltaY, 120), -120) / 400), point.x, point.y));
  }, { passive: false });
  let grip;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    cancelAnimationFrame(frame);
    grip = { id: event.pointerId, x: event.clientX, y: event.clientY, from: { ...view }, moved: false };
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!grip || event.pointerId !== grip.id) return;
    const dx = event.clientX - grip.x, dy = event.clientY - grip.y;
    if (!grip.moved && Math.hypot(dx, dy) < 4) return;
    if (!grip.moved) canvas.setPointerCapture(grip.id);
    grip.moved = true;
    canvas.classList.add('dragging');
    show({ ...grip.from, x: grip.from.x - dx * grip.from.w / canvas.clientWidth, y: grip.from.y - dy * grip.from.h / canvas.clientHeight });
  });
  const release = () => {
    canvas.classList.remove('dragging');
    if (grip && grip.moved) canvas.addEventListener('click', (event) => event.stopPropagation(), { capture: true, once: true });
    if (grip && grip.moved) setTimeout(() => { grip = undefined; }, 0); else grip = undefined;
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', () => { canvas.classList.remove('dragging'); grip = undefined; });
  const keys = {
    '+': () => zoomBy(1.4), '=': () => zoomBy(1.4), '-': () => zoomBy(1 / 1.4), '0': fit,
    ArrowLeft: () => panBy(-0.15, 0), ArrowRight: () => panBy(0.15, 0), ArrowUp: () => panBy(0, -0.15), ArrowDown: () => panBy(0, 0.15),
  };
  canvas.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  const buttons = { in: () => zoomBy(1.4), out: () => zoomBy(1 / 1.4), fit };
  for (const button of root.querySelectorAll('[data-zoom]')) {
    const act = buttons[button.dataset.zoom];
    if (act) button.addEventListener('click', act);
  }
  let width = 0;
  new ResizeObserver(() => {
    if (canvas.clientWidth === width || canvas.clientWidth === 0) return;
    width = canvas.clientWidth;
    grow();
  }).observe(canvas);
  grow();
  let kept;
  addEventListener('beforeprint', () => { kept = view; show({ ...full }); });
  addEventListener('afterprint', () => { if (kept) show(kept); });
  return {
    /** Brings a box (in the drawing's units) into view, at a size at which its text can be read. */
    reveal(target) {
      const w = Math.min(view.w, Math.max(canvas.clientWidth / 0.95, target.width * 1.3));
      const h = w / ratio();
      const inside = w === view.w && target.x > view.x && target.x + target.width < view.x + w && target.y > view.y && target.y + target.height < view.y + h;
      // Beside the drawing there is nothing to see: near its edge the target stands off the middle.
      const middle = (at, size, from, all) => size >= all ? from + (all - size) / 2 : Math.min(Math.max(at - size / 2, from), from + all - size);
      const x = middle(target.x + target.width / 2, w, full.x, full.w), y = middle(target.y + target.height / 2, h, full.y, full.h);
      if (!inside) glide({ x, y, w, h });
    },
  };
}
`;
