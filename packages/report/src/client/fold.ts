/** Part of the page's script: opening and closing of details, by button, for a link's target, and for printing. */
export const fold = `
function setUpFolding(selection) {
  for (const button of document.querySelectorAll('[data-open]')) {
    button.addEventListener('click', () => {
      for (const details of document.querySelectorAll('#schritte details')) details.open = button.dataset.open === 'all';
    });
  }
  const arrive = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    let moved = false;
    for (let details = target.closest('details'); details; details = details.parentElement.closest('details')) {
      if (!details.open) { details.open = true; moved = true; }
    }
    if (target.matches('.step')) {
      const own = target.querySelector('details');
      if (own) own.open = true;
      if (selection) selection.choose(target, 'link');
    }
    if (moved) target.scrollIntoView();
  };
  addEventListener('hashchange', arrive);
  arrive();
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of opened) details.open = false; });
}
`;
