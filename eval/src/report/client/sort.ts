/** Part of the page's script: a table's rows in the order of a column, up and down by turns; empty cells stay last. */
export const sort = `
function setUpSorting() {
  const collator = new Intl.Collator('de', { numeric: true });
  for (const table of document.querySelectorAll('table.sortable')) {
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
    for (const head of heads) {
      const button = head.querySelector('[data-sort]');
      if (!button) continue;
      button.addEventListener('click', () => {
        const column = heads.indexOf(head), isNumber = button.dataset.sort === 'number';
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of heads) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const valueOf = (row) => row.cells[column].dataset.value || '';
        const order = (a, b) => (isNumber ? Number(a) - Number(b) : collator.compare(a, b)) * (down ? -1 : 1);
        const rows = [...body.rows].sort((a, b) => {
          const x = valueOf(a), y = valueOf(b);
          return x === '' || y === '' ? (x === '' ? 1 : 0) - (y === '' ? 1 : 0) : order(x, y);
        });
        body.append(...rows);
      });
    }
  }
}
`;
