/*
 * What scripts add. Without them everything is there: the A to Z is a whole list, tables are complete,
 * and no page waits for another.
 */
(function () {
  "use strict";
  var all = function (selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  };
  var make = function (tag, settings, text) {
    var element = document.createElement(tag);
    Object.keys(settings || {}).forEach(function (name) { element.setAttribute(name, settings[name]); });
    if (text) { element.textContent = text; }
    return element;
  };
  /* What a table scrolls in. */
  var region = "[role=group][tabindex]";
  var plain = function (text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/[\u2018\u2019']/g, "").replace(/&/g, " and ");
  };

  /* The A to Z: shows what fits the words in the box, and opens the only one that does. */
  function find() {
    var content = document.querySelector("article#find, article[id^=organisations]");
    if (!content) { return; }
    if (content.querySelectorAll("tbody tr").length < 10) { return; }
    /* Read when first asked for: there may be many thousands. */
    var read;
    var rows = function () {
      read = read || all("tbody tr", content).map(function (row) {
        var cells = row.cells;
        var code = cells[cells.length === 3 ? 2 : 1].textContent.split(";")[0].trim();
        return { row: row, text: plain(row.textContent), names: [plain(cells[0].textContent.trim()), plain(code)] };
      });
      return read;
    };
    var box = make("form", { class: "filter", role: "search" });
    box.appendChild(make("label", { for: "filter" }, "Search by name, former name or code"));
    var input = make("input", { id: "filter", type: "search", autocomplete: "off" });
    var status = make("p", { role: "status" });
    box.appendChild(input);
    box.appendChild(status);
    content.querySelector("header").appendChild(box);
    var letters = content.querySelector(".contents");
    var show = function () {
      var words = plain(input.value).split(/\s+/).filter(Boolean);
      var found = rows().filter(function (each) {
        var fits = words.every(function (word) { return each.text.indexOf(word) >= 0; });
        each.row.hidden = !fits;
        return fits;
      });
      all("section", content).forEach(function (section) {
        section.hidden = !section.querySelector("tbody tr:not([hidden])");
      });
      all("details.part", content).forEach(function (part) {
        part.open = words.length > 0 && !!part.querySelector("tbody tr:not([hidden])");
      });
      if (letters) { letters.hidden = words.length > 0; }
      status.textContent = !words.length ? "" : found.length ? found.length + " found"
        : "Nothing found. Try fewer words, or the first letters of each.";
      return words.length ? found : [];
    };
    box.addEventListener("submit", function (event) {
      event.preventDefault();
      var address = page(show());
      if (address) { location.assign(address); }
    });
    /* The page of the only row that fits, or of the only one that has just this name or code. */
    var page = function (found) {
      var asked = plain(input.value.trim());
      var same = found.filter(function (each) {
        return each.names.indexOf(asked) >= 0;
      });
      var one = found.length === 1 ? found : same;
      var link = one.length === 1 && one[0].row.querySelector("a[href]");
      return link && link.href;
    };
    input.addEventListener("input", show);
    var asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      input.value = asked;
      var address = page(show());
      if (address) { location.replace(address); }
    }
  }

  /* Tables that sort by the column whose heading is pressed. */
  function value(cell) {
    var text = cell ? cell.textContent.trim() : "";
    var number = parseFloat(text.replace(/−/g, "-").replace(/[£,%+]/g, ""));
    var scale = /[\d.]bn\b/.test(text) ? 1e9 : /[\d.]m\b/.test(text) ? 1e6 : /[\d.]k\b/.test(text) ? 1e3 : 1;
    return { text: plain(text), number: isNaN(number) ? null : number * scale };
  }
  function sortable(table) {
    var body = table.tBodies[0];
    var after = table.closest(region) && table.closest(region).nextElementSibling;
    if (table.closest(".part") || (after && after.matches(".part"))) { return; }
    if (!body || body.rows.length < 3 || table.querySelector("[rowspan],[colspan]")) { return; }
    all("thead th", table).forEach(function (head) {
      var button = make("button", { type: "button", class: "sort" }, head.textContent);
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var index = head.cellIndex;
        var isNumber = ["number", "n" + (index + 1)].some(function (name) {
          return (name === "number" ? head : table).classList.contains(name);
        }) || (index > 0 && table.classList.contains("numbers"));
        var now = head.getAttribute("aria-sort");
        var falls = now ? now === "ascending" : isNumber;
        all("thead th", table).forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", falls ? "descending" : "ascending");
        all("tr", body).map(function (row, place) {
          return { row: row, key: value(row.cells[index]), place: place };
        }).sort(function (a, b) {
          var known = isNumber ? (a.key.number === null) - (b.key.number === null) : 0;
          var order = isNumber ? a.key.number - b.key.number : a.key.text.localeCompare(b.key.text);
          return known || (falls ? -order : order) || a.place - b.place;
        }).forEach(function (each) { body.appendChild(each.row); });
      });
    });
  }

  /* Two bodies side by side, from the table of all. */
  function compare() {
    var table = document.querySelector("article#compare table");
    if (!table) { return; }
    var rows = all("tbody tr", table);
    var box = make("form", { class: "filter" });
    var result = make("div", { "aria-live": "polite" });
    var pick = function (label, id) {
      var field = make("p");
      field.appendChild(make("label", { for: id }, label));
      var select = make("select", { id: id });
      select.appendChild(make("option", { value: "" }, "Choose"));
      rows.forEach(function (row, index) {
        select.appendChild(make("option", { value: index }, row.cells[0].textContent + ", " + row.cells[1].textContent));
      });
      select.addEventListener("change", show);
      field.appendChild(select);
      box.appendChild(field);
      return select;
    };
    var one = pick("First return", "first");
    var other = pick("Second return", "second");
    function show() {
      result.textContent = "";
      if (!one.value || !other.value) { return; }
      var a = rows[one.value], b = rows[other.value];
      var shown = make("table");
      shown.appendChild(make("caption", {}, "Side by side"));
      var head = shown.createTHead().insertRow();
      ["Mark", a.cells[0].textContent, b.cells[0].textContent, "Difference"].forEach(function (text, index) {
        head.appendChild(make("th", { scope: "col", class: index ? "number" : "" }, text));
      });
      var body = shown.createTBody();
      all("thead th", table).forEach(function (heading, index) {
        if (index < 2) { return; }
        var row = body.insertRow();
        row.appendChild(make("th", { scope: "row" }, heading.textContent));
        var values = [value(a.cells[index]).number, value(b.cells[index]).number];
        [a, b].forEach(function (each) { row.appendChild(make("td", { class: "number" }, each.cells[index].textContent)); });
        var known = values[0] !== null && values[1] !== null;
        var difference = known ? values[1] - values[0] : null;
        var text = !known ? "not known" : (difference > 0.004 ? "+" : difference < -0.004 ? "\u2212" : "") + Math.abs(difference).toFixed(2);
        row.appendChild(make("td", { class: "number" }, text));
      });
      result.appendChild(shown);
      if (a.cells[1].textContent !== b.cells[1].textContent) {
        result.appendChild(make("p", { class: "note" }, "These are of different care settings, which answer different questions."));
      }
    }
    document.querySelector("article#compare header").appendChild(box);
    box.after(result);
  }

  /* One limit after the other, from the table of those that were tried. */
  function slide() {
    var table = document.querySelector("#limits-tried");
    if (!table) { return; }
    var rows = all("tbody tr", table), heads = all("thead th", table).map(function (head) { return head.textContent; });
    var box = make("p", { class: "slide" });
    var input = make("input", { id: "limit", type: "range", min: 0, max: rows.length - 1, value: 0 });
    var said = make("output", { for: "limit" });
    var show = function () {
      var cells = rows[input.value].cells, limit = cells[0].textContent;
      rows.forEach(function (row, index) { row.classList.toggle("chosen", index === +input.value); });
      input.setAttribute("aria-valuetext", limit);
      said.textContent = limit + Array.prototype.slice.call(cells, 1).map(function (cell, index) {
        return (index ? " · " : ": ") + heads[index + 1] + " " + (cell.textContent || "none");
      }).join("");
    };
    input.addEventListener("input", show);
    box.appendChild(make("label", { for: "limit" }, "Limit"));
    box.appendChild(input);
    box.appendChild(said);
    table.closest(region).before(box);
    show();
  }

  /* What a mark of a chart stands for, at the pointer and from row to row with the arrow keys. */
  function tips(chart) {
    var beside = chart.nextElementSibling;
    var held = chart.querySelector("table") || (beside && beside.matches(region) && beside.querySelector("table"));
    var rows = held ? all("tbody tr", held) : [];
    var svg = all("svg.drawing", chart);
    if (!rows.length || !svg.length) { return; }
    var heads = all("thead th, thead td", held).map(function (cell) { return cell.textContent; });
    /* What is drawn of each row, top to bottom, where a chart has a line for each. */
    var lines = all("svg.fluid > g", chart);
    var near = function (y) {
      var best = -1, least = Infinity;
      lines.forEach(function (line, index) {
        var box = line.getBoundingClientRect();
        var far = y < box.top ? box.top - y : Math.max(0, y - box.bottom);
        if (far < least) { least = far; best = index; }
      });
      return best;
    };
    var tip = make("p", { class: "tip", role: "status" });
    var at = -1;
    var words = function (index) {
      return Array.prototype.map.call(rows[index].cells, function (cell, column) {
        var text = cell.textContent.trim();
        return column ? heads[column] + " " + text : text;
      }).join(" · ");
    };
    svg.forEach(function (each) {
      each.setAttribute("tabindex", "0");
      each.addEventListener("keydown", function (event) {
        var step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (!step) { return; }
        event.preventDefault();
        at = (at + step + rows.length) % rows.length;
        tip.textContent = words(at);
      });
      each.addEventListener("blur", function () { at = -1; tip.textContent = ""; });
      if (!lines.length || lines.length > rows.length) { return; }
      each.addEventListener("pointermove", function (event) { tip.textContent = words(near(event.clientY)); });
      each.addEventListener("pointerleave", function () { tip.textContent = ""; });
    });
    svg[svg.length - 1].after(tip);
  }

  find();
  compare();
  slide();
  all("main table").forEach(function (table) {
    if (!table.closest("article#find")) { sortable(table); }
  });
  all("figure.chart").forEach(tips);
}());
