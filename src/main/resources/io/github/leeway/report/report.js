// Moves everything on the page to a discount, shows the state that is chosen, saves figures and data; comes after moving.js.
const MOST_ACTIONS = 8; // in charts and lists
const model = modelOf(data, document);
const { place, details, actions, power, shares } = model;
const distributions = new Map(data.distribution.map((entry) => [entry.state, entry.at]));
let chosen = data.chosen;

// ---- what is known of a state

function verdict(state, known) {
  if (known.length === 1) return { css: "pale", names: [], words: data.terminal.includes(state) ? "terminal" : "forced" };
  const names = known.filter((each) => each.preferred).map((each) => each.name);
  return names.length ? { css: "tested", names, words: "preferred" } : { css: "pale", names, words: "no detectable preference" };
}

// ---- writing it down

// Names are kept from changing the direction of what surrounds them.
function writeVerdict(target, css, { names, words }) {
  target.className = css;
  const pieces = names.flatMap((name, i) => [i ? " or " : "", element("bdi", name)]);
  target.replaceChildren(...pieces, names.length ? " " + words : words);
}

function writeShares(cell, known) {
  const ordered = [...known].sort((a, b) => b.value - a.value);
  const pieces = ordered.slice(0, MOST_ACTIONS)
    .flatMap((each, i) => [i ? " \u00b7 " : "", element("bdi", each.name), "\u00a0" + each.text]);
  cell.replaceChildren(...pieces, ordered.length > MOST_ACTIONS ? " \u00b7 +" + (ordered.length - MOST_ACTIONS) : "");
}

function writeBar(cell, share, bar) {
  const [length, interval] = [one(".length", bar), one(".interval", bar)];
  length.setAttribute("width", share.value);
  interval.setAttribute("x", share.low);
  interval.setAttribute("width", Math.max(0, share.high - share.low));
  cell.replaceChildren(share.text + " ", ...(share.error ? [element("small", "\u00b1" + share.error)] : []), bar);
}

function writeLine(target, rank, count, css) {
  const step = count > 1 ? Math.round((rank / (count - 1)) * 12) : 6;
  target.setAttribute("class", css + " c" + step + " dash" + (rank % 4));
}

// ---- the parts of the page

const states = one("#states");
const swatch = one("#chosen-shares .swatch")?.cloneNode(true);
const bar = one("#chosen-shares .share")?.cloneNode(true);

// The signs at this discount, of conclusions that may not survive.
function showSurvival() {
  for (const head of all("table.survival th[data-d]")) {
    const now = head.dataset.d.split(" ").indexOf(String(discount));
    for (const signs of all(".signs", head.closest("table"))) {
      [...signs.children].forEach((sign, i) => { sign.classList.toggle("now", i === now); });
    }
  }
}

function showTables() {
  for (const row of all("#states tbody tr")) {
    const state = place.get(Number(row.dataset.s));
    writeNumber(row.cells[1], power(state));
    const found = verdict(state, shares(state));
    writeVerdict(one("span", row.cells[2]), found.css, found);
  }
  for (const row of all("#preferences tbody tr")) {
    const state = place.get(Number(row.dataset.s));
    const known = shares(state);
    const found = verdict(state, known);
    writeVerdict(one("span", row.cells[1]), found.css, found);
    writeShares(row.cells[2], known);
  }
}

function showChosen() {
  const section = one("#chosen");
  const known = shares(chosen);
  const number = power(chosen);
  section.dataset.s = data.index[chosen];
  one(".name", section).replaceChildren(element("bdi", data.states[chosen]));
  one(".power", section).textContent = number.value + (number.error ? " \u00b1" + number.error : "");
  const found = verdict(chosen, known);
  writeVerdict(one(".lead .verdict", section), found.names.length ? "verdict tested" : "verdict", found);
  one(".coarse", section).hidden = details.has(chosen);
  const shown = known.slice(0, MOST_ACTIONS);
  one("tbody", section).replaceChildren(...shown.map((share, i) => {
    const row = element("tr");
    const head = element("th");
    head.scope = "row";
    const line = swatch.cloneNode(true);
    writeLine(line, i, shown.length, "swatch");
    head.append(line, element("bdi", share.name));
    const cell = element("td");
    writeBar(cell, share, bar.cloneNode(true));
    row.append(head, cell);
    return row;
  }));
  drawShares(shown.length);
  drawDistribution();
  const chooser = one("#choose");
  if (chooser) chooser.value = String(chosen);
}

