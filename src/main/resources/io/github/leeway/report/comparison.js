// Moves both drawings and the tables of a page that compares models; comes after moving.js.
const models = data ? data.models.map((block, i) => modelOf(block, one(["#model-a", "#model-b"][i]))) : [];
const tables = (data?.tables ?? []).map((block) => ({ block, table: one("#" + block.id) })).filter(({ table }) => table);
const sorts = new Map(all("table.sortable").map((table) => [table, sortable(table)]));

// The head of a row: names of the model and words in turn. Names are kept from changing the direction of what surrounds them.
function headOf(pieces) {
  const head = element("th");
  head.scope = "row";
  head.append(...pieces.map((piece, i) => (i % 2 ? piece : element("bdi", piece))));
  return head;
}

function rowsOf({ names, at }) {
  const here = at[discount];
  const texts = (field) => here[field].split(" ");
  const columns = ["first", "second", "difference"].map((field) => ({ value: texts(field), error: texts(field + "Error").map(given) }));
  return here.name.map((name, i) => {
    const row = element("tr");
    row.append(headOf(names[name]));
    columns.forEach(({ value, error }, column) => {
      const cell = element("td");
      writeNumber(cell, { level: column < 2 ? colorOf(here.color[2 * i + column]) : "", value: value[i], error: error[i] });
      row.append(cell);
    });
    const finding = data.findings[here.finding[i]];
    const verdict = element("td", undefined, "verdict");
    verdict.append(element("span", finding.words, finding.style));
    row.append(verdict);
    return row;
  });
}

function show() {
  showDiscount();
  models.forEach((model) => showMap(model));
  for (const { block, table } of tables) {
    const rows = rowsOf(block);
    sorts.get(table)(rows);
    moveWords(one("#" + table.id + "-caption"));
    const some = one(".some", table.closest("section"));
    some.hidden = rows.length === block.count;
    some.textContent = some.textContent.replace(/^\d+/, rows.length);
  }
}

if (data) {
  all(".still").forEach((each) => each.remove()); // tables for readers who cannot move the page
  completeMap();
  show();
}
startSlider(show);
arranged.push(...all("table.filterable").map(filterable));
showStart();
