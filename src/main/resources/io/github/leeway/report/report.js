// Makes the tables of class "sortable" sort by a click on a heading. Without scripts they stay in the order of the model.
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const asWritten = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const isNumber = head.classList.contains("number");
    const button = document.createElement("button");
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
      body.append(...(next ? [...asWritten].sort((a, b) => sign * compare(a, b)) : asWritten));
      if (next) head.setAttribute("aria-sort", next);
    });
  });
}