// The lines of the chart of shares; its axes are drawn already.
function drawShares(count) {
  const chart = one("#shares-figure svg.chart");
  if (!chart) return;
  const { x, top, bottom } = chart.dataset;
  const xs = x.split(" ");
  const lines = Array.from({ length: count }, (unused, i) => data.ascending.map((d) => ({ x: xs[d], ...shares(chosen, d)[i] })));
  const high = Math.max(...lines.flat().map((each) => each.high));
  const most = 20 * Math.min(5, Math.max(1, Math.ceil(high / 20)));
  all(".tick", chart).forEach((label, quarter) => { label.textContent = most * quarter / 4 + "%"; });
  const y = (percent) => Number(bottom) + (Number(top) - Number(bottom)) * percent / most;
  const template = one(".series", chart);
  const drawn = lines.map((at, i) => {
    const line = template.cloneNode(true);
    const points = (entries, value) => entries.map((each) => each.x + "," + y(value(each)).toFixed(2)).join(" ");
    writeLine(line, i, count, "series");
    line.dataset.a = i;
    one(".band", line).setAttribute("points",
      points(at, (each) => each.high) + " " + points([...at].reverse(), (each) => each.low));
    one("polyline", line).setAttribute("points", points(at, (each) => each.value));
    const key = Number(top) + 20 * (i + 0.5);
    one("line", line).setAttribute("y1", key);
    one("line", line).setAttribute("y2", key);
    const label = one("text", line);
    label.setAttribute("y", key + 4.2);
    const name = at[0].name;
    const title = one("title", label);
    title.textContent = name;
    label.replaceChildren("\u2068" + ([...name].length > 18 ? [...name].slice(0, 17).join("") + "\u2026" : name) + "\u2069", title);
    return line;
  });
  all(".series", chart).forEach((each) => each.remove());
  chart.append(...drawn);
}

// The bars of the chart of values; its scale from left to right is the same for all states.
function drawDistribution() {
  const figure = one("#distribution-figure");
  if (!figure) return;
  const at = distributions.get(chosen);
  figure.hidden = !at;
  if (!at) return;
  const chart = one("svg", figure);
  const [top, bottom] = [Number(chart.dataset.top), Number(chart.dataset.bottom)];
  const most = Math.max(...at.flatMap((each) => each.counts));
  const counts = at[discount].counts;
  const samples = counts.reduce((sum, count) => sum + count, 0);
  one(".most", chart).textContent = Number((100 * most / samples).toPrecision(2)) + "%";
  all(".bar", chart).forEach((bar, i) => {
    const height = (bottom - top) * counts[i] / most;
    bar.setAttribute("y", bottom - height);
    bar.setAttribute("height", height);
  });
}

function show() {
  showDiscount();
  showSurvival();
  showTables();
  showChosen();
  showMap(model, chosen);
}

function choose(state) {
  chosen = state;
  showChosen();
  showMap(model, chosen);
}

// ---- tables: all rows, choice

function completeStates() {
  const body = states.tBodies[0];
  const written = new Map([...body.rows].map((row) => [Number(row.dataset.s), row]));
  if (written.size === data.states.length) return;
  body.replaceChildren(...data.index.map((index, state) => written.get(index) ?? newRow(index, state)));
  all(".some").forEach((each) => each.remove());
}

