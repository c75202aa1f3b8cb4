// Moves drawings and tables to another discount; comes after tables.js, and before what only one kind of page does.
// Every number comes from the block of data, which says what is known; nothing is estimated here.
const data = JSON.parse(one("#data")?.textContent ?? "null"); // of a comparison at one discount there is none: nothing moves
const SVG = "http://www.w3.org/2000/svg";
const EIGHTHS = 8;
const COMPONENTS = "[id$='components-figure']";
const slider = one("#discount");
let discount = data?.shown;

// ---- what is known of a model at a discount

// A model by its block of data, and the part of the page with its drawings.
function modelOf(block, root) {
  if (!block.index.length) block.index = block.states.map((name, state) => state); // the page holds all states
  const place = new Map(block.index.map((index, at) => [index, at])); // of a state by its index in the model
  const details = new Map(block.detail.map((entry) => [entry.state, entry]));
  const actions = (state) => block.offers[block.offer[state]].actions; // one name for each class of equivalent actions

  function power(state) {
    const column = block.power[discount];
    const [value, error] = [column.value[state], column.error[state]];
    const below = error === -1;
    return {
      level: level(value === null ? null : value / 10 ** column.decimals),
      value: plain(value, column.decimals),
      error: value === null ? "" : (below ? "<" : "") + plain(below ? 1 : error, column.decimals),
    };
  }

  // One entry for each class of equivalent actions: percent and error as text, the interval in percent, and whether it is preferred.
  function shares(state, at = discount) {
    const detail = details.get(state)?.shares[at];
    const digits = block.patterns[block.power[at].pattern[state]];
    return actions(state).map((name, i) => {
      const digit = digits.charCodeAt(i);
      const preferred = digit >= 97;
      const eighths = digit - (preferred ? 97 : 48);
      const coarse = (100 * eighths) / EIGHTHS;
      const known = detail
        ? within(detail.percent[i], detail.error[i])
        : { text: "about " + eighths + "/" + EIGHTHS, error: "", value: coarse, low: coarse, high: coarse };
      return { name, preferred, eighths, ...known };
    });
  }

  return { block, root, place, details, actions, power, shares };
}

function plain(units, decimals) {
  if (units === null) return "n/a";
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return (units < 0 ? "-" : "") + digits.slice(0, cut) + (decimals ? "." + digits.slice(cut) : "");
}

function level(value) {
  if (value === null) return "";
  const share = data.high > data.low ? (value - data.low) / (data.high - data.low) : 0.5;
  return "v" + Math.max(0, Math.min(15, Math.round(share * 15)));
}

function within(percent, error) {
  const [value, reach] = [parseFloat(percent), parseFloat(error) || 0];
  return { text: percent + "%", error, value, low: Math.max(0, value - reach), high: Math.min(100, value + reach) };
}

// The class of a color by its hexadecimal digit, and a text that may be missing.
const colorOf = (digit) => (digit === "-" ? "" : "v" + parseInt(digit, 16));
const given = (text) => (text === "-" ? "" : text);

// ---- writing it down

function writeNumber(cell, { level: css, value, error }) {
  cell.className = (css + " number").trim();
  cell.replaceChildren(value, ...(error ? [" ", element("small", "\u00b1" + error)] : []));
}

function showDiscount() {
  const text = data.discounts[discount];
  all(".discount").forEach((each) => { each.textContent = text; });
  if (slider) slider.setAttribute("aria-valuetext", "discount " + text);
  for (const chart of all("svg[data-x]")) {
    const x = chart.dataset.x.split(" ")[discount];
    const line = one(".now", chart);
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
  }
}

// The discount at the end of a sentence or a title in which there are no names.
function moveWords(node) {
  node.textContent = node.textContent.replace(/(discount )\S+?(?=\.? |\.?$)/, (all, words) => words + data.discounts[discount]);
}

