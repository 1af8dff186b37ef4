/** Part of the page's script: a metric's explanation from the glossary, beside its name, on hover and focus. */
export const tips = `
function setUpTips() {
  const tip = document.getElementById('tip');
  let current;
  const show = (link) => {
    const entry = document.getElementById(link.dataset.explains);
    const text = entry && entry.querySelector('dd');
    if (!text) return;
    current = link;
    tip.textContent = text.textContent;
    tip.hidden = false;
    const at = link.getBoundingClientRect(), own = tip.getBoundingClientRect();
    tip.style.left = Math.max(8, Math.min(at.left, innerWidth - own.width - 8)) + 'px';
    tip.style.top = (at.bottom + own.height + 12 < innerHeight ? at.bottom + 6 : at.top - own.height - 6) + 'px';
  };
  const hide = () => { current = undefined; tip.hidden = true; };
  for (const link of document.querySelectorAll('[data-explains]')) {
    link.setAttribute('aria-describedby', link.dataset.explains);
    link.addEventListener('pointerenter', () => show(link));
    link.addEventListener('focus', () => show(link));
    link.addEventListener('pointerleave', hide);
    link.addEventListener('blur', hide);
  }
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && current) hide(); });
  addEventListener('scroll', () => { if (current) hide(); }, { passive: true });
}
`;