function newRow(index, state) {
  const row = element("tr");
  row.dataset.s = index;
  const head = element("th");
  head.scope = "row";
  head.append(element("bdi", data.states[state]));
  const cell = element("td", undefined, "verdict");
  cell.append(element("span"));
  row.append(head, element("td"), cell);
  return row;
}

// The name of a state in a table is a button that chooses it.
function choosable(table) {
  for (const row of table.tBodies[0].rows) {
    const head = row.cells[0];
    const button = element("button", undefined, "choose");
    button.type = "button";
    button.title = "show this state";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      choose(place.get(Number(row.dataset.s)));
      one("#chosen").scrollIntoView({ block: "start" });
    });
  }
}

function addChooser() {
  const label = element("label", "State ", "chooser");
  const select = element("select");
  select.id = "choose";
  select.append(...data.states.map((name, state) => new Option(name, String(state))));
  select.addEventListener("change", () => choose(Number(select.value)));
  label.append(select);
  one("#chosen h2").after(label);
}

// ---- the map: one stop for the Tab key, arrow keys go to the nearest state that way

function addMapKeys() {
  for (const map of all("svg.map")) {
    const nodes = all(".state[data-s], .row use[data-s]", map).filter((node) => place.has(Number(node.dataset.s)));
    if (!nodes.length) continue;
    map.setAttribute("role", "group");
    const focus = (node) => {
      nodes.forEach((each) => each.setAttribute("tabindex", each === node ? "0" : "-1"));
    };
    for (const node of nodes) {
      const state = place.get(Number(node.dataset.s));
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", "state " + data.states[state]);
      node.addEventListener("click", () => { focus(node); choose(state); });
      node.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          choose(state);
        } else if (event.key.startsWith("Arrow")) {
          event.preventDefault();
          const next = nearest(nodes, node, event.key);
          if (next) { focus(next); next.focus(); }
        }
      });
    }
    focus(nodes.find((node) => place.get(Number(node.dataset.s)) === chosen) ?? nodes[0]);
  }
}

function nearest(nodes, from, key) {
  const middle = (node) => {
    const box = node.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(from);
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    const [u, v] = middle(node);
    const along = (u - x) * dx + (v - y) * dy;
    const across = Math.abs((u - x) * dy) + Math.abs((v - y) * dx);
    if (along > 1 && along + 2 * across < least) {
      least = along + 2 * across;
      best = node;
    }
  }
  return best;
}

// ---- saving

function save(name, type, text) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function saveButton(words, action) {
  const button = element("button", words, "save");
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}

function addSaving() {
  const base = data.model.replace(/[^\p{L}\p{N}._-]+/gu, "-") || "model";
  for (const figure of all("figure")) {
    const drawing = one("svg", figure);
    figure.append(saveButton("Save as SVG", () => {
      const copy = drawing.cloneNode(true);
      const style = document.createElementNS(SVG, "style");
      style.textContent = one("style").textContent;
      copy.prepend(style);
      save(base + "-" + figure.id + ".svg", "image/svg+xml", new XMLSerializer().serializeToString(copy));
    }));
  }
  const buttons = element("p");
  buttons.append(
    saveButton("Save this table as CSV", () => save(base + "-states.csv", "text/csv", csv())),
    " ",
    saveButton("Save all numbers as JSON", () => save(base + ".json", "application/json", one("#data").textContent)),
  );
  states.closest(".scroll").after(buttons);
}

function csv() {
  const quoted = (text) => /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  const lines = data.states.map((name, state) => {
    const { value, error } = power(state);
    return [quoted(name), data.discounts[discount], value, error].join(",");
  });
  return ["state,discount," + data.quantity.replaceAll(" ", "_").toLowerCase() + ",error", ...lines].join("\n") + "\n";
}

// ---- start

startSlider(show);
completeStates();
completeMap();
addChooser();
show();
arranged.push(...all("table.sortable").map(sortable));
all("#states, #preferences").forEach((table) => { arranged.push(filterable(table)); choosable(table); });
addMapKeys();
addSaving();
showStart();