// States, arrows and what their titles say, and which state is chosen, if one is. Numbers keep the decimals that there is room for.
function showMap(model, chosen) {
  const { root, place, actions, power, shares } = model;
  for (const node of all("svg.map .state[data-s], svg.map .row use[data-s]", root)) {
    const state = place.get(Number(node.dataset.s));
    if (state === undefined) continue;
    node.classList.toggle("chosen", state === chosen);
    if (!node.closest(COMPONENTS)) writeState(node, power(state));
  }
  showComponents(model);
  for (const arrow of all("svg.map .act[data-s]", root)) {
    const state = place.get(Number(arrow.dataset.s));
    if (state === undefined || actions(state).length === 1) continue;
    const share = shares(state)[Number(arrow.dataset.a)];
    arrow.classList.forEach((css) => { if (/^w\d$/.test(css)) arrow.classList.remove(css); });
    arrow.classList.add("w" + share.eighths);
    arrow.classList.toggle("tested", share.preferred);
    const [text, word, title] = [one(".share", arrow), one(".word", arrow), one("title", arrow)];
    if (text) text.textContent = share.text;
    if (word) word.textContent = share.preferred ? "\u00a0preferred" : "";
    if (title) {
      title.textContent = title.textContent.replace(/: optimal for .*?; leads to /s,
        () => ": optimal for " + share.text + " of reward functions" + (share.preferred ? ", preferred (tested)" : "") + "; leads to ");
    }
  }
  all("svg.map > title", root).forEach(moveWords);
}

function writeState(node, number) {
  writeColor(node, number.level);
  const text = node.matches("use") ? node.nextElementSibling : one(".power", node);
  text.dataset.decimals ??= node.parentNode.dataset.decimals ?? (text.textContent.split(".")[1] ?? "").length;
  text.textContent = number.value.length && !isNaN(number.value)
    ? Number(number.value).toFixed(Math.min(text.dataset.decimals, (number.value.split(".")[1] ?? "").length))
    : number.value;
  writeTitle(node, number);
}

function writeColor(node, css) {
  node.classList.forEach((old) => { if (/^v\d*$/.test(old)) node.classList.remove(old); });
  node.classList.add(css || "v");
}

function writeTitle(node, { value, error }) {
  const title = one("title", node);
  if (!title) return;
  const mark = /(, start)?(, terminal)?$/.exec(title.textContent)[0];
  const name = title.textContent.slice(0, title.textContent.lastIndexOf(": " + data.quantity + " "));
  title.textContent = name + ": " + data.quantity + " " + value + (error ? " \u00b1" + error : "") + mark;
}

// Boxes of components and of states that are alone; they have room for the numbers, which are known as they are to be written.
function showComponents({ root, block: { components } }) {
  const at = components.at?.[discount];
  if (!at) return;
  const [values, errors, colors] = [at.value.split(" "), at.error.split(" "), [...at.color]];
  const names = components.at.slice(0, discount + 1).reduce((last, each) => (each.name.length ? [...each.name] : last), []);
  const end = (node) => {
    writeColor(node, colorOf(colors.shift()));
    return one(".power", node).textContent = values.shift();
  };
  const name = () => "\u2068" + components.names[names.shift()] + "\u2069";
  for (const box of all(COMPONENTS + " svg > :is(.state, .component)", root)) {
    if (box.matches(".state")) {
      writeTitle(box, { value: end(box), error: given(errors.shift()) });
    } else {
      const title = one("title", box);
      const what = title.textContent.slice(0, title.textContent.indexOf(", " + data.quantity + " from "));
      title.textContent = what + ", " + data.quantity + " from " + end(one(".low", box)) + " at " + name()
        + " to " + end(one(".high", box)) + " at " + name();
    }
  }
  moveWords(one(COMPONENTS + " figcaption", root));
}

// Numbers of the cells of a large grid, where they are not in the page; states that follow on each other are not numbered in it.
function completeMap() {
  for (const cell of all("svg.map .row use")) {
    cell.dataset.s ??= Number(cell.previousElementSibling.previousElementSibling.dataset.s) + 1;
    if (cell.nextElementSibling?.matches("text")) continue;
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("x", Number(cell.getAttribute("x")) + Number(cell.parentNode.dataset.middle));
    cell.after(text);
  }
}

// Of a drawing that is wider than the screen the start is shown first.
function showStart() {
  for (const map of all("svg.map")) {
    const room = map.closest(".scroll");
    const start = one(".start, .entry", map) ?? one(".component, .state", map);
    if (!room || !start || room.scrollWidth <= room.clientWidth) continue;
    const [outer, inner] = [room.getBoundingClientRect(), start.getBoundingClientRect()];
    room.scrollLeft += inner.x + inner.width / 2 - outer.x - outer.width / 2;
  }
}

// ---- the slider, and tables that stay in the order of their heading and filtered

const arranged = []; // what arranges each of them again

function startSlider(show) {
  if (!slider) return;
  slider.value = data.ascending.indexOf(discount);
  slider.closest(".slider").hidden = false;
  slider.addEventListener("input", () => {
    discount = data.ascending[Number(slider.value)];
    show();
    arranged.forEach((arrange) => arrange());
  });
}
