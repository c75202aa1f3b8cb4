// Sorts and filters tables of any page. What makes a table sortable or filterable returns what does it again, with other rows or the same.
"use strict";
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function element(tag, text, css) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (css) made.className = css;
  return made;
}

function sortable(table) {
  const body = table.tBodies[0];
  let asWritten = [...body.rows];
  let compareRows = null; // as they were written
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const isNumber = head.classList.contains("number");
    const button = element("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const key = (row) => row.cells[column].textContent.trim();
    const compare = (a, b) => isNumber
      ? (parseFloat(key(a)) || 0) - (parseFloat(key(b)) || 0)
      : key(a).localeCompare(key(b), undefined, { numeric: true });
    const orders = isNumber ? ["descending", "ascending", null] : ["ascending", "descending", null];
    button.addEventListener("click", () => {
      const next = orders[(orders.indexOf(head.getAttribute("aria-sort")) + 1) % orders.length];
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      const sign = next === "descending" ? -1 : 1;
      compareRows = next && ((a, b) => sign * compare(a, b));
      arrange();
      if (next) head.setAttribute("aria-sort", next);
    });
  });
  const arrange = () => body.replaceChildren(...(compareRows ? [...asWritten].sort(compareRows) : asWritten));
  return (rows) => {
    asWritten = rows ?? asWritten;
    if (rows || compareRows) arrange();
  };
}

function filterable(table) {
  if (table.tBodies[0].rows.length < 8) return () => {};
  const label = element("label", "Show rows with ", "filter");
  const input = element("input");
  input.type = "search";
  const count = element("output");
  label.append(input, " ", count);
  table.closest(".scroll").before(label);
  const filter = () => {
    const rows = [...table.tBodies[0].rows];
    const wanted = input.value.trim().toLocaleLowerCase();
    rows.forEach((row) => { row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted); });
    count.textContent = wanted ? rows.filter((row) => !row.hidden).length + " of " + rows.length : "";
  };
  input.addEventListener("input", filter);
  return filter;
}
