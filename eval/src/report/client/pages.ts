/**
 * Part of the page's script: the overview and every item are pages of their own, chosen by the address's hash; `#alles`
 * shows them all, for printing. Without script they stand one below the other.
 */
export const pages = `
function setUpPages(open) {
  const all = [...document.querySelectorAll('.page')];
  const title = document.title;
  const arrive = (isFirst) => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    const page = (target && target.closest('.page')) || (id === 'alles' || id === 'inhalt' ? undefined : all[0]);
    if (!page && id !== 'alles') return;
    for (const one of all) one.classList.toggle('shown', id === 'alles' || one === page);
    document.documentElement.classList.toggle('on-item', Boolean(page && page.matches('.item')));
    for (const one of all) if (one.matches('.shown.item')) open(one);
    if (!page) { scrollTo(0, 0); return; }
    const heading = page.querySelector('h2');
    document.title = page.matches('.item') ? heading.textContent + ' – ' + title : title;
    for (let details = target && target.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
    if (target && target !== page) target.scrollIntoView();
    else if (!isFirst || page.matches('.item')) {
      scrollTo(0, page.matches('.item') ? page.getBoundingClientRect().top + scrollY : 0);
      if (page.matches('.item')) heading.focus({ preventScroll: true });
    }
  };
  addEventListener('hashchange', () => arrive(false));
  arrive(true);
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('.page.shown details:not([open])')].filter((one) => !one.matches('.element > details'));
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of opened) details.open = false; });
}
`;
