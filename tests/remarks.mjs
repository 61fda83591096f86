// The script of the review page, with a page and a browser's store in little: node tests/remarks.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const script = readFileSync(new URL("../assets/templates/review.js", import.meta.url), "utf8");
const SAY = {
  id: "loods", title: "De loods", kept: "kept", lost: "lost", loaded: "%1 loaded", loadedOne: "one loaded",
  some: "%1 of %2 loaded", older: "older", other: "other case", unreadable: "unreadable",
};

/** A browser's store: its names are its own keys, as in a browser. */
function store(kept = {}) {
  const store = { ...kept };
  const hidden = (name, value) => Object.defineProperty(store, name, { value, configurable: true });
  hidden("getItem", (name) => (name in store ? store[name] : null));
  hidden("setItem", (name, value) => (store[name] = value));
  return store;
}

/** The page of a version, opened in a window of its own. */
function page(localStorage, { version = "v1", numbers = ["1.1", "1.1.a"] } = {}) {
  const on = {}, state = { textContent: "" };
  const field = (number, more = {}) => ({ dataset: { remark: number }, type: "textarea", rows: 2, value: "", ...more });
  const fields = [
    field("reviewer", { type: "text", rows: undefined }),
    ...numbers.map((number) => field(number)),
    field("check-1", { type: "checkbox", checked: false, value: "on" }),
    field("check-1-remark", { type: "text", rows: undefined }),
  ];
  const button = (id) => ({ addEventListener: (kind, call) => (on[id + ":" + kind] = call) });
  const bar = { dataset: { ...SAY, version }, hidden: true, querySelector: () => state };
  const buttons = { remarks: bar, "remarks-save": button("save"), "remarks-load": button("load") };
  let written;
  const document = {
    getElementById: (id) => buttons[id],
    querySelectorAll: () => fields,
    addEventListener: (kind, call) => (on[kind] = call),
    createElement: () => ({ click() {} }),
    activeElement: null,
  };
  const Blob = class { constructor([text]) { written = JSON.parse(text); } };
  const URL = { createObjectURL: () => "", revokeObjectURL() {} };
  const addEventListener = (kind, call) => (on[kind] = call);
  runInNewContext(script, { document, localStorage, addEventListener, Blob, URL, setTimeout() {} });
  const by = (number) => fields.find((field) => field.dataset.remark === number);
  return {
    said: () => state.textContent,
    value: (number) => by(number).value,
    checked: (number) => by(number).checked,
    type(number, text) {
      by(number).value = text;
      on.input({ target: by(number) });
    },
    check(number) {
      by(number).checked = true;
      on.input({ target: by(number) });
    },
    told: (name, newValue) => on.storage({ key: name, newValue }),
    save() {
      on["save:click"]();
      return written;
    },
    load: (file) => on["load:change"]({ target: { files: [{ text: async () => JSON.stringify(file) }] } }),
  };
}

const tests = {
  "a remark outlives an edit of the case"() {
    const kept = store();
    page(kept).type("1.1", "te snel");
    const next = page(kept, { version: "v2" });
    assert.equal(next.value("1.1"), "te snel");
    assert.match(next.said(), /older/);
    // What is typed anew is of the new version.
    next.type("1.1", "nog te snel");
    assert.equal(page(kept, { version: "v2" }).said(), "kept");
  },
  "what an earlier version of the page kept is read"() {
    const kept = store({
      "tegenspel-review:loods:v1": '{"1.1":"oud","1.1.a":"ook oud"}',
      "tegenspel-review:loods:v2": '{"1.1":"nieuw"}',
      "tegenspel-review:loods2:v2": '{"1.1":"een andere casus"}',
    });
    const next = page(kept, { version: "v2" });
    assert.deepEqual([next.value("1.1"), next.value("1.1.a")], ["nieuw", "ook oud"]);
    assert.match(next.said(), /older/);
    next.type("reviewer", "Ans");
    assert.equal(page(kept, { version: "v2" }).value("1.1.a"), "ook oud");
  },
  "a number that is gone keeps its remark"() {
    const kept = store();
    page(kept).type("1.1.a", "weg");
    const next = page(kept, { version: "v2", numbers: ["1.1"] });
    assert.match(next.said(), /0 of 1 loaded/);
    next.type("1.1", "x");
    assert.equal(next.save().remarks["1.1.a"], "weg");
    assert.equal(page(kept).value("1.1.a"), "weg");
  },
  "two windows lose nothing of each other"() {
    const kept = store(), one = page(kept), other = page(kept);
    one.type("1.1", "van de een");
    other.type("1.1.a", "van de ander");
    const after = page(kept);
    assert.deepEqual([after.value("1.1"), after.value("1.1.a")], ["van de een", "van de ander"]);
    other.told("tegenspel-review:loods", kept["tegenspel-review:loods"]);
    assert.equal(other.value("1.1"), "van de een");
    one.type("1.1", "");
    assert.equal(page(kept).value("1.1"), "");
  },
  async "what is loaded is added line by line and counted once"() {
    const opened = page(store());
    opened.type("1.1", "nee, dit klopt niet");
    opened.type("check-1-remark", "3.2");
    const remarks = { "1.1": "nee", "check-1-remark": "3", reviewer: "Ans", "check-1": true };
    const file = { tegenspel: "review-remarks", id: "loods", version: "v1", remarks };
    await opened.load(file);
    assert.equal(opened.value("1.1"), "nee, dit klopt niet\nnee");
    assert.equal(opened.value("check-1-remark"), "3.2 / 3");
    assert.equal(opened.said(), "2 loaded");
    assert.ok(opened.checked("check-1"));
    await opened.load(file);
    assert.equal(opened.value("1.1"), "nee, dit klopt niet\nnee");
    await opened.load({ ...file, version: "v0", remarks: { "1.1": "nee" } });
    assert.equal(opened.said(), "one loaded. older");
    await opened.load({ ...file, remarks: { "1.1": "nee", "9.9": "weg" } });
    assert.equal(opened.said(), "1 of 2 loaded");
    await opened.load({ ...file, id: "anders" });
    assert.equal(opened.said(), "other case");
  },
  "a browser that keeps nothing says so"() {
    const full = store();
    Object.defineProperty(full, "setItem", { value: () => { throw new Error("full"); } });
    const opened = page(full);
    opened.type("1.1", "x");
    assert.equal(opened.said(), "lost");
  },
};

for (const [name, test] of Object.entries(tests)) {
  await test();
  console.log(`ok  ${name}`);
}
