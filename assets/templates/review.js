"use strict";
// Keeps the remarks in the browser as they are typed, and as a file; nothing is sent anywhere.
{
  const bar = document.getElementById("remarks"), say = bar.dataset, state = bar.querySelector("[role=status]");
  const fields = [...document.querySelectorAll("[data-remark]")], key = "tegenspel-review:" + say.id;
  const value = (field) => (field.type === "checkbox" ? field.checked : field.value);
  let saved = true;
  // Remarks outlive the version that they were made on: kept are those of the case, each with its version.
  const read = () => {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (kept?.remarks) return { remarks: kept.remarks, versions: kept.versions ?? {} };
    // They were once kept for each version apart; those of this one come first.
    const store = { remarks: {}, versions: {} }, own = key + ":" + say.version;
    const older = Object.keys(localStorage).filter((name) => name.startsWith(key + ":") && name !== own).sort();
    for (const name of [own, ...older]) {
      for (const [number, remark] of Object.entries(JSON.parse(localStorage.getItem(name) ?? "{}"))) {
        if (number in store.remarks) continue;
        store.remarks[number] = remark;
        store.versions[number] = name.slice(key.length + 1);
      }
    }
    return store;
  };
  // Another window may have written meanwhile: only these fields change in what is kept.
  const keep = (changed, version = say.version) => {
    try {
      const store = read();
      for (const field of changed) {
        const number = field.dataset.remark;
        if (value(field)) {
          store.remarks[number] = value(field);
          store.versions[number] = version;
        } else {
          delete store.remarks[number];
          delete store.versions[number];
        }
      }
      localStorage.setItem(key, JSON.stringify(store));
      saved = true;
      state.textContent = say.kept;
    } catch {
      saved = false;
      state.textContent = say.lost;
    }
  };
  // All that is filled in, and what is kept for a number that this version no longer has.
  const all = () => {
    const numbers = new Set(fields.map((field) => field.dataset.remark));
    let kept = {};
    try {
      kept = Object.fromEntries(Object.entries(read().remarks).filter(([number]) => !numbers.has(number)));
    } catch {
      // Then there is nothing but what stands on the page.
    }
    return { ...kept, ...Object.fromEntries(fields.filter(value).map((field) => [field.dataset.remark, value(field)])) };
  };
  // A name, a date and crosses are no remarks.
  const isRemark = ([number, text]) => typeof text === "string" && text && number !== "reviewer" && number !== "date";
  // What stands in a field already is never overwritten: what comes from elsewhere is put below it.
  const put = (remarks) => {
    const filled = [];
    for (const field of fields) {
      const found = remarks[field.dataset.remark];
      if (field.type === "checkbox" && found === true) {
        field.checked = true;
        filled.push(field);
      } else if (field.type !== "checkbox" && typeof found === "string" && found) {
        const between = field.rows ? "\n" : " / ";
        const stands = (between + field.value + between).includes(between + found.replaceAll("\r\n", "\n") + between);
        if (!stands) field.value = field.value ? field.value + between + found : found;
        filled.push(field);
      }
    }
    return filled;
  };
  const told = (remarks, filled) => {
    const given = Object.entries(remarks).filter(isRemark).map(([number]) => number);
    const count = given.filter((number) => filled.some((field) => field.dataset.remark === number)).length;
    if (count < given.length) return say.some.replace("%1", count).replace("%2", given.length);
    return count === 1 ? say.loadedOne : say.loaded.replace("%1", count);
  };
  const isOlder = (versions) => Object.values(versions).some((version) => version !== say.version);
  try {
    const { remarks, versions } = read();
    const filled = put(remarks);
    if (filled.length || Object.keys(remarks).length) {
      const some = Object.entries(remarks).filter(isRemark).some(([number]) => !filled.some((field) => field.dataset.remark === number));
      localStorage.setItem(key, JSON.stringify({ remarks, versions }));
      state.textContent = [some ? told(remarks, filled) : say.kept, isOlder(versions) ? say.older : ""].filter(Boolean).join(". ");
    }
  } catch {
    state.textContent = say.lost;
  }
  bar.hidden = false;
  document.addEventListener("input", (event) => event.target.dataset?.remark && keep([event.target]));
  // What another window writes stands here as well, but not under the hands of whoever types.
  addEventListener("storage", (event) => {
    if (event.key !== key || !event.newValue) return;
    const { remarks } = read();
    for (const field of fields.filter((field) => field !== document.activeElement)) {
      const found = remarks[field.dataset.remark];
      if (field.type === "checkbox") field.checked = found === true;
      else field.value = typeof found === "string" ? found : "";
    }
  });
  document.getElementById("remarks-save").addEventListener("click", () => {
    const file = { tegenspel: "review-remarks", id: say.id, version: say.version, title: say.title, remarks: all() };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
    link.download = "remarks-" + say.id + ".json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    saved = true;
  });
  document.getElementById("remarks-load").addEventListener("change", async (event) => {
    const chosen = event.target.files[0];
    if (!chosen) return;
    let file;
    try {
      file = JSON.parse(await chosen.text());
    } catch {
      file = null;
    }
    event.target.value = "";
    if (file?.tegenspel !== "review-remarks" || typeof file.remarks !== "object" || !file.remarks) {
      state.textContent = say.unreadable;
    } else if (file.id !== say.id) {
      state.textContent = say.other;
    } else {
      const filled = put(file.remarks);
      keep(filled, String(file.version));
      const some = told(file.remarks, filled);
      const more = [file.version === say.version ? "" : say.older, saved ? "" : say.lost];
      state.textContent = [some, ...more].filter(Boolean).join(". ");
    }
  });
  addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
}
